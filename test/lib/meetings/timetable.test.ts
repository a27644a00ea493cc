import { expect, test } from 'vitest'
import { inZone, wallClock } from '@/lib/clock'
import { nowAndNext, startOf, timetable } from '@/lib/meetings/timetable'

const draft = (id: string, position: number, durationMin: number, meetingId: string | null = null) => ({
  id,
  meetingId,
  position,
  form: 'talk' as const,
  title: id,
  speaker: '',
  body: '',
  prepare: '',
  durationMin,
})
const override = { hidden: false, title: null, speaker: null, body: null, prepare: null, durationMin: null }

test('starts follow from the durations before, in the order of positions', () => {
  const rows = timetable('west', [draft('second', 2, 20), draft('first', 1, 10), draft('third', 3, 5)], [])
  expect(rows.map((row) => [row.id, row.startMin])).toEqual([
    ['first', 0],
    ['second', 10],
    ['third', 30],
  ])
})

test("a meeting's own items, hidden items and other durations move only its own times", () => {
  const items = [draft('a', 1, 10), draft('only west', 2, 15, 'west'), draft('b', 3, 20), draft('c', 4, 5)]
  const overrides = [
    { ...override, itemId: 'a', meetingId: 'east', durationMin: 30 },
    { ...override, itemId: 'b', meetingId: 'west', hidden: true },
    { ...override, itemId: 'c', meetingId: 'west', title: 'Kaffe' },
  ]
  expect(timetable('west', items, overrides).map((row) => [row.title, row.startMin])).toEqual([
    ['a', 0],
    ['only west', 10],
    ['Kaffe', 25],
  ])
  expect(timetable('east', items, overrides).map((row) => [row.title, row.startMin])).toEqual([
    ['a', 0],
    ['b', 30],
    ['c', 50],
  ])
})

const meeting = {
  startsAt: '2026-11-24T09:00:00.000Z',
  items: [
    { startMin: 0, durationMin: 10 },
    { startMin: 10, durationMin: 30 },
    { startMin: 40, durationMin: 20 },
  ],
}
const at = (clock: string) => nowAndNext(meeting, Date.parse(`2026-11-24T${clock}Z`))

test('an item is on from its first millisecond to the one before the next begins', () => {
  expect(at('08:59:59.999')).toEqual({ current: -1, next: 0 })
  expect(at('09:00:00.000')).toEqual({ current: 0, next: 1 })
  expect(at('09:09:59.999')).toEqual({ current: 0, next: 1 })
  expect(at('09:10:00.000')).toEqual({ current: 1, next: 2 })
  expect(at('09:59:59.999')).toEqual({ current: 2, next: -1 })
  expect(at('10:00:00.000')).toEqual({ current: -1, next: -1 })
})

test('nothing is on in an empty agenda', () => {
  expect(nowAndNext({ startsAt: meeting.startsAt, items: [] }, Date.parse(meeting.startsAt))).toEqual({ current: -1, next: -1 })
})

test.each([
  ['in spring, when 2.00 to 3.00 does not exist', '2027-03-28', '03:30'],
  ['in autumn, when 2.00 to 3.00 comes twice', '2026-10-25', '02:30'],
])('an hour on the agenda is an hour %s', (_name, date, halfPast) => {
  const startsAt = wallClock(date, '01:30').toISOString()
  const items = [
    { startMin: 0, durationMin: 60 },
    { startMin: 60, durationMin: 60 },
  ]
  const second = startOf({ startsAt }, items[1] ?? { startMin: 0 })
  expect(inZone(new Date(second)).time).toBe(halfPast)
  expect(nowAndNext({ startsAt, items }, second - 1).current).toBe(0)
  expect(nowAndNext({ startsAt, items }, second).current).toBe(1)
})
