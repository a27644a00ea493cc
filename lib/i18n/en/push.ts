import type { Messages } from '..'

export const push: Messages['push'] = {
  title: 'Notifications on your screen',
  why: 'Be told on this device as soon as there is something for you to decide, for instance when you are offered a seat. Notifications appear even when the site is closed. What matters comes by email as well.',
  offer: {
    title: 'Shall your phone tell you?',
    why: 'Be told on this device of the practical things before the meeting, and of changes. You can turn it off under Me at any time.',
    no: 'No thanks',
  },
  turnOn: 'Turn on notifications',
  turningOn: 'One moment …',
  thenAllow: 'Say yes when the browser asks whether the site may show notifications.',
  on: 'This device gets notifications.',
  turnOff: 'Turn off',
  turnOffNamed: 'Turn off: {device}',
  turnedOff: 'Notifications are turned off on the device.',
  sendTest: 'Send a test',
  testSent: 'The test is on its way and will appear on your devices within a minute.',
  noDevice: 'None of your devices gets notifications. Turn them on and try again.',
  denied: 'This browser has been told not to show notifications.',
  deniedHow:
    'If you change your mind, tap the icon beside the address, or find the site under Notifications in the phone’s settings, and allow them there. Until then you get email.',
  dismissed: 'The browser got no answer. Tap again if you want notifications.',
  unsupported: 'This browser cannot show notifications. You get email instead.',
  failed: 'The browser could not turn on notifications. Try again in a moment. Until then you get email.',
  noConnection: 'There is no connection. Try again when you are online.',
  install: {
    lead: 'On iPhone and iPad, notifications need the site on the home screen. This is how:',
    steps: ['Tap Share in the browser.', 'Choose Add to Home Screen.', 'Open Lånenetværk from the home screen, sign in, and go to Me.'],
    else: 'If you would rather not, you get email instead.',
  },
  devices: 'Devices that get notifications',
  lastSent: 'Latest notification {date} at {time}',
  neverSent: 'Has not had any yet',
  test: { title: 'Notifications work', body: 'This is what a notification from the network looks like. Tap to open your page.' },
}
