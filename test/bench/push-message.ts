/** What everybody is told in the bench; as long as a reminder is. */
export const message = {
  title: 'I morgen ses vi i Aarhus',
  body: 'Dørene åbner kl. 9.30 på Dokk1. Tag en ladt telefon og et spørgsmål med. Dagsorden og materialer ligger klar.',
  path: '/meetings/2026-november-vest/practical',
  tag: 'reminder:eve',
}

export const subject = 'mailto:forbiblioteker@kb.dk'
