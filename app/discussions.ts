import 'server-only'
import { createHash } from 'node:crypto'
import { cacheLife, cacheTag } from 'next/cache'
import { db } from '@/lib/db/client'
import { latestThreads, pinnedThreads } from '@/lib/discussions/list'
import { postsHtml } from '@/lib/discussions/post-html'
import { type SharedThread, sharedThread } from '@/lib/discussions/thread'
import { type Locale, messages } from '@/lib/i18n'

// The same for all members: made once and renewed when its topic is told. Whoever calls has asked who is reading.

/** A thread without its posts: `state` names what those say, `solution` is the one that solved it. */
export type ThreadHead = Omit<SharedThread, 'posts'> & { state: string; solution: { number: number; name: string | null } | null }

/** Null where there is none. */
export async function cachedThread(id: string, locale: Locale): Promise<ThreadHead | null> {
  'use cache'
  cacheTag(`thread:${id}`)
  cacheLife('max')
  const thread = await sharedThread(await db(), id)
  if (!thread) return null
  const { posts, ...head } = thread
  const solved = posts.find((post) => post.id === thread.solvedPostId && !post.gone)
  const state = createHash('sha1')
    .update(postsHtml(locale, messages(locale).discussions, thread))
    .digest('base64url')
    .slice(0, 12)
  return { ...head, state, solution: solved ? { number: solved.number, name: solved.author?.name ?? null } : null }
}

/** A thread's posts as HTML; apart from the thread, as it is long, and mostly laid ready already. */
export async function cachedPosts(id: string, locale: Locale): Promise<string> {
  'use cache'
  cacheTag(`thread:${id}`)
  cacheLife('max')
  const thread = await sharedThread(await db(), id)
  return thread ? postsHtml(locale, messages(locale).discussions, thread) : ''
}

/** The threads that were written in last, of a topic or of all. */
export async function cachedThreads(topic: string | undefined) {
  'use cache'
  cacheTag('threads')
  cacheLife('max')
  const own = await db()
  return { pinned: await pinnedThreads(own, { topic }), ...(await latestThreads(own, { topic })) }
}
