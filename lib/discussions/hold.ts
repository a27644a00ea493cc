import 'server-only'
import { eq } from 'drizzle-orm'
import { posts, threads, topics } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'

export type Thread = typeof threads.$inferSelect
export type Post = typeof posts.$inferSelect

/** Whether the actor takes part in the discussions at all; NotFound where not. */
export function mustBeMember(actor: Actor): void {
  if (!can(actor, 'see members')) throw new NotFound()
}

/** A thread that the actor sees, locked until the transaction is over; NotFound otherwise. What is hidden, facilitators see. */
export async function holdThread(tx: Db, actor: Actor, threadId: string): Promise<Thread> {
  mustBeMember(actor)
  const [thread] = await tx.select().from(threads).where(eq(threads.id, threadId)).for('update')
  if (!thread || thread.mergedIntoId || (thread.hiddenAt && !can(actor, 'plan'))) throw new NotFound()
  return thread
}

/** The same for a thread that is to be written in: refused (`threadLocked`) where it is closed to all but facilitators. */
export async function holdOpenThread(tx: Db, actor: Actor, threadId: string): Promise<Thread> {
  const thread = await holdThread(tx, actor, threadId)
  if (thread.lockedAt && !can(actor, 'plan')) throw new Refused('threadLocked')
  return thread
}

/** A post that the actor sees, with its thread, which is locked; NotFound where it is hidden or deleted. */
export async function holdPost(tx: Db, actor: Actor, postId: string): Promise<{ post: Post; thread: Thread }> {
  mustBeMember(actor)
  const [found] = await tx.select({ threadId: posts.threadId }).from(posts).where(eq(posts.id, postId))
  if (!found) throw new NotFound()
  const thread = await holdThread(tx, actor, found.threadId)
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId))
  if (!post || post.deletedAt || (post.hiddenAt && !can(actor, 'plan'))) throw new NotFound()
  return { post, thread }
}

export async function topicWithSlug(tx: Db, slug: string): Promise<typeof topics.$inferSelect> {
  const [topic] = await tx.select().from(topics).where(eq(topics.slug, slug))
  if (!topic) throw new NotFound()
  return topic
}
