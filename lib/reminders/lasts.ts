import { inZone, isNight, night, punctualMs, wallClock } from '@/lib/clock'
import type { PublishedMeeting } from '@/lib/meetings/published'
import { dayAfter } from './due'
import type { Reminder } from './rows'
import { daysUntil } from './words'

/**
 * How long a step that was to be sent at `due` may still go out: within its grace, not into the night in which that ends,
 * and not once there is nothing left to be reminded of. One that is sent just now, in the night, has a moment for it.
 */
export function lastsUntil(
  { step, graceHours }: Pick<Reminder, 'step' | 'graceHours'>,
  meeting: PublishedMeeting,
  due: Date,
  now: Date,
): Date {
  const graceEnds = new Date(due.getTime() + graceHours * 3_600_000)
  const byDay = isNight(graceEnds) ? later(nightBegan(graceEnds), new Date(now.getTime() + punctualMs)) : graceEnds
  return earlier(earlier(graceEnds, byDay), worthlessAfter(step, meeting, now))
}

/** The same for a message that appears at `at`, and in its words counts the days: it is true only on that day. */
export const trueUntil = (until: Date, at: Date): Date =>
  earlier(until, later(wallClock(inZone(at).date, night.from), new Date(at.getTime() + punctualMs)))

/** A letter says its date: only of today and tomorrow must it not speak on the wrong day. */
export const letterTrueUntil = (until: Date, meeting: PublishedMeeting, at: Date): Date =>
  daysUntil(meeting, at) <= 1 ? trueUntil(until, at) : until

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)
const later = (a: Date, b: Date): Date => (a > b ? a : b)

/** When the night began that a moment is in. */
function nightBegan(at: Date): Date {
  const { date, time } = inZone(at)
  return wallClock(time >= night.from ? date : dayAfter(date, -1), night.from)
}

/** When there is nothing left to be reminded of. */
function worthlessAfter(step: Reminder['step'], { registrationDeadline, startsAt, endsAt }: PublishedMeeting, now: Date): Date {
  if (step === 'thanks') return new Date(now.getTime() + 7 * 86_400_000)
  if (step === 'morning') return new Date(endsAt)
  const lasts = step === 'opens' || step === 'unanswered' || step === 'deadline' ? (registrationDeadline ?? startsAt) : startsAt
  // Sent by hand after that, it still is to arrive.
  return later(new Date(lasts), new Date(now.getTime() + 3_600_000))
}
