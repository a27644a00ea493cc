import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { postMentions, posts, threadFollows, threadReads, threads } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { tellAll } from '@/lib/live/tell'
import type { Thread } from './hold'
import { mentionsIn, type Nameable } from './mentions'
import { everyName } from './names'

/** A post to be written: `writtenAt` by its author's clock. */
export type NewPost = {
  id: string
  body: string
  quotedId?: string | null
  quotedText?: string | null
  writtenAt: Date
  mailMessageId?: string | null
}

/**
 * Puts a post last in a thread that is locked (`holdThread`): numbers it, notes whom it names, and lets its author follow
 * the thread where they have chosen nothing yet. Returns whom it names.
 */
export async function appendPost(tx: Db, actor: Pick<Actor, 'id'>, thread: Thread, post: NewPost, now: Date): Promise<Nameable[]> {
  const number = thread.lastNumber + 1
  const { writtenAt } = post
  await tx
    .insert(posts)
    .values({ ...post, writtenAt: writtenAt > now ? now : writtenAt, threadId: thread.id, number, authorId: actor.id, createdAt: now })
  await tx
    .update(threads)
    .set({
      lastNumber: number,
      lastPostAt: now,
      lastPostById: actor.id,
      answeredAt: thread.answeredAt ?? (number > 1 && actor.id !== thread.authorId ? now : null),
    })
    .where(eq(threads.id, thread.id))
  const named = await noteMentions(tx, post.id, post.body)
  await followAsAuthor(tx, actor, thread.id, number, now)
  await tellAll(tx, [`thread:${thread.id}`, 'threads'])
  return named
}

/** Whom a post names as it stands, as `kind name`. */
export async function mentionedIn(tx: Db, postId: string): Promise<Set<string>> {
  const rows = await tx.select().from(postMentions).where(eq(postMentions.postId, postId))
  return new Set(rows.map(({ kind, name }) => `${kind} ${name}`))
}

/** Notes whom a post names, in place of whom it named before. */
export async function noteMentions(tx: Db, postId: string, body: string): Promise<Nameable[]> {
  await tx.delete(postMentions).where(eq(postMentions.postId, postId))
  if (!body.includes('@')) return []
  const named = mentionsIn(body, await everyName(tx))
  const rows = named.map(({ kind, id, name }) => ({
    postId,
    kind,
    name,
    personId: kind === 'person' ? id : null,
    libraryId: kind === 'library' ? id : null,
  }))
  if (rows.length > 0) await tx.insert(postMentions).values(rows)
  return named
}

/** Who writes follows; and has read their own, where they had read all before it. */
async function followAsAuthor(tx: Db, actor: Pick<Actor, 'id'>, threadId: string, number: number, now: Date): Promise<void> {
  await tx.insert(threadFollows).values({ personId: actor.id, threadId, level: 'all' }).onConflictDoNothing()
  if (number === 1) await tx.insert(threadReads).values({ personId: actor.id, threadId, number, at: now })
  else
    await tx
      .update(threadReads)
      .set({ number, at: now })
      .where(sql`${threadReads.personId} = ${actor.id} and ${threadReads.threadId} = ${threadId} and ${threadReads.number} = ${number - 1}`)
}
