import 'server-only'
import { eq } from 'drizzle-orm'
import { posts } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { attach } from './attachments'
import { holdOpenThread, holdThread } from './hold'
import type { Answer } from './input'
import { slowDown } from './limits'
import { noticePost } from './notice'
import { appendPost } from './write'

/**
 * Writes a post in a thread. Refused (`threadLocked`) in one that is closed, and (`tooManyPosts`) in a flood. The same id
 * again is harmless, also when the thread has been closed since. The posts are their own trail.
 */
export async function answer(db: Db, actor: Actor, input: Answer & { mailMessageId?: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await holdThread(tx, actor, input.threadId)
    const [sent] = await tx.select({ authorId: posts.authorId }).from(posts).where(eq(posts.id, input.id))
    if (sent) {
      if (sent.authorId !== actor.id) throw new NotFound()
      return
    }
    const thread = await holdOpenThread(tx, actor, input.threadId)
    await slowDown(tx, actor, 'posts', now)
    const quotedId = input.quote ? await quotable(tx, input.quote.postId) : null
    const { id, body, mailMessageId, at } = input
    const named = await appendPost(
      tx,
      actor,
      thread,
      { id, body, mailMessageId, quotedId, quotedText: quotedId && input.quote?.text, writtenAt: at },
      now,
    )
    await attach(tx, actor, id, input.attachments)
    await noticePost(tx, actor, { ...thread, lastNumber: thread.lastNumber + 1 }, { id, named, quotedId }, now)
  })
}

/** A post that can be quoted; one that has gone meanwhile is no reason to refuse what was written. */
async function quotable(tx: Db, postId: string): Promise<string | null> {
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId))
  return post && !post.hiddenAt && !post.deletedAt ? post.id : null
}
