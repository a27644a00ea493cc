import type { Messages } from '..'

export const problems: Messages['problems'] = {
  summary: 'There is something to correct:',
  required: 'This must be filled in.',
  tooLong: 'The text is too long.',
  notValid: 'We cannot read that. Please try again.',
}

export const refusals: Messages['refusals'] = {
  signInFirst: 'Sign in to go on.',
  notAllowed: 'You do not have access to that.',
  notFound: 'It is no longer there.',
  tooMany: 'That has been done too many times. Wait a little and try again.',
  conflict: 'Somebody else changed the same thing meanwhile.',
  wentWrong: 'Something went wrong on our side. What you typed is still here. Try again in a moment.',
}
