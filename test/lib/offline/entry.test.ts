import { expect, test } from 'vitest'
import { again, answered, type Entry, pauseAfter, sendable, withDependents } from '@/lib/offline/entry'

let seq = 0
const entry = (id: string, over: Partial<Entry> = {}): Entry => ({
  seq: ++seq,
  id,
  person: 'mette',
  name: 'check-in',
  args: {},
  after: [],
  label: id,
  at: 0,
  tries: 0,
  state: 'waiting',
  ...over,
})
const ids = (entries: Entry[]) => entries.map((one) => one.id)

test('everything goes in its order, so many at a time, and what has been tried waits its turn', () => {
  const all = [entry('a'), entry('b'), entry('c')]
  expect(ids(sendable(all, 10))).toEqual(['a', 'b', 'c'])
  expect(ids(sendable(all, 2))).toEqual(['a', 'b'])
  expect(ids(sendable(all, 10, new Set(['a', 'b'])))).toEqual(['c'])
})

test('what is parked holds back what needs it, and what needs that, and nothing else', () => {
  const all = [
    entry('walk-in', { state: 'parked' }),
    entry('its check-in', { after: ['walk-in'] }),
    entry('its undoing', { after: ['its check-in'] }),
    entry('somebody else'),
    entry('needs what is long done', { after: ['gone'] }),
  ]
  expect(ids(sendable(all, 10))).toEqual(['somebody else', 'needs what is long done'])
})

test('done is gone; a no is parked with its reason; a failure is tried again until it is shown; no answer changes nothing', () => {
  const one = entry('a')
  expect(answered(one, { id: 'a', outcome: 'done' })).toBeNull()
  expect(answered(one, { id: 'a', outcome: 'refused', reason: 'meetingFull', values: { capacity: 62 } })).toMatchObject({
    state: 'parked',
    why: { reason: 'meetingFull', values: { capacity: 62 } },
  })
  expect(answered(one, { id: 'a', outcome: 'invalid', problems: { name: 'cpr' } })).toMatchObject({
    state: 'parked',
    why: { problems: { name: 'cpr' } },
  })
  expect(answered(one, undefined)).toEqual(one)
  let failing: Entry | null = one
  for (let tries = 1; tries < 10; tries++) {
    failing = answered(failing as Entry, { id: 'a', outcome: 'failed' })
    expect(failing).toMatchObject({ state: 'waiting', tries })
  }
  failing = answered(failing as Entry, { id: 'a', outcome: 'failed' })
  expect(failing).toMatchObject({ state: 'parked', why: { reason: 'wentWrong' } })
  expect(again(failing as Entry)).toEqual(one)
})

test('what is thrown away takes along what cannot be without it', () => {
  const all = [entry('walk-in'), entry('other'), entry('its check-in', { after: ['walk-in'] }), entry('later', { after: ['its check-in'] })]
  expect(ids(withDependents(all, 'walk-in'))).toEqual(['walk-in', 'its check-in', 'later'])
  expect(ids(withDependents(all, 'later'))).toEqual(['later'])
})

test('the pauses grow, end, and are not the same for all', () => {
  expect([1, 2, 3].map((failures) => pauseAfter(failures, 0.5, true))).toEqual([2000, 4000, 8000])
  expect(pauseAfter(50, 0.5, true)).toBe(30_000)
  expect(pauseAfter(1, 0, true)).toBe(1500)
  expect(pauseAfter(1, 1, true)).toBe(2500)
  // Where nobody answers, many times within a second or so of each other, and not for ever.
  expect([1, 2, 100].map((failures) => pauseAfter(failures, 1, false))).toEqual([750, 750, 750])
  expect(pauseAfter(151, 0.5, false)).toBe(30_000)
})
