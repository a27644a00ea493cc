import { eq } from 'drizzle-orm'
import { people, threadNotices, threads } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import { inZone, wallClock } from '@/lib/clock'
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

/** The same day while people are at work, and not in the future. */
function atWork(moment: Date, now: Date): Date {
  const { date, time } = inZone(moment)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const working = wallClock(date, `${String(9 + (hours % 7)).padStart(2, '0')}:${String((minutes * 7 + hours * 11) % 60).padStart(2, '0')}`)
  return working < now ? working : new Date(Math.min(moment.getTime(), now.getTime()))
}

async function converse(db: Db, known: Map<string, Actor>, thread: DemoThread, now: Date): Promise<void> {
  const begun = atWork(new Date(now.getTime() - thread.hoursAgo * hour), now)
  const author = known.get(thread.by)
  if (!author) return
  const threadId = newId()
  const { topic, title, body } = thread
  await startThread(db, author, { id: threadId, topic, title, body, isProposal: thread.isProposal ?? false, at: begun }, begun)
  let at = begun
  for (const { by, text, after, thankedBy = [], solves } of thread.answers) {
    const writer = known.get(by)
    if (!writer) continue
    // Never before what it answers.
    at = new Date(Math.max(at.getTime() + 60_000, atWork(new Date(at.getTime() + after * hour), now).getTime()))
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
