import type { Messages } from '..'

export const phone: Messages['phone'] = {
  network: {
    noConnection: 'No connection',
    copyFrom: 'copy from {when}',
    at: '{time}',
  },
  unsent: {
    waitingOne: '1 change is waiting',
    waiting: '{n} changes are waiting',
    parkedOne: '1 change was not saved',
    parked: '{n} changes were not saved',
    signIn: 'Sign in, and it is sent',
    waits: 'waiting for a connection',
    refused: 'Was not saved',
    retry: 'Try again',
    discard: 'Discard',
  },
  update: {
    ready: 'There is a new version',
    changed: 'The page has changed. Update to the new version to see it.',
    take: 'Update',
    later: 'Later',
  },
  install: {
    title: 'Have the agenda with you – also offline',
    text: 'Put the network on your home screen as an app.',
    button: 'Add to home screen',
    ios: 'Tap Share in the browser and choose Add to Home Screen.',
    no: 'No thanks',
  },
  offline: {
    title: 'This page is not kept here',
    text: 'There is no connection right now, and you have not opened this page before. It appears by itself when the connection is back.',
    retry: 'Try again',
    kept: 'You can read these meanwhile',
    nothing: 'Nothing is kept yet. Open an agenda while you are online, and it stays with you.',
    leftOut: 'These files are too large to be kept here:',
  },
}
