import { expect, test } from 'vitest'
import { lastsUntil, letterTrueUntil, trueUntil } from '@/lib/reminders/lasts'
import { aMeeting } from '../meetings/a-meeting'

const at = (iso: string) => new Date(iso)
/** On 24 November 2026 from ten in the morning, Copenhagen's time. */
const meeting = aMeeting()
const lasts = (step: 'week' | 'eve' | 'thanks' | 'morning', graceHours: number, due: string, now = due) =>
  lastsUntil({ step, graceHours }, meeting, at(due), at(now))

test('a step lasts as long as its grace, and where that ends at night, until the night began', () => {
  expect(lasts('eve', 4, '2026-11-23T16:00:00Z')).toEqual(at('2026-11-23T20:00:00Z'))
  expect(lasts('week', 48, '2026-11-17T08:30:00Z')).toEqual(at('2026-11-19T08:30:00Z'))
  // Two in the morning, on either side of midnight.
  expect(lasts('thanks', 16, '2026-11-25T09:00:00Z')).toEqual(at('2026-11-25T20:00:00Z'))
  expect(lasts('thanks', 13, '2026-11-25T09:00:00Z')).toEqual(at('2026-11-25T20:00:00Z'))
})

test('what is sent at night on purpose has a moment for it, and nothing outlasts what it reminds of', () => {
  expect(lasts('thanks', 4, '2026-11-25T22:00:00Z')).toEqual(at('2026-11-25T22:15:00Z'))
  expect(lasts('eve', 240, '2026-11-23T16:00:00Z')).toEqual(at('2026-11-24T09:00:00Z'))
  expect(lasts('morning', 24, '2026-11-24T06:00:00Z')).toEqual(at('2026-11-24T14:30:00Z'))
})

test('words that count the days are true on their own day; a letter may be late with a week, not with tomorrow', () => {
  const until = at('2026-11-24T09:00:00Z')
  expect(trueUntil(until, at('2026-11-17T08:30:00Z'))).toEqual(at('2026-11-17T20:00:00Z'))
  expect(letterTrueUntil(until, meeting, at('2026-11-17T08:30:00Z'))).toEqual(until)
  expect(letterTrueUntil(until, meeting, at('2026-11-23T16:00:00Z'))).toEqual(at('2026-11-23T20:00:00Z'))
})
