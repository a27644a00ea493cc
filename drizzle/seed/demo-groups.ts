import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { deskGroups } from '@/lib/seatings/desk'
import type { Plan } from '@/lib/seatings/input'
import { publishGroups } from '@/lib/seatings/publish'
import { inSlices } from '@/lib/seatings/run'
import { runSolving, startSolving } from '@/lib/seatings/solve'

type Meeting = { id: string; slug: string; startsAt: Date }
type Season = { west: Meeting; east: Meeting; held: boolean }

/**
 * Makes the groups of a season of the demo as the desk does. They are handed out, so that the held season is the history of
 * the coming one; but for the coming meeting in the east, where a draft waits.
 */
export async function seedGroups(db: Db, facilitator: Actor, { west, east, held }: Season, now: Date): Promise<void> {
  for (const { id: meetingId, slug, startsAt } of [west, east]) {
    const at = held ? startsAt : now
    const { plan, roster } = await deskGroups(db, facilitator, slug, at)
    if (roster.length < 8 || plan.rounds.length === 0) continue
    const given: Plan = { ...plan, rounds: plan.rounds.map((round) => ({ ...round, groups: { by: 'size', n: 5 }, rooms })) }
    const { job } = await startSolving(db, facilitator, { meetingId, version: 0, plan: given, ms: 100 }, at)
    if (!job) continue
    await runSolving(db, job, inSlices, () => at)
    const { version } = await deskGroups(db, facilitator, slug, at)
    if (held || meetingId === west.id) await publishGroups(db, facilitator, { meetingId, version }, at)
  }
}

const rooms = [
  { name: 'Store sal', tables: 3 },
  { name: 'Lokale 2', tables: 20 },
]
