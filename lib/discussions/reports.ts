import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { people, postReports, posts, threads } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { tellAll } from '@/lib/live/tell'
import { holdPost } from './hold'
import type { reportInput, settleReportInput } from './input'
import { slowDown } from './limits'

/** A member tells the facilitators of a post that should not stand there. Once each; again changes nothing. */
export async function reportPost(db: Db, actor: Actor, { postId, reason }: z.output<typeof reportInput>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await holdPost(tx, actor, postId)
    await slowDown(tx, actor, 'presses', now)
    await tx.insert(postReports).values({ id: newId(), postId, byId: actor.id, reason, createdAt: now }).onConflictDoNothing()
    await tellAll(tx, ['threads'])
  })
}

/** What members have told of and no facilitator has looked at yet, the oldest first. */
export async function openReports(db: Db, actor: Actor) {
  if (!can(actor, 'plan')) throw new NotFound()
  return db
    .select({
      id: postReports.id,
      reason: postReports.reason,
      at: postReports.createdAt,
      by: people.name,
      postId: posts.id,
      number: posts.number,
      body: posts.body,
      threadId: threads.id,
      title: threads.title,
    })
    .from(postReports)
    .innerJoin(posts, eq(posts.id, postReports.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(people, eq(people.id, postReports.byId))
    .where(isNull(postReports.settledAt))
    .orderBy(asc(postReports.createdAt))
}

/** A facilitator has looked, and lets the post stand. */
export async function settleReport(db: Db, actor: Actor, { reportId }: z.output<typeof settleReportInput>, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const [settled] = await tx
      .update(postReports)
      .set({ settledAt: now, settledById: actor.id })
      .where(and(eq(postReports.id, reportId), isNull(postReports.settledAt)))
      .returning({ postId: postReports.postId })
    if (!settled) return
    await record(tx, actor, { action: 'report.settled', at: now, subjectId: settled.postId, subject: '' })
    await tellAll(tx, ['threads'])
  })
}

/** The questions nobody has answered yet, the oldest first. */
export async function waitingQuestions(db: Db, actor: Actor) {
  if (!can(actor, 'plan')) throw new NotFound()
  return db
    .select({ id: threads.id, title: threads.title, at: threads.createdAt, by: people.name })
    .from(threads)
    .leftJoin(people, eq(people.id, threads.authorId))
    .where(and(isNull(threads.answeredAt), isNull(threads.hiddenAt), isNull(threads.mergedIntoId), sql`${threads.lockedAt} is null`))
    .orderBy(asc(threads.createdAt))
    .limit(50)
}
