import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import type { z } from 'zod'
import { people, promises } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Invalid, NotFound, Refused } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import type { assignInput, settleInput } from './input'

/** Says that a task is done or a question answered, or that it is not. By its owner, a facilitator, or anybody where nobody owns it. A second time changes nothing. */
export async function settlePromise(db: Db, actor: Actor, { promiseId, done }: z.output<typeof settleInput>, now: Date): Promise<void> {
  await change(db, actor, promiseId, 'promise.settled', async (promise) =>
    done === (promise.doneAt !== null) ? null : done ? { doneAt: now, doneById: actor.id } : { doneAt: null, doneById: null },
  )
}

/**
 * Gives a task or a question to another member, or to nobody, and sets its date. By its owner or a facilitator; where nobody
 * owns it anybody may take it on. Whoever has it now is reminded. Invalid (`choosePerson`) where that is no member.
 */
export async function assign(db: Db, actor: Actor, input: z.output<typeof assignInput>, now: Date): Promise<void> {
  const { promiseId, ownerId, dueOn } = input
  await change(db, actor, promiseId, 'promise.assigned', async (promise, tx) => {
    if (promise.ownerId === ownerId && promise.dueOn === dueOn) return null
    if (ownerId && ownerId !== promise.ownerId) {
      const [member] = await tx
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.id, ownerId), eq(people.standing, 'member')))
      if (!member) throw new Invalid({ ownerId: 'choosePerson' })
    }
    return { ownerId, dueOn, assignedAt: now, remindedAt: null }
  })
}

type Row = typeof promises.$inferSelect

async function change(
  db: Db,
  actor: Actor,
  promiseId: string,
  action: string,
  plan: (promise: Row, tx: Db) => Promise<Partial<Row> | null>,
): Promise<void> {
  if (!can(actor, 'see members')) throw new NotFound()
  await db.transaction(async (tx) => {
    const [promise] = await tx
      .select()
      .from(promises)
      .where(and(eq(promises.id, promiseId), eq(promises.gone, false), ne(promises.kind, 'decision')))
      .for('update')
    if (!promise) throw new NotFound()
    if (promise.ownerId && promise.ownerId !== actor.id && !can(actor, 'plan')) throw new Refused('othersPromise')
    const set = await plan(promise, tx)
    if (!set) return
    await tx.update(promises).set(set).where(eq(promises.id, promiseId))
    await record(tx, actor, { action, seasonId: promise.seasonId, subjectId: promiseId, subject: promise.text.slice(0, 120) })
    await tell(tx, `promises:${promise.seasonId}`)
  })
}
