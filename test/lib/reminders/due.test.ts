import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inZone } from '@/lib/clock'
import { steps, usual } from '@/lib/reminders/campaign'
import { type Anchors, dueAt, verdict } from '@/lib/reminders/due'

const at = (iso: string) => new Date(iso)
const meeting: Anchors = {
  publishedAt: at('2027-01-18T13:00:00Z'),
  opensAt: null,
  deadline: at('2027-03-15T11:00:00Z'),
  startsAt: at('2027-03-29T08:00:00Z'),
}

test('the evening before the first meeting of summer time is at five by the clock, an hour earlier than the day before that', () => {
  // The clock goes forward on Sunday 28 March 2027, the day before the meeting.
  expect(dueAt(usual.eve, meeting)).toEqual(at('2027-03-28T15:00:00Z'))
  expect(dueAt({ ...usual.eve, days: -2 }, meeting)).toEqual(at('2027-03-27T16:00:00Z'))
})

test('and in the autumn, when the clock goes back', () => {
  const autumn = { ...meeting, startsAt: at('2026-11-01T09:00:00Z') }
  expect(dueAt(usual.week, autumn)).toEqual(at('2026-10-25T08:30:00Z'))
  expect(dueAt({ ...usual.week, days: -8 }, autumn)).toEqual(at('2026-10-24T07:30:00Z'))
})

test('the opening is told at the first such time after it: the same morning, or the next', () => {
  expect(dueAt(usual.opens, meeting)).toEqual(at('2027-01-19T08:00:00Z'))
  expect(dueAt(usual.opens, { ...meeting, publishedAt: at('2027-01-18T07:59:00Z') })).toEqual(at('2027-01-18T08:00:00Z'))
})

test('it is told when people can register, where that is later than the agenda is up', () => {
  expect(dueAt(usual.opens, { ...meeting, opensAt: at('2027-02-01T07:00:00Z') })).toEqual(at('2027-02-01T08:00:00Z'))
})

test('without a publication nothing opens, and without a deadline the meeting is the last chance', () => {
  expect(dueAt(usual.opens, { ...meeting, publishedAt: null })).toBeNull()
  expect(dueAt(usual.deadline, { ...meeting, deadline: null })).toEqual(at('2027-03-28T07:00:00Z'))
})

test('whatever the day and the step, it is due at its own time by the clock in Copenhagen', () => {
  fc.assert(
    fc.property(
      fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2030-12-31T00:00:00Z'), noInvalidDate: true }),
      fc.constantFrom(...steps),
      fc.integer({ min: -120, max: 120 }),
      (startsAt, step, days) => {
        const due = dueAt({ ...usual[step], days }, { publishedAt: startsAt, opensAt: null, deadline: startsAt, startsAt })
        expect(due && inZone(due).time).toBe(usual[step].time)
      },
    ),
  )
})

test('what is due is sent, what is not is not, and what is later than its grace never is', () => {
  const due = at('2026-11-23T16:00:00Z')
  expect(verdict(due, 4, at('2026-11-23T15:59:59Z'))).toBe('early')
  expect(verdict(due, 4, due)).toBe('send')
  expect(verdict(due, 4, at('2026-11-23T19:59:00Z'))).toBe('send')
  expect(verdict(due, 4, at('2026-11-23T20:00:01Z'))).toBe('late')
})

test('what is caught up waits for the morning; what is meant for late in the evening is sent then', () => {
  const due = at('2026-11-23T08:00:00Z')
  expect(verdict(due, 48, at('2026-11-23T20:30:00Z'))).toBe('wait')
  expect(verdict(due, 48, at('2026-11-24T05:59:00Z'))).toBe('wait')
  expect(verdict(due, 48, at('2026-11-24T06:00:00Z'))).toBe('send')
  const evening = at('2026-11-23T20:30:00Z')
  expect(verdict(evening, 4, evening)).toBe('send')
})
