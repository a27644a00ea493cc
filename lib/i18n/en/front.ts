import type { Messages } from '..'

export const front: Messages['front'] = {
  next: 'Next meetings',
  seeAgenda: 'See the agenda',
  forMeeting: 'of {meeting}',
  yours: 'your meeting',
  over: 'held',
  doors: 'Doors open at {time}',
  map: 'Show on a map',
  wayThere: 'How to get there',
  register: {
    title: 'Registration',
    button: 'Register',
    mine: 'See your registration',
    mail: 'If you would rather write, send a mail to {mail} with your name, your library, and whether you come in the east or the west.',
    until: 'Deadline: {west} for the west and {east} for the east.',
    untilBoth: 'Deadline: {date}.',
    late: 'The deadline has passed. If you would still like to come, write to us; we will tell you whether it can be done.',
    subject: 'Registration for Netværk i lånesamarbejde',
  },
  how: {
    title: 'How the network works',
    points: [
      {
        term: 'For those who do interlibrary loans',
        text: 'Each public library service can send one participant free of charge; there is a fee for any further ones. Other libraries are welcome when there is room.',
      },
      { term: 'Two meetings a year', text: 'Usually in March and November. Do come every time; that is how we get to know one another.' },
      {
        term: 'One agenda in two places',
        text: 'In the west we always meet at the Royal Danish Library, Victor Albecks Vej in Aarhus. In the east the place varies.',
      },
      {
        term: 'Talks, dialogue and groups',
        text: 'News from the Royal Danish Library and DBC every time. Participants shape the rest: good habits, new ideas and what gives trouble.',
      },
      { term: 'Afterwards', text: 'The Royal Danish Library sums up. Minutes and materials are published as articles in For biblioteker.' },
      {
        term: 'Who is behind it?',
        text: 'The Royal Danish Library coordinates it as the national ILL centre for public libraries, and supplies some 100,000 loans a year. The network began in 2008.',
      },
    ],
  },
  held: {
    article: 'Read the minutes',
    title: 'When we last met',
    agenda: 'Agenda {side}',
    materials: 'Materials {side}',
    date: 'West {west}, east {east}.',
  },
  none: {
    title: 'The next meetings are on their way',
    text: 'We usually meet in March and November, in the east and in the west. As soon as the dates are set, they will be here.',
  },
}
