import { and, asc, eq } from 'drizzle-orm'
import { agendaItems, seatingRevisions, seatings } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { solve } from '@/lib/groups/solve'
import { newId } from '@/lib/ids'
import { meetingWithId } from '@/lib/meetings/held'
import { firstPlan, type GroupItem } from '@/lib/seatings/first-plan'
import { problemFromPlan } from '@/lib/seatings/problem'
import { settingOf } from '@/lib/seatings/setting'
import { roundsOf } from '@/lib/seatings/solve'

type Season = { seasonId: string; west: { id: string }; east: { id: string }; held: boolean }

/**
 * Makes the groups of a season of the demo. They are handed out, so that the held season is the history of the coming one;
 * but for the coming meeting in the east, where a draft waits.
 */
export async function seedGroups(db: Db, facilitator: Actor, { seasonId, west, east, held }: Season, now: Date): Promise<void> {
  const items = await db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.seasonId, seasonId), eq(agendaItems.form, 'group')))
    .orderBy(asc(agendaItems.position))
  const first = firstPlan(
    items.map(
      ({ id, title, body, speaker, durationMin }): GroupItem => ({ id, title, speaker, form: 'group', task: body, minutes: durationMin }),
    ),
  )
  for (const { id: meetingId } of [west, east]) {
    const meeting = await meetingWithId(db, meetingId)
    if (!meeting) continue
    const plan = {
      ...first,
      rounds: first.rounds.map((round) => ({ ...round, id: newId(), groups: { by: 'size' as const, n: 5 }, rooms })),
    }
    const problem = problemFromPlan(await settingOf(db, meeting), plan, 1)
    const found = solve(problem, { iterations: 20_000 })
    if (found.kind !== 'seated') continue
    const content = roundsOf(plan, problem, found.seating)
    const revision = held || meetingId === west.id ? 1 : null
    await db.insert(seatings).values({ meetingId, plan, draft: content, publishedRevision: revision, lastRevision: revision ?? 0 })
    const publishedAt = held ? meeting.startsAt : now
    if (revision) await db.insert(seatingRevisions).values({ meetingId, revision, content, publishedById: facilitator.id, publishedAt })
  }
}

const rooms = [
  { name: 'Store sal', tables: 3 },
  { name: 'Lokale 2', tables: 20 },
]
