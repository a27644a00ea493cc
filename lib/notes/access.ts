import 'server-only'
import { eq } from 'drizzle-orm'
import { notes } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { itemAt, itemOfSeason } from '@/lib/meetings/item-at'
import { heldBackFrom } from '@/lib/mirror/open'
import { type Room, roomKey, roomOf } from './room'

export type NoteRow = typeof notes.$inferSelect

/** What somebody may do in a note. Who may not even read it is told that there is none. */
export type Access = { room: Room; note: NoteRow | null; write: boolean }

/**
 * What the actor may do in a note, which need not have been begun; NotFound where they may not know of it. The item's
 * note is every member's; a group's is its own and the facilitators', and every member's to read once it is shared; a joint
 * one is the facilitators', and read in the same way; a private one is its owner's alone.
 */
export async function accessTo(db: Db, actor: Actor, key: string): Promise<Access> {
  const room = roomOf(key)
  if (!room || !can(actor, 'see members')) throw new NotFound()
  if (room.kind === 'private' && room.ownerId !== actor.id) throw new NotFound()
  const [note = null] = await db.select().from(notes).where(eq(notes.room, key))
  if (room.kind === 'group') throw new NotFound()
  if (room.kind === 'joint') {
    const write = can(actor, 'plan')
    if (!note?.sharedAt && !(write && (note || (await itemOfSeason(db, room.itemId))))) throw new NotFound()
    return { room, note, write }
  }
  if (room.kind === 'item' && (await heldBackFrom(db, actor, [room.meetingId])).size > 0) throw new NotFound()
  // Whoever has written there may go on, though the item has been taken off the agenda.
  if (!note && !(await itemAt(db, room.meetingId, room.itemId))) throw new NotFound()
  return { room, note, write: true }
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
  if (!access.note && access.room.kind !== 'group') {
    const { kind, itemId } = access.room
    const meetingId = access.room.kind === 'joint' ? null : access.room.meetingId
    const ownerId = access.room.kind === 'private' ? access.room.ownerId : null
    await tx
      .insert(notes)
      .values({ id: newId(), kind, room: key, meetingId, itemId, ownerId, changedAt: now, createdAt: now })
      .onConflictDoNothing()
  }
  const [note] = await tx.select().from(notes).where(eq(notes.room, key)).for('update')
  if (!note) throw new NotFound()
  return note
}
