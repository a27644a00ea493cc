import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { postThanks, threadSupports, threads } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { tell, tellAll } from '@/lib/live/tell'
import { holdPost, holdThread } from './hold'
import type { solveInput, supportInput, thankInput } from './input'
import { slowDown } from './limits'
import { noticeEvent } from './notice'

/** Thanks for somebody else's post, or takes that back. Refused (`ownPost`) for one's own. */
export async function thank(db: Db, actor: Actor, { postId, thanks }: z.output<typeof thankInput>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { post, thread } = await holdPost(tx, actor, postId)
    if (post.authorId === actor.id) throw new Refused('ownPost')
    await slowDown(tx, actor, 'presses', now)
    if (thanks) {
      await tx.insert(postThanks).values({ postId, personId: actor.id, createdAt: now }).onConflictDoNothing()
      if (post.authorId) await noticeEvent(tx, actor, thread, { event: 'thanks', to: [post.authorId], postId }, now)
    } else await tx.delete(postThanks).where(and(eq(postThanks.postId, postId), eq(postThanks.personId, actor.id)))
    await tell(tx, `thread:${thread.id}`)
  })
}

/** Marks the post that solved what the thread asks, or (null) none. Who asked, and facilitators, say so; its author is told. */
export async function solve(db: Db, actor: Actor, { threadId, postId }: z.output<typeof solveInput>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, threadId)
    if (thread.authorId !== actor.id && !can(actor, 'plan')) throw new NotFound()
    if (thread.solvedPostId === postId) return
    const post = postId ? (await holdPost(tx, actor, postId)).post : null
    if (post && (post.threadId !== threadId || post.number === 1)) throw new NotFound()
    await tx
      .update(threads)
      .set({ solvedPostId: postId, solvedById: postId ? actor.id : null })
      .where(eq(threads.id, threadId))
    if (post?.authorId) await noticeEvent(tx, actor, thread, { event: 'solved', to: [post.authorId], postId: post.id }, now)
    await tellAll(tx, [`thread:${threadId}`, 'threads'])
  })
}

/** Supports a proposal, or no longer. Refused (`noProposal`) where it is none, or on the agenda already. */
export async function support(db: Db, actor: Actor, { threadId, supports }: z.output<typeof supportInput>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, threadId)
    if (!thread.isProposal || thread.agendaItemId) throw new Refused('noProposal')
    await slowDown(tx, actor, 'presses', now)
    const own = and(eq(threadSupports.threadId, threadId), eq(threadSupports.personId, actor.id))
    if (supports) await tx.insert(threadSupports).values({ threadId, personId: actor.id, createdAt: now }).onConflictDoNothing()
    else await tx.delete(threadSupports).where(own)
    await tellAll(tx, [`thread:${threadId}`, 'threads'])
  })
}
