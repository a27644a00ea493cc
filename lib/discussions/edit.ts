import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { postMentions, postRevisions, posts, threadNotices } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { tellAll } from '@/lib/live/tell'
import { dropAttachments } from './attachments'
import { holdPost, type Post, type Thread } from './hold'
import type { deleteInput, editInput } from './input'
import { slowDown } from './limits'
import { noticeNamed } from './notice'
import { mentionedIn, noteMentions } from './write'

/**
 * Gives one's own post another text; what it said before stays to be seen. Who is named only now, and has not been told of the
 * post, is. Refused (`threadLocked`) where the thread is closed.
 */
export async function editPost(db: Db, actor: Actor, { postId, body }: z.output<typeof editInput>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { post, thread } = await holdOwn(tx, actor, postId)
    if (thread.lockedAt) throw new Refused('threadLocked')
    if (post.body === body) return
    await slowDown(tx, actor, 'edits', now)
    await tx.insert(postRevisions).values({ id: newId(), postId, body: post.body, until: now })
    await tx.update(posts).set({ body, editedAt: now }).where(eq(posts.id, postId))
    const before = await mentionedIn(tx, postId)
    const named = (await noteMentions(tx, postId, body)).filter(({ kind, name }) => !before.has(`${kind} ${name}`))
    await noticeNamed(tx, actor, thread, { id: postId, named }, now)
    await tellAll(tx, [`thread:${thread.id}`])
  })
}

/**
 * Takes one's own post away: that there was one stays to be seen, what it said is gone, with what it said before. Twice is
 * harmless.
 */
export async function deletePost(db: Db, actor: Actor, { postId }: z.output<typeof deleteInput>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [gone] = await tx.select().from(posts).where(eq(posts.id, postId))
    if (gone?.deletedAt && gone.authorId === actor.id) return
    const { thread } = await holdOwn(tx, actor, postId)
    await tx.update(posts).set({ body: '', quotedId: null, quotedText: null, deletedAt: now }).where(eq(posts.id, postId))
    await dropAttachments(tx, postId)
    for (const trace of [postRevisions, postMentions]) await tx.delete(trace).where(eq(trace.postId, postId))
    await tx.delete(threadNotices).where(and(eq(threadNotices.postId, postId), isNull(threadNotices.sentAt)))
    await record(tx, actor, { action: 'post.deleted', at: now, subjectId: postId, subject: thread.title })
    await tellAll(tx, [`thread:${thread.id}`, 'threads'])
  })
}

/** A post as it was typed, and what it said before, the latest first; not found where it is gone. */
export async function versionsOf(db: Db, actor: Actor, postId: string): Promise<{ body: string; before: { body: string; until: Date }[] }> {
  return db.transaction(async (tx) => {
    const { post } = await holdPost(tx, actor, postId)
    const rows = await tx.select().from(postRevisions).where(eq(postRevisions.postId, postId)).orderBy(desc(postRevisions.until))
    return { body: post.body, before: rows.map(({ body, until }) => ({ body, until })) }
  })
}

async function holdOwn(tx: Db, actor: Actor, postId: string): Promise<{ post: Post; thread: Thread }> {
  const held = await holdPost(tx, actor, postId)
  if (held.post.authorId !== actor.id) throw new NotFound()
  return held
}
