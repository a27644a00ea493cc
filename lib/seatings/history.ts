import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { seatingRevisions, seatings } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { PastTable } from '@/lib/groups/input'
import { begunSeasons } from '@/lib/meetings/held'
import { holdersOf } from '@/lib/registrations/door'
import { everybodyIn } from './groups'

type Here = { id: string; personId: string | null }

/**
 * Who of these has sat at a table together at any meeting before this one, in the east or the west: what was published last
 * of each. `ago` counts seasons, 0 is this one. People are named by their registration at this meeting.
 */
export async function historyOf(db: Db, meeting: { id: string; startsAt: Date }, people: Here[]): Promise<PastTable[]> {
  const seasons = await begunSeasons(db, meeting.startsAt)
  const agoOf = new Map(
    seasons.flatMap((season, ago) =>
      season.meetings.filter(({ id, startsAt }) => id !== meeting.id && startsAt < meeting.startsAt).map(({ id }) => [id, ago]),
    ),
  )
  if (agoOf.size === 0) return []
  const rows = await db
    .select({ meetingId: seatingRevisions.meetingId, content: seatingRevisions.content })
    .from(seatingRevisions)
    .innerJoin(seatings, and(eq(seatings.meetingId, seatingRevisions.meetingId), eq(seatings.publishedRevision, seatingRevisions.revision)))
    .where(inArray(seatingRevisions.meetingId, [...agoOf.keys()]))
  const holders = await holdersOf(
    db,
    rows.flatMap((row) => everybodyIn(row.content)),
  )
  const hereAs = new Map(people.flatMap(({ id, personId }) => (personId ? [[personId, id] as const] : [])))
  const nowCalled = (id: string | null) => hereAs.get(holders.get(id ?? '') ?? '')
  return rows.flatMap(({ meetingId, content }) =>
    content.flatMap((round) =>
      round.tables.flatMap((table) => {
        const there = table.people.flatMap((id) => nowCalled(id) ?? [])
        const [chair = null, pen = null] = [nowCalled(table.chair), nowCalled(table.pen)]
        // One alone has met nobody, but may have had the chair.
        return there.length > 1 || chair || pen ? [{ ago: agoOf.get(meetingId) ?? 0, people: there, chair, pen }] : []
      }),
    ),
  )
}
