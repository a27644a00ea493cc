/** Said at a field whose content does not hold. */
export const problems = {
  summary: 'Der er noget, du skal rette:',
  required: 'Skal udfyldes.',
  tooLong: 'Teksten er for lang.',
  notValid: 'Det kan vi ikke læse. Prøv igen.',
  duration: 'Skriv et helt antal minutter fra 1 til 480.',
  outsideDay: 'Så varer dagsordenen til efter midnat. Vælg en kortere tid.',
  date: 'Vælg en dato, der findes.',
  dayIsPast: 'Datoen er passeret. Vælg en dag, der kommer.',
  time: 'Skriv et klokkeslæt som 10.00.',
  endsBeforeStart: 'Mødet skal slutte efter, at det begynder.',
  doorsAfterStart: 'Dørene skal åbne, før mødet begynder.',
  deadlineAfterStart: 'Fristen skal ligge før mødet.',
  capacity: 'Skriv et helt antal pladser fra 1 til 2000.',
  link: 'Skriv en hel adresse, der begynder med https:// eller http://.',
  fileEmpty: 'Filen er tom. Vælg en anden.',
  fileTooLarge: 'Filen fylder mere end 20 MB. Gør den mindre, eller læg et link.',
  fileType: 'Den slags fil kan vi ikke tage imod. Gem den som PDF, og prøv igen.',
}

/** Said when a rule says no, or something went wrong. */
export const refusals = {
  signInFirst: 'Log ind for at fortsætte.',
  notAllowed: 'Det har du ikke adgang til.',
  notFound: 'Det findes ikke længere.',
  tooMany: 'Det er gjort for mange gange. Vent lidt, og prøv igen.',
  conflict: 'En anden har rettet det samme imens.',
  wentWrong: 'Noget gik galt hos os. Det, du har skrevet, står her stadig. Prøv igen om lidt.',
  itemRemoved: 'En anden har fjernet punktet imens.',
  notShared: 'Punktet holdes kun i ét møde og kan ikke være anderledes der.',
  nothingToPublish: 'Dagsordenen er tom. Tilføj et punkt, før du offentliggør.',
  noConnection: 'Der er ingen forbindelse. Det, du har skrevet, står her stadig. Prøv igen om lidt.',
}
