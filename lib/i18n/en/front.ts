import type { Messages } from '..'

export const front: Messages['front'] = {
  purpose: 'The network is for everybody who works with interlibrary loans in the public libraries of Denmark.',
  next: 'Next meetings',
  heading: 'Meetings on interlibrary loans, March and November',
  seeAgenda: 'See the agenda',
  forMeeting: 'of {meeting}',
  yours: 'your meeting',
  over: 'held',
  doors: 'Coffee and bread from {time}',
  map: 'Show on a map',
  wayThere: 'How to get there',
  register: {
    title: 'Registration',
    text: 'Send a mail to {mail} with your name, your library, and whether you come in the east or the west.',
    until: 'Deadline: {west} for the west and {east} for the east.',
    untilBoth: 'Deadline: {date}.',
    late: 'The deadline has passed. Write all the same: if a seat is free, it is yours.',
    subject: 'Registration for Netværk i lånesamarbejde',
    seats: 'Each public library service can send one participant free of charge. There is a fee for any further participants.',
    others: 'If you work in another kind of library you are welcome when there is room.',
  },
  how: {
    title: 'How the network works',
    twice: 'Two meetings a year',
    twiceText: 'Usually in March and November. Do come every time; that is how we get to know one another.',
    same: 'One agenda in two places',
    sameText: 'In the west we always meet at the Royal Danish Library, Victor Albecks Vej in Aarhus. In the east the place varies.',
    forms: 'Talks, dialogue and groups',
    formsText:
      'News from the Royal Danish Library and DBC every time. Participants shape the rest: good habits, new ideas and what gives trouble.',
    after: 'Afterwards',
    afterText: 'The Royal Danish Library sums up. Minutes and materials are published as articles in For biblioteker.',
  },
  about: {
    title: 'Who is behind it?',
    text: 'The network was formed in 2008. The Royal Danish Library coordinates it as the national ILL centre for public libraries, and supplies some 100,000 loans a year from Danish and foreign libraries. Together the network is to make us better at interlibrary loans: best practice, inspiration, advice and cooperation.',
  },
  held: { title: 'When we last met', agenda: 'Agenda {side}', materials: 'Materials {side}', date: 'West {west}, east {east}.' },
  none: {
    title: 'The next meetings are on their way',
    text: 'We usually meet in March and November, in the east and in the west. As soon as the dates are set, they will be here.',
  },
}
