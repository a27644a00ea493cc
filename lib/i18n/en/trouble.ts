import type { Messages } from '..'

export const trouble: Messages['trouble'] = {
  title: 'The page could not be shown',
  text: 'Something went wrong on our side. Try again in a moment. If it keeps happening, write to forbiblioteker@kb.dk.',
  again: 'Try again',
  toFront: 'To the front page',
}
