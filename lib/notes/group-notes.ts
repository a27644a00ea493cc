import 'server-only'
import { and, eq } from 'drizzle-orm'
import { notes } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { heldBackFrom } from '@/lib/mirror/open'
import { seatsAmong } from '@/lib/registrations/door'
import { groupsAt, type PublishedGroup } from '@/lib/seatings/group-at'
import { type Begun, beginningOf } from './beginning'
import { roomKey } from './room'

/** A group with its note. `mine`: the actor sits there. `begun`: null where nothing is written yet. */
export type GroupNote = PublishedGroup & { mine: boolean; shared: boolean; begun: Begun | null }

/** The groups of a meeting whose notes the actor may read, round by round. */
export async function groupNotesOf(db: Db, actor: Actor, meetingId: string): Promise<GroupNote[]> {
  if (!can(actor, 'see members')) throw new NotFound()
  const groups = await groupsAt(db, meetingId)
  if (groups.length === 0) return []
  const rows = await db
    .select()
    .from(notes)
    .where(and(eq(notes.meetingId, meetingId), eq(notes.kind, 'group')))
  const all = can(actor, 'plan')
  const isHeldBack = (await heldBackFrom(db, actor, [meetingId])).size > 0
  const seats = new Set(
    await seatsAmong(
      db,
      groups.flatMap(({ people }) => people),
      actor.id,
    ),
  )
  const found: GroupNote[] = []
  for (const group of groups) {
    const room = roomKey({ kind: 'group', meetingId, roundId: group.roundId, group: group.group })
    const note = rows.find((row) => row.room === room)
    const mine = group.people.some((id) => seats.has(id))
    const shared = note?.sharedAt != null
    if (all || mine || (shared && !isHeldBack)) found.push({ ...group, mine, shared, begun: note ? await beginningOf(db, note) : null })
  }
  return found
}
