import type { Messages } from '..'

export const problems: Messages['problems'] = {
  summary: 'There is something to correct:',
  required: 'This must be filled in.',
  tooLong: 'The text is too long.',
  notValid: 'We cannot read that. Please try again.',
  duration: 'Write a whole number of minutes from 1 to 480.',
  outsideDay: 'That would take the agenda past midnight. Choose a shorter time.',
  date: 'Choose a date that exists.',
  dayIsPast: 'That date is past. Choose a day to come.',
  time: 'Write a time such as 10:00.',
  endsBeforeStart: 'The meeting must end after it begins.',
  doorsAfterStart: 'The doors must open before the meeting begins.',
  deadlineAfterStart: 'The deadline must be before the meeting.',
  capacity: 'Write a whole number of seats from 1 to 2000.',
  link: 'Write a whole address that begins with https:// or http://.',
  fileEmpty: 'The file is empty. Choose another.',
  fileTooLarge: 'The file is larger than 20 MB. Make it smaller, or add a link.',
  fileType: 'We cannot take that kind of file. Save it as PDF and try again.',
}

export const refusals: Messages['refusals'] = {
  signInFirst: 'Sign in to go on.',
  notAllowed: 'You do not have access to that.',
  notFound: 'It is no longer there.',
  tooMany: 'That has been done too many times. Wait a little and try again.',
  conflict: 'Somebody else changed the same thing meanwhile.',
  wentWrong: 'Something went wrong on our side. What you typed is still here. Try again in a moment.',
  itemRemoved: 'Somebody else has removed the item meanwhile.',
  notShared: 'The item is held at one meeting only and cannot differ there.',
  nothingToPublish: 'The agenda is empty. Add an item before you publish.',
  noConnection: 'There is no connection. What you typed is still here. Try again in a moment.',
}
