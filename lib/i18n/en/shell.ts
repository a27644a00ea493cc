import type { Messages } from '..'

export const shell: Messages['shell'] = {
  signIn: 'Sign in',
  discussions: 'Discussions',
  me: 'Me',
  desk: 'Facilitation',
  otherLanguage: 'Dansk',
  otherLanguageLabel: 'Læs siden på dansk',
  footer: 'About this site',
  ledBy: 'The network is led by the Royal Danish Library.',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  contact: 'Write to us',
  tabs: { label: 'Pages of the meeting', agenda: 'Agenda', groups: 'Groups', notes: 'Notes', discussions: 'Discussions', me: 'Me' },
  day: { label: 'With the agenda', materials: 'Materials', practical: 'Practical' },
  description: 'A network for staff who work with interlibrary loans in Danish libraries: meetings, agendas and materials.',
  missing: {
    title: 'There is no such page',
    text: 'Perhaps the address is misspelt, or the meeting is no longer published.',
    toFront: 'See the coming meetings',
  },
  missingFile: {
    title: 'There is no such file',
    text: 'Perhaps it has been taken away, or the meeting is no longer published.',
  },
}
