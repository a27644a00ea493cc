/** The mails about a place at a meeting. */
export const seatLetters = {
  side: { east: 'øst', west: 'vest' },
  hello: '{title}, {name}',
  place: '{date}, {time}, {venue}.',
  cost: {
    free: 'Du har jeres frie plads, så det koster ikke noget.',
    nothing: 'Det koster ikke noget.',
    charged: 'Pladsen koster {fee}, som faktureres elektronisk efter mødet.',
  },
  button: 'Se din tilmelding',
  seated: {
    subject: 'Du er tilmeldt mødet i {side} {date}',
    title: 'Du er tilmeldt',
    lead: 'Vi glæder os til at se dig.',
    small:
      'Kan du ikke komme alligevel, så meld afbud på din tilmelding, eller send en kollega i stedet. Mødet er vedlagt til din kalender.',
  },
  waiting: {
    subject: 'Du er nr. {number} på ventelisten til mødet i {side}',
    title: 'Du er nr. {number} på ventelisten',
    lead: 'Mødet er fuldt lige nu. Bliver der en plads, får du besked her og på din telefon, og så har du tid til at svare.',
    first: 'Folkebibliotekerne har pladserne først. Derefter går de til dem, der venter, i den rækkefølge I meldte jer til.',
  },
  offered: {
    subject: 'Der er en plads til dig i {side}: svar senest {until}',
    title: 'Der er en plads til dig',
    lead: 'Sig ja senest {until}. Ellers går pladsen videre til den næste på ventelisten.',
    costs: 'Den koster {fee}',
    free: 'Den koster ikke noget.',
    button: 'Svar på tilbuddet',
  },
  expired: {
    subject: 'Pladsen i {side} er gået videre',
    title: 'Pladsen er gået videre',
    lead: 'Vi hørte ikke fra dig i tide, så pladsen er tilbudt den næste. Vil du stadig med, kan du skrive dig på ventelisten igen.',
  },
  passed: {
    subject: 'Pladsen i {side} er gået videre',
    title: 'Du lod pladsen gå videre',
    lead: 'Tak, fordi du svarede. Vil du alligevel med, kan du skrive dig på ventelisten igen.',
  },
  cancelled: {
    subject: 'Du er meldt fra mødet i {side} {date}',
    title: 'Du er meldt fra',
    lead: 'Tak, fordi du gav besked. Så kan en anden få pladsen. Vi håber at se dig næste gang.',
  },
  replaced: {
    subject: '{name} kommer i stedet for dig',
    title: 'Du er afløst',
    lead: '{name} har overtaget din plads ved mødet i {side} {date}.',
  },
  free: {
    subject: 'Din plads i {side} er nu uden beregning',
    title: 'Din plads er uden beregning',
    lead: 'Du skal ikke betale for mødet. Er der sendt en faktura, får I en kreditnota.',
  },
  charged: {
    subject: 'Din plads i {side} koster nu {fee}',
    title: 'Din plads koster nu {fee}',
    lead: 'Beløbet faktureres elektronisk efter mødet. Udfyld gerne EAN-nummer og reference på din tilmelding.',
  },
  swap: {
    subject: '{name} spørger, om I kan bytte plads',
    title: 'Vil du bytte plads, {name}?',
    lead: '{name} spørger, om du vil give jeres frie plads videre. Siger du ja, koster din egen plads {fee}, og {name} skal ikke betale. Du kommer med under alle omstændigheder.',
    button: 'Svar på spørgsmålet',
  },
  noSwap: {
    subject: '{name} beholder den frie plads',
    title: 'I bytter ikke plads',
    lead: '{name} beholder jeres frie plads. Din plads er stadig din.',
  },
  push: { offered: 'Der er en plads til dig i {side}. Svar senest {until}.' },
}
