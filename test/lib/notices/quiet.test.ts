import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inZone, wallClock } from '@/lib/clock'
import type { Quiet } from '@/lib/notices/kinds'
import { afterQuiet, isQuiet } from '@/lib/notices/quiet'

const night = { from: '22:00', to: '07:00' }

test('who has no quiet hours is told at once', () => {
  const at = new Date('2026-11-23T02:13:44Z')
  expect(afterQuiet(null, at)).toBe(at)
})

test.each([
  ['2026-11-23', '23:30', '2026-11-24', '07:00'],
  ['2026-11-23', '03:10', '2026-11-23', '07:00'],
  ['2026-11-23', '22:00', '2026-11-24', '07:00'],
  ['2026-11-23', '07:00', '2026-11-23', '07:00'],
  ['2026-11-23', '21:59', '2026-11-23', '21:59'],
  ['2027-03-27', '23:00', '2027-03-28', '07:00'],
  ['2026-10-24', '23:00', '2026-10-25', '07:00'],
])('quiet over midnight: what comes %s at %s is told %s at %s', (date, time, onDate, atTime) => {
  expect(afterQuiet(night, wallClock(date, time))).toEqual(wallClock(onDate, atTime))
})

test('an hour that the clock leaps over ends with the leap', () => {
  // At 02.00 it is 03.00: there is no 02.30 that day.
  const quiet = { from: '01:00', to: '02:30' }
  expect(afterQuiet(quiet, new Date('2027-03-28T00:30:00Z'))).toEqual(new Date('2027-03-28T01:00:00Z'))
})

test('an hour that comes twice is quiet twice', () => {
  // At 03.00 it is 02.00 again, for what ends at three.
  expect(afterQuiet({ from: '01:00', to: '03:00' }, new Date('2026-10-25T00:30:00Z'))).toEqual(new Date('2026-10-25T02:00:00Z'))
})

const minute = 60_000
/** The days around which the clock is changed, and any other. */
const days = ['2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28', '2026-06-01']
const clockTime = fc.nat(1439).map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
const moment = fc
  .record({ day: fc.constantFrom(...days), ms: fc.nat(86_400_000 - 1) })
  .map(({ day, ms }) => new Date(Date.parse(`${day}T00:00:00Z`) + ms))

test('it is the first moment that is not quiet, by a walk from minute to minute', () => {
  fc.assert(
    fc.property(clockTime, clockTime, moment, (from, to, at) => {
      const quiet: Quiet = { from, to }
      const after = afterQuiet(quiet, at)
      let walked = Math.floor(at.getTime() / minute) * minute
      while (isQuiet(quiet, new Date(walked))) walked += minute
      expect(after).toEqual(isQuiet(quiet, at) ? new Date(walked) : at)
    }),
    { numRuns: 300 },
  )
})

test('what the walk goes by: quiet means between the two times on the wall', () => {
  fc.assert(
    fc.property(clockTime, clockTime, moment, (from, to, at) => {
      const { time } = inZone(at)
      const between = from < to ? time >= from && time < to : from > to && !(time >= to && time < from)
      expect(isQuiet({ from, to }, at)).toBe(between)
    }),
  )
})
