import type { Messages } from '..'

export const mail: Messages['mail'] = {
  sender: 'Netværk i lånesamarbejde',
  signature: 'Kind regards\nNetværk i lånesamarbejde\nDet Kgl. Bibliotek',
  why: 'You get this mail because your address was used at {address}.',
  code: {
    subject: '{code} is your code',
    title: 'Your code',
    lead: 'Type the code on the page where you are signing in. It is good for {minutes} minutes.',
    ignore: 'If you did not ask for a code, just delete this mail. Nobody can sign in without the code.',
  },
  noAccess: {
    subject: 'About your access',
    title: 'You no longer have access',
    lead: 'A code was asked for at your address, but your access to the network’s pages is closed.',
    ask: 'If you think this is a mistake, write to forbiblioteker@kb.dk.',
  },
  admitted: {
    subject: 'Welcome to the network',
    title: 'Welcome, {name}',
    titleUnnamed: 'Welcome',
    lead: 'You are now admitted. You can see participants, groups, notes and discussions.',
    button: 'Go to the network',
  },
}
