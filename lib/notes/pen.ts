import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { notes } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Refused } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { personWithId } from '@/lib/people/known'
import { accessTo, holdNote, writeAccessTo } from './access'
import type { penInput } from './input'

/**
 * Hands the pen over: to oneself, to somebody else who may write there, or back to all (null). Anybody who may write may do
 * it, as the phone of whoever has the pen may be off. The pen says whose turn it is and stops nobody: what is typed without
 * a network has to be kept, whoever had the pen meanwhile. Refused (`noteNotYours`) to somebody who may not write.
 */
export async function passPen(db: Db, actor: Actor, { room, to }: z.output<typeof penInput>, now: Date): Promise<void> {
  const access = await writeAccessTo(db, actor, room)
  await db.transaction(async (tx) => {
    const note = await holdNote(tx, access, now)
    const other = to !== null && to !== actor.id ? await personWithId(tx, to) : null
    if (to !== null && to !== actor.id && !(other && (await accessTo(tx, other, room)).write)) throw new Refused('noteNotYours')
    await tx
      .update(notes)
      .set({ penId: to, penAt: to === null ? null : now })
      .where(eq(notes.id, note.id))
    await tell(tx, `note:${room}`)
  })
}
