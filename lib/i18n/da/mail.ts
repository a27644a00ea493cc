/** The mails. */
export const mail = {
  sender: 'Netværk i lånesamarbejde',
  signature: 'Venlig hilsen\nNetværk i lånesamarbejde\nDet Kgl. Bibliotek',
  why: 'Du får denne mail, fordi din adresse er brugt på {address}.',
  code: {
    subject: '{code} er din kode',
    title: 'Din kode',
    lead: 'Skriv koden på siden, hvor du er ved at logge ind. Den gælder i {minutes} minutter.',
    ignore: 'Har du ikke bedt om en kode, kan du roligt slette mailen. Ingen kan logge ind uden koden.',
  },
  noAccess: {
    subject: 'Om din adgang',
    title: 'Du har ikke adgang længere',
    lead: 'Der er bedt om en kode til din adresse, men din adgang til netværkets sider er lukket.',
    ask: 'Mener du, at det er en fejl, så skriv til forbiblioteker@kb.dk.',
  },
  admitted: {
    subject: 'Velkommen i netværket',
    title: 'Velkommen, {name}',
    titleUnnamed: 'Velkommen',
    lead: 'Du er nu lukket ind. Du kan se deltagere, grupper, noter og debat.',
    button: 'Gå til netværket',
  },
}
