import type { Messages } from '..'

export const start: Messages['start'] = {
  demo: 'Demo of Netværk i lånesamarbejde',
  address: 'Open {address}',
  cast: 'Sign in as one of these:',
  facilitator: 'facilitator',
  member: 'participant',
  pending: 'waiting to be admitted',
  codesInMailbox: 'The codes come in the mailbox: {address}',
  codesByMail: 'The codes are sent by mail (SMTP_URL is set).',
  first: 'Nobody leads the network yet. Open this link to become the first facilitator. It works once:',
}
