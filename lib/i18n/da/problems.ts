/** Said at a field whose content does not hold. */
export const problems = {
  summary: 'Der er noget, du skal rette:',
  required: 'Skal udfyldes.',
  tooLong: 'Teksten er for lang.',
  notValid: 'Det kan vi ikke læse. Prøv igen.',
}

/** Said when a rule says no, or something went wrong. */
export const refusals = {
  signInFirst: 'Log ind for at fortsætte.',
  notAllowed: 'Det har du ikke adgang til.',
  notFound: 'Det findes ikke længere.',
  tooMany: 'Det er gjort for mange gange. Vent lidt, og prøv igen.',
  conflict: 'En anden har rettet det samme imens.',
  wentWrong: 'Noget gik galt hos os. Det, du har skrevet, står her stadig. Prøv igen om lidt.',
}
