import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { threads } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { type MyThread, maySee, myThread } from './thread'

/** What is one reader's own in a thread: what they may do there, and how far they have come. */
export type Own = MyThread & { thread: string; person: string; me: string; asks: boolean; plans: boolean; locked: boolean }

/** A thread as it is to the actor; null where they may not see it, or there is none. */
export async function ownIn(db: Db, actor: Actor & { name: string | null }, threadId: string): Promise<Own | null> {
  if (!can(actor, 'see members')) return null
  const [thread] = await db
    .select({ authorId: threads.authorId, lockedAt: threads.lockedAt, hiddenAt: threads.hiddenAt })
    .from(threads)
    .where(and(eq(threads.id, threadId), isNull(threads.mergedIntoId)))
  if (!thread || !maySee(actor, { hidden: thread.hiddenAt && { reason: '' } })) return null
  return {
    ...(await myThread(db, actor, threadId)),
    thread: threadId,
    person: actor.id,
    me: actor.name ?? '',
    asks: thread.authorId === actor.id,
    plans: can(actor, 'plan'),
    locked: thread.lockedAt !== null,
  }
}
