import type { Messages } from '..'

export const problems: Messages['problems'] = {
  summary: 'There is something to correct:',
  required: 'This must be filled in.',
  tooLong: 'The text is too long.',
  email: 'Type an e-mail address, such as name@library.dk.',
  sixDigits: 'The code has six digits.',
  chooseLibrary: 'Choose your library service from the list, or type it below.',
  chooseSector: 'Choose what kind of organisation it is.',
  notValid: 'We cannot read that. Please try again.',
}

export const refusals: Messages['refusals'] = {
  signInFirst: 'Sign in to go on.',
  notAllowed: 'You do not have access to that.',
  notFound: 'It is no longer there.',
  tooMany: 'That has been done too many times. Wait a little and try again.',
  wrongCode: 'The code does not fit, or it has expired. You can try {left} more times.',
  wrongCodeOnce: 'The code does not fit, or it has expired. You can try once more.',
  noTriesLeft: 'The code does not fit, or it has expired. Ask for a new one.',
  cannotTrust: '{domain} is open to everybody, so it cannot be trusted.',
  lastFacilitator: 'There must be at least one facilitator.',
  notAdmitted: 'Admit the person first.',
  notWaiting: 'The person has been admitted meanwhile.',
  conflict: 'Somebody else changed the same thing meanwhile.',
  wentWrong: 'Something went wrong on our side. What you typed is still here. Try again in a moment.',
}
