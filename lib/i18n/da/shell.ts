export const shell = {
  signIn: 'Log ind',
  discussions: 'Debat',
  me: 'Mig',
  // With a soft hyphen: on a phone it stands in two lines, as the network's name beside it.
  desk: 'Møde\u00adledelse',
  /** Said in the other language, by its own name. */
  otherLanguage: 'English',
  otherLanguageLabel: 'Read this page in English',
  footer: 'Om siden',
  ledBy: 'Netværket ledes af Det Kgl. Bibliotek.',
  accessibility: 'Tilgængelighed',
  privacy: 'Privatliv',
  contact: 'Skriv til os',
  tabs: { label: 'Mødets sider', agenda: 'Dagsorden', groups: 'Grupper', notes: 'Noter', discussions: 'Debat', me: 'Mig' },
  day: { label: 'Til dagsordenen', materials: 'Materialer', practical: 'Praktisk' },
  description: 'Netværk for medarbejdere, der arbejder med fjernlån på bibliotekerne i Danmark: møder, dagsordener og materialer.',
  missing: {
    title: 'Siden findes ikke',
    text: 'Måske er adressen skrevet forkert, eller også er mødet ikke offentliggjort længere.',
    toFront: 'Se de kommende møder',
  },
  missingFile: {
    title: 'Filen findes ikke',
    text: 'Måske er den taget væk igen, eller også er mødet ikke offentliggjort længere.',
  },
}
