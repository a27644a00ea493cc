import { eq } from 'drizzle-orm'
import { people, threadNotices, threads } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { answer } from '@/lib/discussions/answer'
import { solve, support, thank } from '@/lib/discussions/press'
import { startThread } from '@/lib/discussions/start'
import { newId } from '@/lib/ids'
import { type DemoThread, demoThreads } from './demo-thread-texts'

const hour = 3_600_000

/** Some conversations of the last weeks, written through the rules; nobody is told of them when the demo starts. */
export async function seedThreads(db: Db, now: Date): Promise<void> {
  const [some] = await db.select({ id: threads.id }).from(threads).limit(1)
  if (some) return
  const rows = await db.select().from(people).where(eq(people.standing, 'member'))
  const known = new Map(rows.map(({ id, name, role, standing }): [string, Actor] => [name ?? '', { id, role, standing }]))
  for (const thread of demoThreads) await converse(db, known, thread, now)
  await db.delete(threadNotices)
}

async function converse(db: Db, known: Map<string, Actor>, thread: DemoThread, now: Date): Promise<void> {
  const begun = new Date(now.getTime() - thread.hoursAgo * hour)
  const author = known.get(thread.by)
  if (!author) return
  const threadId = newId()
  const { topic, title, body } = thread
  await startThread(db, author, { id: threadId, topic, title, body, isProposal: thread.isProposal ?? false, at: begun }, begun)
  let at = begun
  for (const { by, text, after, thankedBy = [], solves } of thread.answers) {
    const writer = known.get(by)
    if (!writer) continue
    at = new Date(Math.min(at.getTime() + after * hour, now.getTime()))
    const id = newId()
    await answer(db, writer, { id, threadId, body: text, at }, at)
    for (const name of thankedBy) {
      const thankful = known.get(name)
      if (thankful) await thank(db, thankful, { postId: id, thanks: true }, at)
    }
    if (solves) await solve(db, author, { threadId, postId: id }, at)
  }
  for (const name of thread.supportedBy ?? []) {
    const supporter = known.get(name)
    if (supporter) await support(db, supporter, { threadId, supports: true }, at)
  }
}
