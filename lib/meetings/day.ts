import 'server-only'
import { inZone, wallClock } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { Invalid } from '@/lib/errors'
import { type Draft, draft } from './draft'
import { timetable } from './timetable'

/** Makes a change to a season's draft; Invalid (`outsideDay`) where it would carry an agenda past its day's midnight. */
export async function withinTheDay<T>(tx: Db, seasonId: string, field: string, change: () => Promise<T>): Promise<T> {
  const before = overrun(await draft(tx, seasonId))
  const result = await change()
  const after = overrun(await draft(tx, seasonId))
  // One that was already too long may still be edited, and shortened.
  const worse = [...after].some(([meetingId, minutes]) => minutes > 0 && minutes > (before.get(meetingId) ?? 0))
  if (worse) throw new Invalid({ [field]: 'outsideDay' })
  return result
}

/**
 * Makes a change that gives an item its place; Invalid (`afterTheEnd`) where it would only begin when the meeting is over. Others that
 * are pushed that far, and an end that comes a little late, are shown to those who plan, who may shorten something else.
 */
export async function beforeTheEnd<T>(tx: Db, seasonId: string, item: { id: string; field: string }, change: () => Promise<T>): Promise<T> {
  const before = tooLateAt(item.id, await draft(tx, seasonId))
  const result = await change()
  const after = tooLateAt(item.id, await draft(tx, seasonId))
  if (after.some((meetingId) => !before.includes(meetingId))) throw new Invalid({ [item.field]: 'afterTheEnd' })
  return result
}

/** How long a meeting's agenda is, in minutes. */
export const agendaMinutes = (meetingId: string, { items, overrides }: Draft): number =>
  timetable(meetingId, items, overrides).reduce((sum, item) => sum + item.durationMin, 0)

/** Minutes from a moment to the midnight that ends its day; the days when the clock changes have an hour more or less. */
export function minutesToMidnight(from: Date): number {
  const { date } = inZone(from)
  const dayAfter = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return Math.round((wallClock(dayAfter, '00:00').getTime() - from.getTime()) / 60_000)
}

/** The meetings that are over when the item begins. */
const tooLateAt = (itemId: string, { meetings, items, overrides }: Draft): string[] =>
  meetings
    .filter(({ id, startsAt, endsAt }) => {
      const begins = timetable(id, items, overrides).find((item) => item.id === itemId)?.startMin
      return begins !== undefined && startsAt.getTime() + begins * 60_000 >= endsAt.getTime()
    })
    .map(({ id }) => id)

const overrun = (all: Draft): Map<string, number> =>
  new Map(all.meetings.map((m) => [m.id, Math.max(0, agendaMinutes(m.id, all) - minutesToMidnight(m.startsAt))]))
