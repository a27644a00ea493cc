import type { PublishedMeeting } from '@/lib/meetings/published'
import { startOf } from '@/lib/meetings/timetable'

type Round = { itemId: string | null; title: string; minutes: number | null }
/** ISO moments; null where the agenda does not say. */
export type Timed = { title: string; startsAt: string | null; endsAt: string | null }

/**
 * When each round is, by the agenda as it is published now: the rounds of one item follow each other, those without minutes
 * of their own sharing what is left of it.
 */
export function timesOf(meeting: Pick<PublishedMeeting, 'startsAt' | 'items'> | null, rounds: Round[]): Timed[] {
  const spent = new Map<string, number>()
  return rounds.map(({ itemId, title, minutes }) => {
    const item = meeting?.items.find((one) => one.id === itemId)
    if (!meeting || !item) return { title, startsAt: null, endsAt: null }
    const within = rounds.filter((round) => round.itemId === itemId)
    const open = within.filter((round) => round.minutes === null).length
    const left = item.durationMin - within.reduce((sum, round) => sum + (round.minutes ?? 0), 0)
    const long = minutes ?? Math.max(1, left / open)
    const from = spent.get(item.id) ?? 0
    spent.set(item.id, from + long)
    const starts = startOf(meeting, item) + from * 60_000
    const iso = (ms: number) => new Date(ms).toISOString()
    return { title: within.length > 1 ? title : item.title, startsAt: iso(starts), endsAt: iso(starts + long * 60_000) }
  })
}
