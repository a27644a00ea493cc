import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { postReports, posts, threadNotices, threads } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { tellAll } from '@/lib/live/tell'
import { holdPost, holdThread, type Thread, topicWithSlug } from './hold'
import type { hideInput, hidePostInput, lockInput, moveInput, pinInput } from './input'

/** Lets a thread stand on top of the list, or no longer. */
export const pinThread = (db: Db, actor: Actor, { threadId, on }: z.output<typeof pinInput>, now: Date): Promise<void> =>
  change(db, actor, threadId, on ? 'thread.pinned' : 'thread.unpinned', now, async () => ({ pinnedAt: on ? now : null }))

/** Closes a thread: it is read, and only facilitators write in it. */
export const lockThread = (db: Db, actor: Actor, { threadId, on }: z.output<typeof lockInput>, now: Date): Promise<void> =>
  change(db, actor, threadId, on ? 'thread.locked' : 'thread.unlocked', now, async () => ({ lockedAt: on ? now : null }))

/** Puts a thread in another topic. */
export const moveThread = (db: Db, actor: Actor, { threadId, topic }: z.output<typeof moveInput>, now: Date): Promise<void> =>
  change(db, actor, threadId, 'thread.moved', now, async (tx) => ({ topicId: (await topicWithSlug(tx, topic)).id }))

/** Hides a thread from all but facilitators, with a reason that they see; without one it is shown again. What waits to be told of it is not. */
export const hideThread = (db: Db, actor: Actor, { threadId, reason }: z.output<typeof hideInput>, now: Date): Promise<void> =>
  change(db, actor, threadId, reason ? 'thread.hidden' : 'thread.shown', now, async (tx) => {
    if (reason) await tx.delete(threadNotices).where(and(eq(threadNotices.threadId, threadId), isNull(threadNotices.sentAt)))
    return { hiddenAt: reason ? now : null, hiddenById: reason ? actor.id : null, hiddenReason: reason || null }
  })

/** Hides a post: its place stays with the reason, what it said and its files are gone to all. Without a reason it is shown again. */
export async function hidePost(db: Db, actor: Actor, { postId, reason }: z.output<typeof hidePostInput>, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const { post, thread } = await holdPost(tx, actor, postId)
    const set = { hiddenAt: reason ? now : null, hiddenById: reason ? actor.id : null, hiddenReason: reason || null }
    await tx.update(posts).set(set).where(eq(posts.id, post.id))
    if (reason) {
      await tx.delete(threadNotices).where(and(eq(threadNotices.postId, postId), isNull(threadNotices.sentAt)))
      await tx
        .update(postReports)
        .set({ settledAt: now, settledById: actor.id })
        .where(and(eq(postReports.postId, postId), isNull(postReports.settledAt)))
    }
    await record(tx, actor, {
      action: reason ? 'post.hidden' : 'post.shown',
      at: now,
      subjectId: postId,
      subject: thread.title,
      after: { reason },
    })
    await tellAll(tx, [`thread:${thread.id}`, 'threads'])
  })
}

async function change(
  db: Db,
  actor: Actor,
  threadId: string,
  action: string,
  now: Date,
  run: (tx: Db) => Promise<Partial<typeof threads.$inferInsert>>,
): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const thread: Thread = await holdThread(tx, actor, threadId)
    const set = await run(tx)
    await tx.update(threads).set(set).where(eq(threads.id, threadId))
    await record(tx, actor, {
      action,
      at: now,
      subjectId: threadId,
      subject: thread.title,
      ...('hiddenReason' in set && { after: { reason: set.hiddenReason } }),
    })
    await tellAll(tx, [`thread:${threadId}`, 'threads'])
  })
}
