import type { Messages } from '..'

export const seatLetters: Messages['seatLetters'] = {
  side: { east: 'the east', west: 'the west' },
  hello: '{title}, {name}',
  place: '{date}, {time}, {venue}.',
  cost: {
    free: 'You have the free seat of your library service, so it costs nothing.',
    nothing: 'It costs nothing.',
    charged: 'The seat costs {fee}, invoiced electronically after the meeting.',
  },
  button: 'See your registration',
  seated: {
    subject: 'You are registered for the meeting in {side} on {date}',
    title: 'You are registered',
    lead: 'We look forward to seeing you.',
    small:
      'If you cannot come after all, cancel on your registration page or send a colleague instead. The meeting is attached for your calendar.',
  },
  waiting: {
    subject: 'You are no. {number} on the waiting list for the meeting in {side}',
    title: 'You are no. {number} on the waiting list',
    lead: 'The meeting is full at the moment. If a seat comes free, we tell you here and on your phone, and you have time to answer.',
    first: 'The public libraries have the seats first. Then they go to those who wait, in the order you registered.',
  },
  offered: {
    subject: 'There is a seat for you in {side}: answer by {until}',
    title: 'There is a seat for you',
    lead: 'Say yes by {until}. Otherwise the seat goes on to the next on the waiting list.',
    costs: 'It costs {fee}.',
    free: 'It costs nothing.',
    button: 'Answer the offer',
  },
  expired: {
    subject: 'The seat in {side} has gone on',
    title: 'The seat has gone on',
    lead: 'We did not hear from you in time, so the seat has been offered to the next. If you still want to come, you can join the waiting list again.',
  },
  passed: {
    subject: 'The seat in {side} has gone on',
    title: 'You let the seat go on',
    lead: 'Thank you for answering. If you want to come after all, you can join the waiting list again.',
  },
  cancelled: {
    subject: 'You have cancelled the meeting in {side} on {date}',
    title: 'You have cancelled',
    lead: 'Thank you for telling us. Somebody else can have the seat. We hope to see you next time.',
  },
  replaced: {
    subject: '{name} comes instead of you',
    title: 'Somebody comes instead of you',
    lead: '{name} has taken over your seat at the meeting in {side} on {date}.',
  },
  free: {
    subject: 'Your seat in {side} is now free of charge',
    title: 'Your seat is free of charge',
    lead: 'You do not pay for the meeting. If an invoice has been sent, a credit note follows.',
  },
  charged: {
    subject: 'Your seat in {side} now costs {fee}',
    title: 'Your seat now costs {fee}',
    lead: 'The amount is invoiced electronically after the meeting. Please fill in EAN number and reference on your registration.',
  },
  swap: {
    subject: '{name} asks whether you can swap seats',
    title: 'Will you swap seats, {name}?',
    lead: '{name} asks whether you will pass on the free seat of your library service. If you say yes, your own seat costs {fee}, and {name} does not pay. You come in any case.',
    button: 'Answer',
  },
  noSwap: {
    subject: '{name} keeps the free seat',
    title: 'You do not swap seats',
    lead: '{name} keeps the free seat of your library service. Your seat is still yours.',
  },
  push: { offered: 'There is a seat for you in {side}. Answer by {until}.' },
}
