import 'server-only'
import { eq } from 'drizzle-orm'
import { notes } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { itemAt, itemOfSeason } from '@/lib/meetings/item-at'
import { heldBackFrom } from '@/lib/mirror/open'
import { groupAt, sitsIn } from '@/lib/seatings/group-at'
import { type GroupRoom, type Room, roomKey, roomOf } from './room'

export type NoteRow = typeof notes.$inferSelect

/**
 * What somebody may do in a note. Who may not even read it is told that there is none. `itemId`: the item it is about;
 * `articleId`: the article whose body it is.
 */
export type Access = { room: Room; note: NoteRow | null; itemId: string | null; articleId?: string; write: boolean }

/**
 * What the actor may do in a note, which need not have been begun; NotFound where they may not know of it. The item's
 * note is every member's; a group's is its own and the facilitators', and every member's to read once it is shared; a joint
 * one is the facilitators', and read in the same way; an article's body is the facilitators' from when the article is made; a
 * private one is its owner's alone.
 */
export async function accessTo(db: Db, actor: Actor, key: string): Promise<Access> {
  const room = roomOf(key)
  if (!room || !can(actor, 'see members')) throw new NotFound()
  if (room.kind === 'private' && room.ownerId !== actor.id) throw new NotFound()
  const [note = null] = await db.select().from(notes).where(eq(notes.room, key))
  if (room.kind === 'group') return groupAccess(db, actor, room, note)
  if (room.kind === 'joint') {
    const write = can(actor, 'plan')
    if (!note?.sharedAt && !(write && (note || (await itemOfSeason(db, room.itemId))))) throw new NotFound()
    return { room, note, itemId: room.itemId, write }
  }
  if (room.kind === 'article') {
    if (!note || !can(actor, 'plan')) throw new NotFound()
    return { room, note, itemId: null, write: true }
  }
  if (room.kind === 'item' && (await heldBackFrom(db, actor, [room.meetingId])).size > 0) throw new NotFound()
  // Whoever has written there may go on, though the item has been taken off the agenda.
  if (!note && !(await itemAt(db, room.meetingId, room.itemId))) throw new NotFound()
  return { room, note, itemId: room.itemId, write: true }
}

/** Of a group that is no longer there only the note is left, which nobody but a facilitator writes in. */
async function groupAccess(db: Db, actor: Actor, room: GroupRoom, note: NoteRow | null): Promise<Access> {
  const { meetingId, roundId, group: number } = room
  const group = await groupAt(db, meetingId, roundId, number)
  if (!group && !note) throw new NotFound()
  const write = can(actor, 'plan') || (group !== null && (await sitsIn(db, group, actor.id)))
  const read = write || (note?.sharedAt != null && (await heldBackFrom(db, actor, [meetingId])).size === 0)
  if (!read) throw new NotFound()
  return { room, note, itemId: group ? group.itemId : (note?.itemId ?? null), write }
}

/** The same, and Refused (`noteNotYours`) where they may only read. */
export async function writeAccessTo(db: Db, actor: Actor, key: string): Promise<Access> {
  const access = await accessTo(db, actor, key)
  if (!access.write) throw new Refused('noteNotYours')
  return access
}

/** The note's row, held until the transaction is over; made where there is none yet. */
export async function holdNote(tx: Db, access: Access, now: Date): Promise<NoteRow> {
  const key = roomKey(access.room)
  if (!access.note) {
    const { room, itemId, articleId } = access
    const { kind } = room
    const meetingId = 'meetingId' in room ? room.meetingId : null
    const ownerId = room.kind === 'private' ? room.ownerId : null
    const roundId = room.kind === 'group' ? room.roundId : null
    await tx
      .insert(notes)
      .values({ id: newId(), kind, room: key, meetingId, itemId, articleId, roundId, ownerId, changedAt: now, createdAt: now })
      .onConflictDoNothing()
  }
  const [note] = await tx.select().from(notes).where(eq(notes.room, key)).for('update')
  if (!note) throw new NotFound()
  return note
}
