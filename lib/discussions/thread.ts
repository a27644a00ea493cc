import 'server-only'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import {
  libraries,
  people,
  postMentions,
  postRevisions,
  posts,
  postThanks,
  threadFollows,
  threadReads,
  threadSupports,
  threads,
  topics,
} from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { isId } from '@/lib/ids'
import { type Attachment, attachmentsOf } from './attachments'
import type { Origin } from './input'
import type { Level } from './levels'

export type Author = { id: string; name: string; library: string | null; role: Actor['role'] }

/** A post as all members see it. Of one that is hidden or deleted only the trace is here: not a word of what it said. */
export type ThreadPost = {
  id: string
  number: number
  author: Author | null
  body: string
  /** The names it mentions, as they are written after an @. */
  names: string[]
  quote: { number: number; author: string | null; text: string } | null
  /** ISO 8601, as are all moments here: this is kept as data. */
  writtenAt: string
  createdAt: string
  editedAt: string | null
  /** How often it was edited. */
  revisions: number
  gone: { how: 'deleted' } | { how: 'hidden'; reason: string } | null
  thanks: number
  attachments: Attachment[]
}

/** A thread as all members see it; one that is hidden is seen by facilitators alone, which the reader's page decides. */
export type SharedThread = {
  id: string
  title: string
  topic: string
  author: Author | null
  origin: (Origin & { title: string; path: string }) | null
  isProposal: boolean
  agendaItemId: string | null
  articleId: string | null
  supports: number
  solvedPostId: string | null
  lastNumber: number
  pinned: boolean
  locked: boolean
  hidden: { reason: string } | null
  mergedIntoId: string | null
  createdAt: string
  posts: ThreadPost[]
}

/** A thread with all its posts, the same for every reader: made once and kept under the topic `thread:…`. Null where there is none. */
export async function sharedThread(db: Db, id: string): Promise<SharedThread | null> {
  if (!isId(id)) return null
  const [row] = await db
    .select({
      thread: threads,
      topic: topics.slug,
      author: authorFields,
      supports: sql<number>`(select count(*)::int from ${threadSupports} where ${threadSupports.threadId} = ${threads.id})`,
    })
    .from(threads)
    .innerJoin(topics, eq(topics.id, threads.topicId))
    .leftJoin(people, eq(people.id, threads.authorId))
    .leftJoin(libraries, eq(libraries.id, people.libraryId))
    .where(eq(threads.id, id))
  if (!row) return null
  const { thread } = row
  return {
    id,
    title: thread.title,
    topic: row.topic,
    author: authorOf(row.author),
    origin:
      thread.originKind && thread.originId && thread.originPath
        ? { kind: thread.originKind, id: thread.originId, title: thread.originTitle ?? '', path: thread.originPath }
        : null,
    isProposal: thread.isProposal,
    agendaItemId: thread.agendaItemId,
    articleId: thread.articleId,
    supports: row.supports,
    solvedPostId: thread.solvedPostId,
    lastNumber: thread.lastNumber,
    pinned: thread.pinnedAt !== null,
    locked: thread.lockedAt !== null,
    hidden: thread.hiddenAt && { reason: thread.hiddenReason ?? '' },
    mergedIntoId: thread.mergedIntoId,
    createdAt: thread.createdAt.toISOString(),
    posts: await postsOf(db, id),
  }
}

const quoted = alias(posts, 'quoted')
const quotedAuthor = alias(people, 'quoted_author')

const authorFields = { id: people.id, name: people.name, library: libraries.name, role: people.role }

const authorOf = (
  row: { id: string | null; name: string | null; library: string | null; role: Actor['role'] | null } | null,
): Author | null => (row?.id ? { id: row.id, name: row.name ?? '', library: row.library, role: row.role ?? 'participant' } : null)

async function postsOf(db: Db, threadId: string): Promise<ThreadPost[]> {
  const rows = await db
    .select({
      post: posts,
      author: authorFields,
      quoted: { number: quoted.number, author: quotedAuthor.name, hiddenAt: quoted.hiddenAt, deletedAt: quoted.deletedAt },
      thanks: sql<number>`(select count(*)::int from ${postThanks} where ${postThanks.postId} = ${posts.id})`,
      revisions: sql<number>`(select count(*)::int from ${postRevisions} where ${postRevisions.postId} = ${posts.id})`,
    })
    .from(posts)
    .leftJoin(people, eq(people.id, posts.authorId))
    .leftJoin(libraries, eq(libraries.id, people.libraryId))
    .leftJoin(quoted, eq(quoted.id, posts.quotedId))
    .leftJoin(quotedAuthor, eq(quotedAuthor.id, quoted.authorId))
    .where(eq(posts.threadId, threadId))
    .orderBy(asc(posts.number))
  const ids = rows.map(({ post }) => post.id)
  const [names, attached] = [await namesIn(db, ids), await attachmentsOf(db, threadId)]
  return rows.map(({ post, author, quoted: from, thanks, revisions }) => {
    const gone = post.deletedAt
      ? { how: 'deleted' as const }
      : post.hiddenAt
        ? { how: 'hidden' as const, reason: post.hiddenReason ?? '' }
        : null
    const quote = !gone && from?.number && !from.hiddenAt && !from.deletedAt && post.quotedText ? from : null
    return {
      id: post.id,
      number: post.number,
      author: authorOf(author),
      body: gone ? '' : post.body,
      names: names.get(post.id) ?? [],
      quote: quote && { number: quote.number ?? 0, author: quote.author, text: post.quotedText ?? '' },
      writtenAt: post.writtenAt.toISOString(),
      createdAt: post.createdAt.toISOString(),
      editedAt: post.editedAt?.toISOString() ?? null,
      revisions,
      gone,
      thanks,
      attachments: gone ? [] : (attached.get(post.id) ?? []),
    }
  })
}

async function namesIn(db: Db, postIds: string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>()
  if (postIds.length === 0) return names
  const rows = await db.select().from(postMentions).where(inArray(postMentions.postId, postIds))
  for (const { postId, name } of rows) names.set(postId, [...(names.get(postId) ?? []), name])
  return names
}

/** What a thread is to one reader. */
export type MyThread = { readNumber: number; level: Level | null; supports: boolean; thanked: string[] }

/** How the actor stands to a thread, in one query. */
export async function myThread(db: Db, actor: Pick<Actor, 'id'>, threadId: string): Promise<MyThread> {
  const own = (table: typeof threadReads | typeof threadFollows | typeof threadSupports) =>
    sql`${table} where ${table.personId} = ${actor.id} and ${table.threadId} = ${threadId}`
  const result = (await db.execute(sql`select
    coalesce((select number from ${own(threadReads)}), 0) as "readNumber",
    (select level from ${own(threadFollows)}) as level,
    exists (select from ${own(threadSupports)}) as supports,
    coalesce((select json_agg(${postThanks.postId}) from ${postThanks} join ${posts} on ${posts.id} = ${postThanks.postId}
      where ${posts.threadId} = ${threadId} and ${postThanks.personId} = ${actor.id}), '[]'::json) as thanked`)) as unknown as {
    rows: MyThread[]
  }
  return result.rows[0] ?? { readNumber: 0, level: null, supports: false, thanked: [] }
}

/** Whether somebody may see a thread that stands. */
export const maySee = (actor: Actor, thread: Pick<SharedThread, 'hidden'>): boolean =>
  can(actor, 'see members') && (!thread.hidden || can(actor, 'plan'))
