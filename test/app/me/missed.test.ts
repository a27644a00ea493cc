import { expect, test } from 'vitest'
import { type Chosen, missedOf } from '@/app/[locale]/(member)/me/missed'

const all: Chosen = { push: true, mail: true, meetings: true, group: true, waitingList: true, threads: true, digest: true, promises: true }
const none = { meetings: false, group: false, waitingList: false, threads: false, digest: false, promises: false }

test.each([
  ['everything', {}, 0, []],
  ['no mail, with a phone', { mail: false }, 1, ['mail']],
  ['no mail, without one', { mail: false }, 0, ['mailNoDevice']],
  ['no push', { push: false }, 1, ['push']],
  ['neither', { push: false, mail: false }, 1, ['all']],
  ['no kind at all', none, 1, ['all']],
  ['a phone that is not there, and nothing of the waiting list', { mail: false, waitingList: false }, 0, ['all']],
  ['nothing of the waiting list', { waitingList: false }, 1, ['waitingList']],
  ['nothing of the meetings, and no push', { meetings: false, push: false }, 1, ['push', 'meetings']],
  ['no digest', { digest: false }, 1, []],
])('who chooses %s is told what they miss', (_said, but, devices, missed) => {
  expect(missedOf({ ...all, ...but }, devices)).toEqual(missed)
})
