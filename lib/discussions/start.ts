import 'server-only'
import { eq } from 'drizzle-orm'
import { libraries, people, threads } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { attach } from './attachments'
import { mustBeMember, topicWithSlug } from './hold'
import type { Start } from './input'
import { slowDown } from './limits'
import { noticePost } from './notice'
import { sourceOf } from './origins'
import { appendPost } from './write'

/**
 * Starts a thread with its first post. Refused (`suppliersOnly`) in the topic that KB and the suppliers write, and
 * (`tooManyPosts`) in a flood. The same id again is harmless.
 */
export async function startThread(db: Db, actor: Actor, input: Start, now: Date): Promise<void> {
  mustBeMember(actor)
  await db.transaction(async (tx) => {
    const topic = await topicWithSlug(tx, input.topic)
    const source = input.origin && (await sourceOf(tx, actor, input.origin))
    const [thread] = await tx
      .insert(threads)
      .values({
        id: input.id,
        topicId: topic.id,
        title: input.title,
        authorId: actor.id,
        originKind: source?.kind,
        originId: source?.id,
        originTitle: source?.title,
        originPath: source?.path,
        isProposal: input.isProposal,
        lastPostAt: now,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning()
    if (!thread) return mustBeOwn(tx, actor, input.id)
    if (topic.starters === 'suppliers' && !(await isSupplier(tx, actor))) throw new Refused('suppliersOnly')
    await slowDown(tx, actor, 'threads', now)
    const named = await appendPost(tx, actor, thread, { id: input.id, body: input.body, writtenAt: input.at }, now)
    await attach(tx, actor, input.id, input.attachments)
    await noticePost(tx, actor, { ...thread, lastNumber: 1 }, { id: input.id, named, quotedId: null }, now)
    await record(tx, actor, { action: 'thread.started', at: now, subjectId: thread.id, subject: thread.title })
  })
}

/** Whether somebody may write news from the suppliers: KB and the suppliers themselves. */
export async function isSupplier(db: Db, actor: Actor): Promise<boolean> {
  if (can(actor, 'plan')) return true
  const [row] = await db
    .select({ sector: libraries.sector })
    .from(people)
    .innerJoin(libraries, eq(libraries.id, people.libraryId))
    .where(eq(people.id, actor.id))
  return row?.sector === 'supplier' || row?.sector === 'national'
}

/** An id that stands already was sent twice, or is somebody else's. */
async function mustBeOwn(tx: Db, actor: Actor, id: string): Promise<void> {
  const [thread] = await tx.select({ authorId: threads.authorId }).from(threads).where(eq(threads.id, id))
  if (thread?.authorId !== actor.id) throw new NotFound()
}
