import 'server-only'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { z } from 'zod'
import { notes } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { itemOfSeason } from '@/lib/meetings/item-at'
import { accessTo, holdNote } from './access'
import type { shareInput } from './input'
import { type Line, textOf } from './line'
import { linesOf } from './lines'
import { roomKey } from './room'
import { lookAt } from './shelf'

/** What both meetings said of an item, in one; `sharedAt` null while it is only the facilitators'. */
export type Joint = { lines: Line[]; sharedAt: Date | null }

/** The joint notes of these items that the actor may read and in which something stands, by item. */
export async function jointNotesOf(db: Db, actor: Actor, itemIds: string[]): Promise<Map<string, Joint>> {
  if (!can(actor, 'see members')) throw new NotFound()
  const rooms = itemIds.map((itemId) => roomKey({ kind: 'joint', itemId }))
  const mayRead = can(actor, 'plan') ? undefined : isNotNull(notes.sharedAt)
  const rows =
    rooms.length > 0
      ? await db
          .select()
          .from(notes)
          .where(and(inArray(notes.room, rooms), mayRead))
      : []
  const found = new Map<string, Joint>()
  for (const { id, seq, itemId, sharedAt } of rows) {
    const lines = linesOf(await lookAt(db, id, seq))
    if (lines.some((line) => textOf(line).trim())) found.set(itemId, { lines, sharedAt })
  }
  return found
}

/** Lets every member read an item's joint note from now on, or takes it back. NotFound to whoever may not write in it. */
export async function shareJoint(db: Db, actor: Actor, { itemId, share }: z.output<typeof shareInput>, now: Date): Promise<void> {
  const room = roomKey({ kind: 'joint', itemId })
  const { season, item } = (await itemOfSeason(db, itemId)) ?? {}
  const access = await accessTo(db, actor, room)
  if (!season || !access.write) throw new NotFound()
  await db.transaction(async (tx) => {
    const note = await holdNote(tx, access, now)
    await tx
      .update(notes)
      .set({ sharedAt: share ? (note.sharedAt ?? now) : null })
      .where(eq(notes.id, note.id))
    const action = share ? 'joint.shared' : 'joint.taken-back'
    await record(tx, actor, { action, seasonId: season.id, subjectId: itemId, subject: item?.title })
    await tell(tx, `mirror:${season.id}`)
    await tell(tx, `note:${room}`)
  })
}
