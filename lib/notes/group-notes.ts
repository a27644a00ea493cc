import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { notes } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { heldBackFrom } from '@/lib/mirror/open'
import { seatsAmong } from '@/lib/registrations/door'
import { groupAt, groupsAt, type PublishedGroup } from '@/lib/seatings/group-at'
import { type Begun, beginningOf } from './beginning'
import { type Line, textOf } from './line'
import { linesOf } from './lines'
import { roomKey, roomOf } from './room'
import { lookAt } from './shelf'

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

/**
 * A group's note that every member may read, by its id: null where there is none, or it is the group's own yet, and while the
 * actor may not see what that meeting says.
 */
export async function sharedGroupNote(db: Db, actor: Actor, id: string): Promise<{ meetingId: string; group: PublishedGroup } | null> {
  const [note] = await db
    .select({ room: notes.room })
    .from(notes)
    .where(and(eq(notes.id, id), isNotNull(notes.sharedAt)))
  const room = roomOf(note?.room ?? '')
  if (room?.kind !== 'group' || (await heldBackFrom(db, actor, [room.meetingId])).size > 0) return null
  const group = await groupAt(db, room.meetingId, room.roundId, room.group)
  return group && { meetingId: room.meetingId, group }
}

/** What a group has shared of an item; `group` is its number. */
export type Shared = { itemId: string; group: string; lines: Line[] }

/** What the groups of a meeting have shared, in the order they began; NotFound to whoever may not see it yet. */
export async function sharedGroupNotesOf(db: Db, actor: Actor, meetingId: string): Promise<Shared[]> {
  if (!can(actor, 'see members') || (await heldBackFrom(db, actor, [meetingId])).size > 0) throw new NotFound()
  const rows = await db
    .select()
    .from(notes)
    .where(and(eq(notes.meetingId, meetingId), eq(notes.kind, 'group'), isNotNull(notes.sharedAt)))
    .orderBy(asc(notes.createdAt))
  const found: Shared[] = []
  for (const { id, seq, itemId, room } of rows) {
    const at = roomOf(room)
    const lines = linesOf(await lookAt(db, id, seq))
    if (itemId && at?.kind === 'group' && lines.some((line) => textOf(line).trim())) found.push({ itemId, group: at.group, lines })
  }
  return found
}
