export type DemoThread = {
  topic: string
  title: string
  by: string
  body: string
  hoursAgo: number
  isProposal?: boolean
  supportedBy?: string[]
  answers: { by: string; text: string /** Hours after the one before. */; after: number; thankedBy?: string[]; solves?: boolean }[]
}

/** What is talked of in the demo. All of it is invented. */
export const demoThreads: DemoThread[] = [
  {
    topic: 'systems',
    title: 'Hvad gør I ved åbne fjernlån, når vi skifter til FBS 2.0?',
    by: 'Ulla Vold',
    hoursAgo: 70,
    body: 'Vi har lige nu omkring 400 indlån ude og overvejer at stoppe for nye bestillinger et par dage før skiftet. Har I truffet en beslutning hos jer? Og hvad siger I til lånerne?\n\nJeg deler gerne vores udkast til tekst, når det er godkendt.',
    answers: [
      {
        by: 'Nina Vestergaard',
        after: 3,
        text: 'Vi lukker for nye bestillinger tre dage før og siger det på hjemmesiden fra mandag. De indlån, der er ude, lader vi bare løbe; de skal alligevel afleveres hos os.',
        thankedBy: ['Ulla Vold', 'Anna Skov', 'Helle Strand'],
      },
      {
        by: 'Anna Skov',
        after: 20,
        text: 'Samme her. Vi har lavet en liste over de indlån, der udløber i skiftedagene, og fornyer dem på forhånd. Det tog en formiddag.\n\n@Ulla Vold, må vi se jeres tekst?',
      },
      {
        by: 'Ulla Vold',
        after: 5,
        text: 'Ja: »I dagene 26.–29. januar kan du ikke bestille bøger fra andre biblioteker. Har du allerede lånt en bog, kan du aflevere, som du plejer.« Den er kort, men den virker.',
        thankedBy: ['Anna Skov', 'Bo Holm', 'Nina Vestergaard', 'Pia Skovgaard'],
      },
    ],
  },
  {
    topic: 'transport',
    title: 'Køresedler, der falder af – har nogen fundet det gode tape-trick?',
    by: 'Bo Holm',
    hoursAgo: 160,
    body: 'Tredje gang på en måned får vi en kasse med løse bøger uden køreseddel. Vi gætter os frem via biblioteksnummeret, men det tager tid. Bruger I elastik, lomme eller noget helt tredje? Billeder er velkomne.',
    answers: [
      { by: 'Jens Anholt', after: 2, text: 'Elastik på langs og på tværs. På tværs alene glider den af.' },
      {
        by: 'Louise Vig',
        after: 26,
        text: 'Vi stikker sedlen halvt ind i bogen ved titelbladet, så den kan ses, og slår elastikken om. Så falder den ikke af, og den kan læses uden at åbne.',
        thankedBy: ['Bo Holm', 'Jens Anholt', 'Sara Hammer'],
        solves: true,
      },
      { by: 'Bo Holm', after: 4, text: 'Det prøver vi fra på mandag. Tak!' },
    ],
  },
  {
    topic: 'loans',
    title: 'Udenlandske lån: hvor længe lader I låneren vente, før I siger til?',
    by: 'Tove Fjord',
    hoursAgo: 50,
    body: 'Vi har en låner, der har ventet seks uger på en tysk fagbog. Sender I en status undervejs, eller venter I, til der er nyt? Vi overvejer en fast besked efter tre uger.',
    answers: [
      { by: 'Lene Søborg', after: 6, text: 'Efter tre uger og igen efter seks. Folk vil hellere høre »intet nyt« end ingenting.' },
      {
        by: 'Jonas Friis',
        after: 12,
        text: 'Fra Overcentralen: I kan altid se i BOB, om vi har fået svar fra udlandet. Står den stadig som afsendt efter fire uger, så rykker vi gerne.',
        thankedBy: ['Tove Fjord', 'Lene Søborg'],
      },
    ],
  },
  {
    topic: 'systems',
    title: 'Låneveje i VIP – hvor tit gennemgår I dem?',
    by: 'Helle Strand',
    hoursAgo: 28,
    body: 'Vores låneveje er sidst rettet, før jeg blev ansat. Er der nogen, der har en fast rutine, fx en gang i kvartalet? Hvad kigger I efter først?',
    answers: [],
  },
  {
    topic: 'loans',
    title: 'Bortkommet på vejen retur: hvem betaler hos jer?',
    by: 'Preben Marsk',
    hoursAgo: 240,
    body: 'Vi er uenige internt. Bogen er scannet ud hos os, men aldrig nået frem til det långivende bibliotek. Hvordan tolker I reglerne, og har I en standardmail, der holder den gode tone?',
    answers: [
      {
        by: 'Charlotte Øregaard',
        after: 30,
        text: 'Det låntagende bibliotek hæfter, til bogen er modtaget. Men vi leder altid en måned, før nogen nævner penge.',
      },
      { by: 'Preben Marsk', after: 2, text: 'En måned lyder fornuftigt. Det skriver vi ind i vores vejledning.' },
    ],
  },
  {
    topic: 'loans',
    title: 'Artikel eller hele tidsskriftet? Spørgsmål fra skranken',
    by: 'Pia Skovgaard',
    hoursAgo: 12,
    body: 'En låner vil have to artikler fra samme nummer. Bestiller I dem enkeltvis via artikelservicen eller tidsskriftet som fjernlån? Jeg kunne godt tænke mig en lille beslutningsguide til kollegerne.',
    answers: [{ by: 'Thomas Lyng', after: 3, text: 'Enkeltvis, op til tre. Derover bestiller vi nummeret.' }],
  },
  {
    topic: 'network',
    title: 'Ny i fjernlån – hvad ville I ønske, nogen havde fortalt jer?',
    by: 'Sara Hammer',
    hoursAgo: 120,
    body: 'Jeg overtog fjernlån i september og er eneste medarbejder på opgaven. Jeg har styr på BOB, men drukner i undtagelser. Hvad er jeres tre bedste råd? Er der en, jeg må komme på besøg hos en dag?',
    answers: [
      {
        by: 'Rikke Blåvand',
        after: 4,
        text: '1. Skriv undtagelserne ned, når du møder dem.\n2. Ring. Der sidder et menneske i den anden ende.\n3. Luk bunken hver fredag, også når den ikke er tom.\n\nOg ja, kom til Varde, vi giver kaffe.',
        thankedBy: ['Sara Hammer', 'Anna Skov', 'Kim Bagger'],
      },
      { by: 'Sara Hammer', after: 1, text: 'Tusind tak, det tager jeg imod. Jeg skriver i næste uge.' },
    ],
  },
  {
    topic: 'network',
    title: 'Forslag til marts: kan vi få et punkt om noder og stemmesæt?',
    by: 'Vibeke Høj',
    hoursAgo: 96,
    isProposal: true,
    supportedBy: ['Anna Skov', 'Peter Falkoner', 'Bente Falster', 'Camilla Høst', 'Steen Tårnborg'],
    body: 'Vi får mange ønsker fra kor, og det er tungt at finde ud af, hvem der har fulde sæt. Jeg vil gerne være med til at forberede et kort oplæg, hvis andre også sidder med det. Tryk på »Støt forslaget«, hvis du vil have det på dagsordenen.',
    answers: [{ by: 'Peter Falkoner', after: 8, text: 'Meget gerne. Vi kan komme med et par eksempler fra koret på Frederiksberg.' }],
  },
  {
    topic: 'news',
    title: 'BOB: hurtigere overblik over bestillinger, der venter på svar',
    by: 'Lis Krog',
    hoursAgo: 6,
    body: 'Fra på mandag viser BOB de ubesvarede bestillinger øverst, ældst først. Skriv endelig her, hvis noget driller.',
    answers: [],
  },
]
