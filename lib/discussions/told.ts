import 'server-only'
import { and, eq, inArray, isNull, lte, max, sql } from 'drizzle-orm'
import { people, posts, threadNotices, threadReads, threads } from '@/drizzle/schema'
import { can } from '@/lib/auth/can'
import { type Db, db } from '@/lib/db/client'
import { logFault } from '@/lib/errors'
import { enqueue } from '@/lib/mail/outbox'
import { afterQuiet } from '@/lib/notices/quiet'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { wanted } from '@/lib/notices/wanted'
import { push } from '@/lib/push/outbox'
import { digestLetter, threadLetter, threadPush } from './letters'
import type { Channel } from './levels'
import { noThreadsReplyHeaders, replyHeaders } from './reply-address'

/** After a thread has buzzed it does not again for so long, unless it was read in between. */
const restMs = 60 * 60_000
const lastsMs = 24 * 60 * 60_000
const atOnce = 500

/** Sends what is due to be told, gathered: by thread on a phone and by mail, by person in a digest. Returns how many messages. */
export async function sendDueNotices(db: Db, now: Date): Promise<number> {
  const due = await db
    .selectDistinct({ personId: threadNotices.personId, threadId: threadNotices.threadId, channel: threadNotices.channel })
    .from(threadNotices)
    .where(and(isNull(threadNotices.sentAt), lte(threadNotices.dueAt, now)))
    .limit(atOnce)
  const digests = new Set(due.filter(({ channel }) => channel === 'digest').map(({ personId }) => personId))
  const sends = [
    ...due.filter(({ channel }) => channel !== 'digest').map((one) => (tx: Db) => tellOfThread(tx, one, now)),
    ...[...digests].map((personId) => (tx: Db) => sendDigest(tx, personId, now)),
  ]
  let sent = 0
  // One that fails does not keep the others back.
  for (const send of sends) if (await db.transaction(send).catch(logFault)) sent++
  return sent
}

/** The same with this server's own database. */
export async function sendAllNotices(now: Date): Promise<void> {
  await sendDueNotices(await db(), now)
}

type Due = { personId: string; threadId: string; channel: Channel }

async function tellOfThread(tx: Db, { personId, threadId, channel }: Due, now: Date): Promise<boolean> {
  const rows = await claim(tx, personId, channel, threadId)
  // Another server has them.
  if (!rows.some(({ dueAt }) => dueAt <= now)) return false
  const wants = (await wanted(tx, [personId], 'threads')).get(personId)
  const ids = rows.map(({ id }) => id)
  if (channel === 'push') {
    const later = await notBefore(tx, rows, wants?.quiet ?? null, now)
    if (later > now) {
      await tx.update(threadNotices).set({ dueAt: later }).where(inArray(threadNotices.id, ids))
      return false
    }
  }
  await tx.update(threadNotices).set({ sentAt: now }).where(inArray(threadNotices.id, ids))
  const news = rows.filter(stillNews)
  const [first] = news
  if (!first || !wants?.[channel === 'push' ? 'push' : 'mail']) return false
  if (channel === 'push') {
    const message = threadPush(first.locale, news)
    return (await push(tx, { personId, kind: 'thread', message, expiresAt: new Date(now.getTime() + lastsMs) }, now)) > 0
  }
  const headers = { ...unsubscribeHeaders(personId, 'threads'), ...replyHeaders(personId, threadId, now) }
  await enqueue(tx, { ...threadLetter(first.locale, personId, news), to: first.email, headers }, now)
  return true
}

async function sendDigest(tx: Db, personId: string, now: Date): Promise<boolean> {
  const rows = (await claim(tx, personId, 'digest')).filter(({ dueAt }) => dueAt <= now)
  if (rows.length === 0) return false
  await tx
    .update(threadNotices)
    .set({ sentAt: now })
    .where(
      inArray(
        threadNotices.id,
        rows.map(({ id }) => id),
      ),
    )
  const news = rows.filter(stillNews)
  const [first] = news
  if (!first || !(await wanted(tx, [personId], 'digest')).get(personId)?.mail) return false
  const threadIds = new Set(news.map(({ threadId }) => threadId))
  const answers = threadIds.size === 1 ? replyHeaders(personId, first.threadId, now) : noThreadsReplyHeaders()
  const headers = { ...unsubscribeHeaders(personId, 'digest'), ...answers }
  await enqueue(tx, { ...digestLetter(first.locale, personId, news, now), to: first.email, headers }, now)
  return true
}

type Claimed = Awaited<ReturnType<typeof claim>>[number]

/** What waits for somebody on a channel, so that no other server takes it too; with what is true of it now. */
async function claim(tx: Db, personId: string, channel: Channel, threadId?: string) {
  const rows = await tx
    .select({
      id: threadNotices.id,
      personId: threadNotices.personId,
      event: threadNotices.event,
      dueAt: threadNotices.dueAt,
      threadId: threads.id,
      title: threads.title,
      threadGone: sql<boolean>`${threads.hiddenAt} is not null or ${threads.mergedIntoId} is not null`,
      number: posts.number,
      body: posts.body,
      postGone: sql<boolean>`${posts.hiddenAt} is not null or ${posts.deletedAt} is not null`,
      author: sql<string | null>`(select name from people as author where author.id = ${posts.authorId})`,
      read: threadReads.number,
      readAt: threadReads.at,
      email: people.email,
      locale: people.locale,
      role: people.role,
      standing: people.standing,
    })
    .from(threadNotices)
    .innerJoin(threads, eq(threads.id, threadNotices.threadId))
    .innerJoin(people, eq(people.id, threadNotices.personId))
    .leftJoin(posts, eq(posts.id, threadNotices.postId))
    .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.personId, personId)))
    .where(
      and(
        eq(threadNotices.personId, personId),
        eq(threadNotices.channel, channel),
        isNull(threadNotices.sentAt),
        threadId ? eq(threadNotices.threadId, threadId) : undefined,
      ),
    )
    .orderBy(threadNotices.createdAt, posts.number)
    .for('update', { of: threadNotices, skipLocked: true })
  return rows.map((row) => ({ ...row, excerpt: row.body ?? '' }))
}

/** Whether somebody is to hear of it still: they may see it, and have not read it. */
function stillNews({ personId: id, event, threadGone, postGone, number, read, role, standing }: Claimed): boolean {
  if (!can({ id, role, standing }, 'see members') || threadGone || postGone) return false
  const isPost = event === 'mention' || event === 'reply' || event === 'newThread'
  return !isPost || (number ?? 0) > (read ?? 0)
}

/** When a phone may buzz for a thread: after its quiet hours, and some time after it last did, unless somebody is named or it was read since. */
async function notBefore(tx: Db, rows: Claimed[], quiet: Parameters<typeof afterQuiet>[0], now: Date): Promise<Date> {
  const [first] = rows
  if (!first || rows.some(({ event }) => event !== 'reply')) return afterQuiet(quiet, now)
  const [last] = await tx
    .select({ at: max(threadNotices.sentAt) })
    .from(threadNotices)
    .where(and(eq(threadNotices.personId, first.personId), eq(threadNotices.threadId, first.threadId), eq(threadNotices.channel, 'push')))
  const readSince = last?.at && first.readAt && first.readAt > last.at
  const rested = last?.at && !readSince ? new Date(last.at.getTime() + restMs) : now
  return afterQuiet(quiet, rested > now ? rested : now)
}
