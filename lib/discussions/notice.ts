import 'server-only'
import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { discussionSettings, people, posts, threadFollows, threadNotices, topicFollows } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { wanted } from '@/lib/notices/wanted'
import { whoReceives } from '@/lib/push/subscriptions'
import type { Thread } from './hold'
import { type Chosen, channelFor, type ThreadEvent } from './levels'
import type { Nameable } from './mentions'
import { nextRound, type Rhythm } from './rounds'

/** Somebody who could be told, and how much they want to hear of the thread. */
type Candidate = { id: string; libraryId: string | null; role: Actor['role']; chosen: Chosen; rhythm: Rhythm }

/** Replies in a lively thread are gathered this long, so that the phone buzzes once for them. */
const gatherMs = 90_000

/** Notes who is to be told of a new post: who is named or quoted, and else who follows the thread, or for its first post the topic. */
export async function noticePost(
  tx: Db,
  actor: Pick<Actor, 'id'>,
  thread: Thread,
  post: { id: string; named: Nameable[]; quotedId: string | null },
  now: Date,
): Promise<void> {
  const quoted = post.quotedId ? await authorOf(tx, post.quotedId) : null
  const named = isNamedIn(post.named)
  const rest: ThreadEvent = thread.lastNumber === 1 ? 'newThread' : 'reply'
  const all = await candidates(tx, thread)
  const told = all
    .filter(({ id }) => id !== actor.id)
    .map((one) => ({ ...one, event: one.id === quoted || named(one) ? ('mention' as const) : rest }))
  await note(tx, thread, told, { postId: post.id, once: `post:${post.id}` }, now)
}

/** Notes who is to be told that a post names them now, which has stood there without; nobody who has been told of the post. */
export async function noticeNamed(
  tx: Db,
  actor: Pick<Actor, 'id'>,
  thread: Thread,
  post: { id: string; named: Nameable[] },
  now: Date,
): Promise<void> {
  if (post.named.length === 0) return
  const told = (await candidates(tx, thread)).filter(isNamedIn(post.named)).filter(({ id }) => id !== actor.id)
  const rows = told.map((one) => ({ ...one, event: 'mention' as const }))
  await note(tx, thread, rows, { postId: post.id, once: `post:${post.id}` }, now)
}

const isNamedIn =
  (named: Nameable[]) =>
  ({ id, libraryId, role }: Candidate): boolean =>
    named.some((one) => (one.kind === 'coordinators' ? role === 'facilitator' : one.id === (one.kind === 'person' ? id : libraryId)))

/** Notes who is to be told that something has happened to a thread or one of its posts; nobody of what they did themselves. */
export async function noticeEvent(
  tx: Db,
  actor: Pick<Actor, 'id'>,
  thread: Thread,
  { event, to, postId }: { event: 'solved' | 'agenda' | 'thanks'; to: string[]; postId?: string },
  now: Date,
): Promise<void> {
  const all = await candidates(tx, thread, to)
  const told = all.filter(({ id }) => id !== actor.id).map((one) => ({ ...one, event }))
  await note(tx, thread, told, { postId, once: `${event}:${postId ?? thread.id}` }, now)
}

async function note(
  tx: Db,
  thread: Thread,
  told: (Candidate & { event: ThreadEvent })[],
  about: { postId?: string; once: string },
  now: Date,
): Promise<void> {
  const ids = told.map(({ id }) => id)
  const [atOnce, gathered, receives] = [await wanted(tx, ids, 'threads'), await wanted(tx, ids, 'digest'), await whoReceives(tx, ids)]
  const rows = told.flatMap(({ id, event, chosen, rhythm }) => {
    const wants = atOnce.get(id)
    const reach = {
      push: Boolean(wants?.push && receives.has(id)),
      mail: Boolean(wants?.mail),
      digest: Boolean(rhythm === 'each' ? wants?.mail : gathered.get(id)?.mail),
    }
    const channel = channelFor(event, chosen, reach)
    if (!channel) return []
    const dueAt =
      channel === 'digest' ? nextRound(rhythm, now) : event === 'reply' && channel === 'push' ? new Date(now.getTime() + gatherMs) : now
    return [{ personId: id, threadId: thread.id, event, channel, dueAt, createdAt: now, ...about }]
  })
  if (rows.length > 0) await tx.insert(threadNotices).values(rows).onConflictDoNothing()
}

/** The admitted people, or those of them who are asked for, with what they have chosen of this thread or its topic. */
async function candidates(tx: Db, thread: Thread, only?: string[]): Promise<Candidate[]> {
  const admitted = and(ne(people.standing, 'removed'), or(eq(people.standing, 'member'), eq(people.role, 'facilitator')))
  const rows = await tx
    .select({
      id: people.id,
      libraryId: people.libraryId,
      role: people.role,
      chosen: sql<Chosen>`coalesce(${threadFollows.level}::text, ${topicFollows.level}::text, 'none')`,
      rhythm: discussionSettings.rhythm,
    })
    .from(people)
    .leftJoin(threadFollows, and(eq(threadFollows.personId, people.id), eq(threadFollows.threadId, thread.id)))
    .leftJoin(topicFollows, and(eq(topicFollows.personId, people.id), eq(topicFollows.topicId, thread.topicId)))
    .leftJoin(discussionSettings, eq(discussionSettings.personId, people.id))
    .where(only ? and(admitted, inArray(people.id, only)) : admitted)
  return rows.map((row) => ({ ...row, rhythm: row.rhythm ?? 'daily' }))
}

async function authorOf(tx: Db, postId: string): Promise<string | null> {
  const [post] = await tx.select({ authorId: posts.authorId }).from(posts).where(eq(posts.id, postId))
  return post?.authorId ?? null
}
