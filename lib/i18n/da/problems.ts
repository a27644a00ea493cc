/** Said at a field whose content does not hold. */
export const problems = {
  summary: 'Der er noget, du skal rette:',
  required: 'Skal udfyldes.',
  tooLong: 'Teksten er for lang.',
  email: 'Skriv en mailadresse, for eksempel navn@bibliotek.dk.',
  sixDigits: 'Koden er på seks cifre.',
  chooseLibrary: 'Vælg dit biblioteksvæsen på listen, eller skriv det nedenfor.',
  chooseSector: 'Vælg, hvad det er for en organisation.',
  notValid: 'Det kan vi ikke læse. Prøv igen.',
}

/** Said when a rule says no, or something went wrong. */
export const refusals = {
  signInFirst: 'Log ind for at fortsætte.',
  notAllowed: 'Det har du ikke adgang til.',
  notFound: 'Det findes ikke længere.',
  tooMany: 'Det er gjort for mange gange. Vent lidt, og prøv igen.',
  wrongCode: 'Koden passer ikke, eller den er udløbet. Du kan prøve {left} gange endnu.',
  wrongCodeOnce: 'Koden passer ikke, eller den er udløbet. Du kan prøve én gang endnu.',
  noTriesLeft: 'Koden passer ikke, eller den er udløbet. Bed om en ny.',
  cannotTrust: '{domain} er for alle, så den kan ikke godkendes.',
  lastFacilitator: 'Der skal være mindst én mødeleder.',
  notAdmitted: 'Luk personen ind først.',
  notWaiting: 'Personen er lukket ind imens.',
  conflict: 'En anden har rettet det samme imens.',
  wentWrong: 'Noget gik galt hos os. Det, du har skrevet, står her stadig. Prøv igen om lidt.',
}
