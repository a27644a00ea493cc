import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { threadFollows, threadReads, topicFollows } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'
import { holdThread, mustBeMember, topicWithSlug } from './hold'
import type { followInput, followTopicInput, readInput } from './input'
import type { Level } from './levels'

/** Sets how much the actor wants to hear of a thread; null leaves that to its topic. */
export async function followThread(db: Db, actor: Actor, { threadId, level }: z.output<typeof followInput>): Promise<void> {
  await db.transaction(async (tx) => {
    await holdThread(tx, actor, threadId)
    const own = and(eq(threadFollows.threadId, threadId), eq(threadFollows.personId, actor.id))
    if (level)
      await tx
        .insert(threadFollows)
        .values({ personId: actor.id, threadId, level })
        .onConflictDoUpdate({ target: [threadFollows.personId, threadFollows.threadId], set: { level } })
    else await tx.delete(threadFollows).where(own)
    await tell(tx, `person:${actor.id}`)
  })
}

/** Sets how much the actor wants to hear of a topic; null: as for who has chosen nothing. */
export async function followTopic(db: Db, actor: Actor, { topic: slug, level }: z.output<typeof followTopicInput>): Promise<void> {
  mustBeMember(actor)
  await db.transaction(async (tx) => {
    const topic = await topicWithSlug(tx, slug)
    const own = and(eq(topicFollows.topicId, topic.id), eq(topicFollows.personId, actor.id))
    if (level)
      await tx
        .insert(topicFollows)
        .values({ personId: actor.id, topicId: topic.id, level })
        .onConflictDoUpdate({ target: [topicFollows.personId, topicFollows.topicId], set: { level } })
    else await tx.delete(topicFollows).where(own)
    await tell(tx, `person:${actor.id}`)
  })
}

/** Whoever comes instead of somebody follows on what they follow; what the new one has chosen already stands. */
export async function passOnFollows(tx: Db, fromId: string, toId: string): Promise<void> {
  const threads = await tx.select().from(threadFollows).where(eq(threadFollows.personId, fromId))
  const topics = await tx.select().from(topicFollows).where(eq(topicFollows.personId, fromId))
  const theirs = <Row extends { level: Level }>(rows: Row[]) =>
    rows.filter(({ level }) => level !== 'mute').map((row) => ({ ...row, personId: toId }))
  const [followed, ofTopics] = [theirs(threads), theirs(topics)]
  if (followed.length > 0) await tx.insert(threadFollows).values(followed).onConflictDoNothing()
  if (ofTopics.length > 0) await tx.insert(topicFollows).values(ofTopics).onConflictDoNothing()
}

/** Notes how far the actor has read a thread; their other devices hear of it. Never goes back, nor past what is written. */
export async function readOn(db: Db, actor: Actor, { threadId, number }: z.output<typeof readInput>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, threadId)
    const upTo = Math.min(number, thread.lastNumber)
    const moved = await tx
      .insert(threadReads)
      .values({ personId: actor.id, threadId, number: upTo, at: now })
      .onConflictDoUpdate({
        target: [threadReads.personId, threadReads.threadId],
        set: { number: upTo, at: now },
        setWhere: sql`${threadReads.number} < ${upTo}`,
      })
      .returning({ number: threadReads.number })
    if (moved.length > 0) await tell(tx, `person:${actor.id}`)
  })
}
