/** Two plain pages: what works for whom, and what is kept about whom. Each section is a heading and its paragraphs. */
export const legal = {
  accessibility: {
    title: 'Tilgængelighed',
    description: 'Hvor tilgængelig siden er, hvad vi ved ikke virker, og hvem du kan skrive til.',
    sections: [
      {
        title: 'Det stræber vi efter',
        text: [
          'Alle skal kunne bruge siden: med skærmlæser, med tastatur, med stor skrift, i mørke og med én hånd. Vi bygger efter WCAG 2.2, niveau AA.',
        ],
      },
      {
        title: 'Hvor langt vi er',
        text: [
          'Siden er ny og er endnu ikke blevet gennemgået af uvildige fagfolk. Vi prøver selv hver side af med automatiske værktøjer (axe) og med tastatur, i lyst og mørkt tema, ned til 320 pixels bredde og op til 200 % skriftstørrelse.',
          'Det finder ikke alt. Møder du noget, der ikke virker for dig, vil vi gerne høre det.',
        ],
      },
      {
        title: 'Det ved vi kan drille',
        text: [
          'Filer, som oplægsholdere har lavet (fx PDF og præsentationer), er ikke altid tilgængelige. Skriv til os, så finder vi en anden udgave.',
          'Dagsordener og materialer er på dansk, også når resten af siden vises på engelsk.',
        ],
      },
      {
        title: 'Sig til',
        text: [
          'Skriv til forbiblioteker@kb.dk. Fortæl gerne, hvilken side det drejer sig om, og hvad du bruger til at læse den. Du får svar fra et menneske.',
          'Er du ikke tilfreds med svaret, kan du klage til Digitaliseringsstyrelsen: https://www.digst.dk/',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privatliv',
    description: 'Hvad vi gemmer om dig, hvorfor, hvor længe, og hvem du kan spørge.',
    sections: [
      {
        title: 'Når du bare læser med',
        text: [
          'Du kan læse dagsordener og materialer uden at logge ind. Så gemmer vi ikke noget om dig. Der er ingen statistik, ingen reklamer og ingen cookies fra andre.',
          'Din telefon gemmer selv en kopi af siderne, så de kan læses uden net, og den husker, hvilken udgave af dagsordenen du sidst så, så den kan vise, hvad der er ændret. Det bliver på telefonen.',
        ],
      },
      {
        title: 'Når du logger ind',
        text: [
          'Vi gemmer din mailadresse, dit navn og dit biblioteksvæsen, og om du er deltager eller mødeleder. Vi bruger det til at lukke dig ind og til at holde møderne.',
          'Vi gemmer også, hvilke apparater du er logget ind på, så du selv kan logge dem ud, og hvilken udgave af en dagsorden du sidst har set.',
          'Slår du beskeder til på en telefon eller computer, gemmer vi den adresse, som browseren giver os til det, indtil du slår dem fra eller logger ud dér. Beskederne går krypteret gennem browserproducentens tjeneste (fx Apple eller Google), som ikke kan læse dem.',
          'En cookie holder dig logget ind. Koden, du får på mail, virker i ti minutter og gemmes kun i en form, der ikke kan læses. For at bremse misbrug tæller vi kortvarigt, hvor mange koder der bliver bedt om, pr. mailadresse og pr. IP-adresse.',
        ],
      },
      {
        title: 'Når du tilmelder dig',
        text: [
          'Vi gemmer, hvilket møde du kommer til, din plads i rækken, hvad pladsen koster, og det, der skal stå på en faktura: EAN-nummer, reference og dit navn. Kolleger fra dit eget biblioteksvæsen kan se, at du er tilmeldt, og hvem der har jeres frie plads. Ved døren noterer vi, at du kom, så vi kan takke for, at du kommer igen, og sætte grupperne sammen.',
          'Skriver du, hvad du spiser, eller hvad du har brug for for at kunne deltage, ser kun mødelederne det, og det slettes en måned efter mødet. Skriv aldrig personnumre; siden tager ikke imod dem.',
        ],
      },
      {
        title: 'Når du leder møder',
        text: ['For mødeledere gemmer vi, hvem der har ændret hvad i en dagsorden, og hvem der har lukket nye deltagere ind.'],
      },
      {
        title: 'Hvor længe',
        text: [
          'Så længe du er med i netværket. Et login udløber af sig selv. Vil du ud, så skriv til os; så sletter vi det, vi har om dig. Listen over, hvad der er ændret i en dagsorden, beholder vi, så længe dagsordenen findes.',
        ],
      },
      {
        title: 'Hvem ser det',
        text: ['Netværkets mødeledere hos Det Kgl. Bibliotek. Vi giver ikke oplysninger videre, og vi sælger ingenting.'],
      },
      {
        title: 'Dine rettigheder',
        text: [
          'Det Kgl. Bibliotek har ansvaret for oplysningerne. Du kan få at vide, hvad vi har om dig, og få det rettet eller slettet. Skriv til forbiblioteker@kb.dk.',
          'Du kan klage til Datatilsynet: https://www.datatilsynet.dk/',
        ],
      },
    ],
  },
}
