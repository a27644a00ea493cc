export const front = {
  next: 'Næste møder',
  seeAgenda: 'Se dagsordenen',
  /** Read after the button's words by those who do not see the column it stands in. */
  forMeeting: 'for {meeting}',
  yours: 'dit møde',
  over: 'holdt',
  doors: 'Dørene åbner kl.\u00a0{time}',
  map: 'Vis på kort',
  wayThere: 'Sådan finder du vej',
  register: {
    title: 'Tilmelding',
    button: 'Tilmeld dig',
    mine: 'Se din tilmelding',
    mail: 'Vil du hellere skrive, så send en mail til {mail} med dit navn, dit bibliotek, og om du kommer i øst eller vest.',
    until: 'Frist: {west} for vest og {east} for øst.',
    untilBoth: 'Frist: {date}.',
    late: 'Fristen er udløbet. Vil du gerne med alligevel, så skriv til os; vi svarer, om det kan lade sig gøre.',
    subject: 'Tilmelding til Netværk i lånesamarbejde',
  },
  how: {
    title: 'Sådan fungerer netværket',
    points: [
      {
        term: 'For jer med fjernlån',
        text: 'Hvert folkebiblioteksvæsen kan sende én deltager uden beregning; for flere opkræves en deltagerafgift. Andre biblioteker er velkomne, når der er plads.',
      },
      { term: 'To møder om året', text: 'Typisk i marts og november. Kom gerne hver gang; så kender vi hinanden.' },
      {
        term: 'Samme dagsorden to steder',
        text: 'I vest mødes vi altid på Det Kgl. Bibliotek, Victor Albecks Vej i Aarhus. I øst skifter stedet.',
      },
      {
        term: 'Oplæg, dialog og grupper',
        text: 'Nyt fra Det Kgl. Bibliotek og DBC hver gang. Resten former deltagerne: gode vaner, nye idéer og det, der driller.',
      },
      { term: 'Bagefter', text: 'Det Kgl. Bibliotek samler op. Referater og materialer udsendes i artikelform via For biblioteker.' },
      {
        term: 'Hvem står bag?',
        text: 'Det Kgl. Bibliotek er tovholder som Overcentral for folkebibliotekerne og formidler hvert år omkring 100.000 lån. Netværket begyndte i 2008.',
      },
    ],
  },
  held: {
    article: 'Læs referatet',
    title: 'Sidst vi mødtes',
    agenda: 'Dagsorden {side}',
    materials: 'Materialer {side}',
    date: 'Vest {west}, øst {east}.',
  },
  none: {
    title: 'De næste møder er på vej',
    text: 'Vi mødes typisk i marts og november, i øst og i vest. Så snart datoerne er på plads, står de her.',
  },
}
