/** What the server prints when it starts. */
export const start = {
  demo: 'Demo af Netværk i lånesamarbejde',
  address: 'Åbn {address}',
  cast: 'Log ind som en af disse:',
  facilitator: 'mødeleder',
  member: 'deltager',
  pending: 'venter på at blive lukket ind',
  codesInMailbox: 'Koderne kommer i postkassen: {address}',
  codesByMail: 'Koderne sendes med mail (SMTP_URL er sat).',
  first: 'Ingen leder netværket endnu. Åbn dette link for at blive den første mødeleder. Det virker én gang:',
}
