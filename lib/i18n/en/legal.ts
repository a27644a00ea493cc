import type { Messages } from '..'

export const legal: Messages['legal'] = {
  accessibility: {
    title: 'Accessibility',
    description: 'How accessible the site is, what we know does not work, and whom to write to.',
    sections: [
      {
        title: 'What we aim for',
        text: [
          'Everybody should be able to use the site: with a screen reader, with a keyboard, with large text, in the dark and with one hand. We build to WCAG 2.2, level AA.',
        ],
      },
      {
        title: 'How far we are',
        text: [
          'The site is new and has not yet been audited by independent specialists. We check every page ourselves with automatic tools (axe) and by keyboard, in the light and the dark theme, down to a width of 320 pixels and up to 200% text size.',
          'That does not find everything. If something does not work for you, we would like to hear of it.',
        ],
      },
      {
        title: 'What we know may give trouble',
        text: [
          'Files made by speakers (such as PDFs and presentations) are not always accessible. Write to us and we will find another version.',
          'Agendas and materials are in Danish, even where the rest of the site is shown in English.',
        ],
      },
      {
        title: 'Tell us',
        text: [
          'Write to forbiblioteker@kb.dk. Do say which page it is about and what you read it with. A human being will answer.',
          'If you are not satisfied with the answer you can complain to the Danish Agency for Digital Government: https://www.digst.dk/',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    description: 'What we keep about you, why, for how long, and whom to ask.',
    sections: [
      {
        title: 'When you only read',
        text: [
          'You can read agendas and materials without signing in. Then we keep nothing about you. There are no statistics, no advertisements and no cookies from others.',
          'Your phone keeps its own copy of the pages, so that they can be read without a network, and remembers which version of the agenda you last saw, so that it can show what has changed. That stays on the phone.',
        ],
      },
      {
        title: 'When you sign in',
        text: [
          'We keep your e-mail address, your name and your library service, and whether you are a participant or a facilitator. We use it to let you in and to hold the meetings.',
          'We also keep which devices you are signed in on, so that you can sign them out yourself, and which version of an agenda you last looked at.',
          'If you turn on notifications on a phone or computer, we keep the address that its browser gives us for them, until you turn them off or sign out there. Notifications travel encrypted through the browser maker’s service (such as Apple’s or Google’s), which cannot read them.',
          'A cookie keeps you signed in. The code you are mailed works for ten minutes and is kept only in a form that cannot be read. To curb abuse we count, for a short while, how many codes are asked for per e-mail address and per IP address.',
        ],
      },
      {
        title: 'When you register',
        text: [
          'We keep which meeting you come to, your place in line, what the seat costs, and what must stand on an invoice: EAN number, reference and your name. Colleagues from your own library service can see that you are registered and who has your free seat. At the door we note that you came, so that we can thank you for coming again and put the groups together.',
          'If you write what you eat, or what you need to be able to take part, only the facilitators see it, and it is deleted a month after the meeting. Never write personal numbers (CPR); the page does not take them.',
        ],
      },
      {
        title: 'When you facilitate meetings',
        text: ['Of facilitators we keep who changed what in an agenda, and who admitted new participants.'],
      },
      {
        title: 'For how long',
        text: [
          'For as long as you are part of the network. A sign-in runs out by itself. If you want to leave, write to us; we then delete what we have about you. The list of what was changed in an agenda is kept for as long as the agenda.',
        ],
      },
      {
        title: 'Who sees it',
        text: ["The network's facilitators at the Royal Danish Library. We pass nothing on, and we sell nothing."],
      },
      {
        title: 'Your rights',
        text: [
          'The Royal Danish Library is responsible for the data. You can learn what we have about you, and have it corrected or deleted. Write to forbiblioteker@kb.dk.',
          'You can complain to the Danish Data Protection Agency: https://www.datatilsynet.dk/',
        ],
      },
    ],
  },
}
