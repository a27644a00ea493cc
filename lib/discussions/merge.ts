import 'server-only'
import { and, eq, gte, isNull, max, ne, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { posts, threadFollows, threadNotices, threadReads, threadSupports, threads } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { tellAll } from '@/lib/live/tell'
import { holdThread, type Thread } from './hold'
import type { mergeInput, splitInput } from './input'

/**
 * Puts the posts of one thread behind those of another, where whoever followed or supported the first follows and supports
 * the second. The first one's address leads nowhere any more.
 */
export async function mergeThreads(db: Db, actor: Actor, { threadId, intoId }: z.output<typeof mergeInput>, now: Date): Promise<void> {
  if (!can(actor, 'plan') || threadId === intoId) throw new NotFound()
  await db.transaction(async (tx) => {
    // Always in the same order: two who merge crosswise must not wait for each other.
    const held = new Map<string, Thread>()
    for (const id of [threadId, intoId].sort()) held.set(id, await holdThread(tx, actor, id))
    const [from, into] = [held.get(threadId) as Thread, held.get(intoId) as Thread]
    await tx
      .update(posts)
      .set({ threadId: intoId, number: sql`${posts.number} + ${into.lastNumber}` })
      .where(eq(posts.threadId, threadId))
    await tx.execute(sql`insert into ${threadFollows} (person_id, thread_id, level)
      select person_id, ${intoId}::uuid, level from ${threadFollows} where thread_id = ${threadId} on conflict do nothing`)
    await tx.execute(sql`insert into ${threadSupports} (person_id, thread_id, created_at)
      select person_id, ${intoId}::uuid, created_at from ${threadSupports} where thread_id = ${threadId} on conflict do nothing`)
    await tx
      .update(threadNotices)
      .set({ threadId: intoId })
      .where(and(eq(threadNotices.threadId, threadId), isNull(threadNotices.sentAt)))
    await tx
      .update(threads)
      .set({ mergedIntoId: intoId, solvedPostId: null, solvedById: null, pinnedAt: null })
      .where(eq(threads.id, threadId))
    await tx
      .update(threads)
      .set({ lastNumber: into.lastNumber + from.lastNumber })
      .where(eq(threads.id, intoId))
    await settle(tx, intoId, into, now)
    await record(tx, actor, { action: 'thread.merged', at: now, subjectId: threadId, subject: from.title, after: { into: into.title } })
    await tellAll(tx, [`thread:${threadId}`, `thread:${intoId}`, 'threads'])
  })
}

/** Makes a thread of its own of a post and all after it; who has read them has read them there too. NotFound from the first post. */
export async function splitThread(db: Db, actor: Actor, input: z.output<typeof splitInput>, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { id, threadId, fromNumber, title } = input
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, threadId)
    const moved = and(eq(posts.threadId, threadId), gte(posts.number, fromNumber))
    const [first] = await tx.select().from(posts).where(moved).orderBy(posts.number).limit(1)
    if (!first || first.number < 2) throw new NotFound()
    const before = first.number - 1
    const { topicId } = thread
    const made = { id, topicId, title, authorId: first.authorId, splitFromId: threadId, lastPostAt: now, createdAt: first.createdAt }
    const [created] = await tx
      .insert(threads)
      .values({ ...made, lastNumber: thread.lastNumber - before })
      .returning()
    await tx
      .update(posts)
      .set({ threadId: id, number: sql`${posts.number} - ${before}` })
      .where(moved)
    await tx.execute(sql`insert into ${threadFollows} (person_id, thread_id, level)
      select person_id, ${id}::uuid, level from ${threadFollows} where thread_id = ${threadId}`)
    await tx.execute(sql`insert into ${threadReads} (person_id, thread_id, number, at)
      select person_id, ${id}::uuid, number - ${before}::int, at from ${threadReads} where thread_id = ${threadId} and number > ${before}::int`)
    await tx
      .update(threadReads)
      .set({ number: before })
      .where(and(eq(threadReads.threadId, threadId), sql`${threadReads.number} > ${before}`))
    await tx.execute(sql`update ${threadNotices} set thread_id = ${id}::uuid where sent_at is null and thread_id = ${threadId}
      and post_id in (select id from ${posts} where thread_id = ${id})`)
    const solved = thread.solvedPostId && (await tx.$count(posts, and(eq(posts.id, thread.solvedPostId), eq(posts.threadId, id)))) > 0
    await tx
      .update(threads)
      .set({ lastNumber: before, ...(solved && { solvedPostId: null, solvedById: null }) })
      .where(eq(threads.id, threadId))
    await settle(tx, threadId, thread, now)
    if (created) await settle(tx, id, created, now)
    await record(tx, actor, { action: 'thread.split', at: now, subjectId: id, subject: title, after: { from: thread.title } })
    await tellAll(tx, [`thread:${threadId}`, `thread:${id}`, 'threads'])
  })
}

/** What a thread says of its posts, when they have become others: which was the last, and whether somebody else has answered. */
async function settle(tx: Db, threadId: string, { authorId }: Pick<Thread, 'authorId'>, now: Date): Promise<void> {
  const [last] = await tx
    .select({ at: max(posts.createdAt) })
    .from(posts)
    .where(eq(posts.threadId, threadId))
  const [lastPost] = await tx
    .select({ by: posts.authorId })
    .from(posts)
    .where(eq(posts.threadId, threadId))
    .orderBy(sql`${posts.number} desc`)
    .limit(1)
  const others = and(eq(posts.threadId, threadId), authorId ? ne(posts.authorId, authorId) : undefined, sql`${posts.number} > 1`)
  const [answer] = await tx.select({ at: posts.createdAt }).from(posts).where(others).orderBy(posts.number).limit(1)
  await tx
    .update(threads)
    .set({ lastPostAt: last?.at ?? now, lastPostById: lastPost?.by ?? null, answeredAt: answer?.at ?? null })
    .where(eq(threads.id, threadId))
}
