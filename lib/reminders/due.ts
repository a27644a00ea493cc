import { inZone, isNight, punctualMs, wallClock } from '@/lib/clock'
import type { Timing } from './campaign'

/** What the days of a campaign are counted from. `publishedAt` null: not published, or not any more. */
export type Anchors = { publishedAt: Date | null; opensAt: Date | null; deadline: Date | null; startsAt: Date }

/**
 * When a step is due for a meeting, by Copenhagen's wall clock on either side of a clock change; null while it cannot be
 * said. Counted from the opening of registration, it is the first such time after that.
 */
export function dueAt({ anchor, days, time }: Omit<Timing, 'graceHours'>, at: Anchors): Date | null {
  if (anchor === 'meeting') return on(at.startsAt, days, time)
  if (anchor === 'deadline') return on(at.deadline ?? at.startsAt, days, time)
  if (!at.publishedAt) return null
  const open = at.opensAt && at.opensAt > at.publishedAt ? at.opensAt : at.publishedAt
  const sameDay = on(open, days, time)
  return sameDay >= open ? sameDay : on(open, days + 1, time)
}

const on = (day: Date, days: number, time: string): Date => wallClock(dayAfter(inZone(day).date, days), time)

/** A calendar date so many days after another. */
export const dayAfter = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * What is to be done now with a step that was due at `due`. What is caught up is not sent at night: it waits for the
 * morning, and is `late` where its grace is over by then.
 */
export function verdict(due: Date, graceHours: number, now: Date): 'early' | 'send' | 'wait' | 'late' {
  const lateMs = now.getTime() - due.getTime()
  if (lateMs < 0) return 'early'
  if (lateMs > graceHours * 3_600_000) return 'late'
  return lateMs > punctualMs && isNight(now) ? 'wait' : 'send'
}
