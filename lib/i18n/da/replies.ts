/** Answers that come by mail. */
export const replies = {
  /** On top of a letter; what stands below it in an answer is left out. */
  above: '– Svar over denne linje, så kommer det i tråden –',
  /** Below each thread in a letter about several. */
  to: 'Svar på mail: {address}',
  notPosted: 'Dit svar kom ikke i tråden',
  withoutFiles: 'Dit svar er i tråden, men uden alle filer',
  toDiscussions: 'Gå til debatten',
  reasons: {
    unknownSender:
      'Det blev sendt fra en adresse, som vi ikke kender. Svar fra den adresse, du logger ind med, eller skriv i tråden på siden.',
    wrongAddress:
      'Adressen, det blev sendt til, er ikke din, eller den er ikke kommet helt med. Svar på den mail, du selv har fået, fra den adresse, den kom til, eller skriv i tråden på siden.',
    oldAddress: 'Mailen, du svarede på, er mere end et halvt år gammel. Skriv i tråden på siden i stedet.',
    noAccess:
      'Du kan skrive i debatten, når mødelederen har lukket dig ind. Mener du, at det er en fejl, så skriv til forbiblioteker@kb.dk.',
    gone: 'Tråden findes ikke længere, eller den er skjult.',
    empty: 'Der stod ikke noget i det, da det, du svarede på, var taget fra. Skriv over den tekst, du svarer på.',
    cpr: 'Der stod noget, der ligner et CPR-nummer, og personnumre må ikke stå i debatten. Send det igen uden. Intet af det er lagt i debatten.',
    tooLong: 'Det er for langt. Del det i flere, eller læg det ved som fil.',
    filesLeftOut:
      'Vi kunne ikke tage imod: {files}. PDF, Word, Excel, PowerPoint, billeder og ren tekst på højst 20 MB går an, højst seks ad gangen.',
  },
}
