import 'server-only'
import { and, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { people, threads, topics } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { mustBeMember } from './hold'

/** A thread in a list, the same for all members. */
export type ListedThread = {
  id: string
  title: string
  topic: string
  author: string | null
  lastPostAt: string
  lastPostBy: string | null
  lastNumber: number
  isProposal: boolean
  supports: number
  solved: boolean
  answered: boolean
  pinned: boolean
  locked: boolean
}

export const stands = and(isNull(threads.hiddenAt), isNull(threads.mergedIntoId))

export const atOnce = 40

const lastBy = sql<string | null>`(select name from ${people} as last_by where last_by.id = ${threads.lastPostById})`

export const listedFields = {
  id: threads.id,
  title: threads.title,
  topic: topics.slug,
  author: people.name,
  lastPostAt: threads.lastPostAt,
  lastPostBy: lastBy,
  lastNumber: threads.lastNumber,
  isProposal: threads.isProposal,
  supports: sql<number>`(select count(*)::int from thread_supports where thread_supports.thread_id = ${threads.id})`,
  solved: sql<boolean>`${threads.solvedPostId} is not null`,
  answered: sql<boolean>`${threads.answeredAt} is not null`,
  pinned: sql<boolean>`${threads.pinnedAt} is not null`,
  locked: sql<boolean>`${threads.lockedAt} is not null`,
}

/** The threads of a topic, or of all, that were written in last, and whether there are more; `before` is where the earlier page ended. */
export async function latestThreads(
  db: Db,
  { topic, before }: { topic?: string; before?: Date } = {},
): Promise<{ threads: ListedThread[]; more: boolean }> {
  const where = [
    stands,
    isNull(threads.pinnedAt),
    topic ? ofTopic(topic) : undefined,
    before && sql`${threads.lastPostAt} < ${before.toISOString()}::timestamptz`,
  ]
  const rows = await listed(db, and(...where), atOnce + 1)
  return { threads: rows.slice(0, atOnce), more: rows.length > atOnce }
}

/** Those that stand on top: of a topic, or all. */
export const pinnedThreads = (db: Db, { topic }: { topic?: string } = {}): Promise<ListedThread[]> =>
  listed(db, and(stands, isNotNull(threads.pinnedAt), topic ? ofTopic(topic) : undefined), atOnce)

/** These threads, the latest first. */
export const threadsWithIds = async (db: Db, ids: string[]): Promise<ListedThread[]> =>
  ids.length === 0 ? [] : listed(db, and(stands, inArray(threads.id, ids)), atOnce)

const ofTopic = (slug: string): SQL => sql`${threads.topicId} = (select id from ${topics} where slug = ${slug})`

async function listed(db: Db, where: SQL | undefined, most: number): Promise<ListedThread[]> {
  const rows = await db
    .select(listedFields)
    .from(threads)
    .innerJoin(topics, eq(topics.id, threads.topicId))
    .leftJoin(people, eq(people.id, threads.authorId))
    .where(where)
    .orderBy(desc(threads.lastPostAt))
    .limit(most)
  return rows.map((row) => ({ ...row, lastPostAt: row.lastPostAt.toISOString() }))
}

/** The topics, in their order. */
export async function topicsOf(db: Db, actor: Actor): Promise<(typeof topics.$inferSelect)[]> {
  mustBeMember(actor)
  return db.select().from(topics).orderBy(topics.position)
}
