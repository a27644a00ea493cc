import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { notes } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { holdNote, writeAccessTo } from './access'
import type { shareGroupInput } from './input'

/**
 * Has every member read a group's note, or nobody but the group any more. By the group itself or a facilitator; Refused
 * (`noteNotYours`) to somebody who only reads it. The same twice changes nothing.
 */
export async function shareNote(db: Db, actor: Actor, { room, shared }: z.output<typeof shareGroupInput>, now: Date): Promise<void> {
  const access = await writeAccessTo(db, actor, room)
  if (access.room.kind !== 'group') throw new NotFound()
  await db.transaction(async (tx) => {
    const note = await holdNote(tx, access, now)
    if ((note.sharedAt !== null) === shared) return
    await tx
      .update(notes)
      .set({ sharedAt: shared ? now : null })
      .where(eq(notes.id, note.id))
    await tell(tx, `note:${room}`)
  })
}
