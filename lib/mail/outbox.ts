import 'server-only'
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import { bounces, mailOutbox } from '@/drizzle/schema'
import type { MailAttachment } from '@/drizzle/schema/mail'
import { isNight, punctualMs } from '@/lib/clock'
import type { Db } from '@/lib/db/client'

/** A mail's content; `kind` says what it is about. */
export type Letter = { kind: string; subject: string; text: string; html: string }

/** `id` where somebody wants to know what became of it; `headers` beside the usual ones: how such mail is ended. */
export type NewMail = Letter & {
  to: string
  id?: string
  expiresAt?: Date
  headers?: Record<string, string>
  attachments?: MailAttachment[]
}

export type Mail = typeof mailOutbox.$inferSelect

/** Puts mails in the outbox; in the transaction of what they tell of, so that neither is without the other. */
export async function enqueue(tx: Db, mail: NewMail | NewMail[], now: Date): Promise<void> {
  const mails = [mail].flat()
  if (mails.length > 0) await tx.insert(mailOutbox).values(mails.map((one) => ({ ...one, dueAt: now, createdAt: now })))
}

export const mostTries = 8

/** Minutes to wait after each failed try; the last holds for those that follow. */
const backOff = [1, 5, 30, 120, 360, 720, 1440]

const waiting = and(isNull(mailOutbox.sentAt), isNull(mailOutbox.givenUpAt))

/** What goes to an address that mail came back from too: it is asked for there, and may prove that the address works. */
const answers = ['sign-in-code', 'no-access']

/** What is not sent at night where it could not be sent at once: it waits for the morning. */
const byDay = ['reminder']

const isDue = (now: Date) =>
  and(
    waiting,
    lte(mailOutbox.dueAt, now),
    isNight(now) ? or(notInArray(mailOutbox.kind, byDay), gt(mailOutbox.createdAt, new Date(now.getTime() - punctualMs))) : undefined,
  )

/** Gives up what is worthless by now, has been tried enough, or would only come back. */
export async function giveUpHopeless(db: Db, now: Date): Promise<void> {
  // One whose last try is under way is not due yet.
  const triedEnough = and(gte(mailOutbox.tries, mostTries), lte(mailOutbox.dueAt, now))
  await db
    .update(mailOutbox)
    .set({ givenUpAt: now })
    .where(and(waiting, or(lte(mailOutbox.expiresAt, now), triedEnough)))
  const dead = db.select({ email: bounces.email }).from(bounces).where(eq(bounces.hard, true))
  await db
    .update(mailOutbox)
    .set({ givenUpAt: now, lastError: 'mail to this address comes back' })
    .where(and(waiting, notInArray(mailOutbox.kind, answers), inArray(sql`lower(${mailOutbox.to})`, dead)))
}

/**
 * Takes the mail that has been due longest, so that no other sweeper takes it too. It counts as tried, and is due again
 * after the wait that a failure would bring: should this process die while sending, another one tries then. No lock is
 * held while the mail is sent.
 */
export async function claimDue(db: Db, now: Date): Promise<Mail | null> {
  const next = db
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(isDue(now))
    .orderBy(asc(mailOutbox.dueAt), asc(mailOutbox.id))
    .limit(1)
    .for('update', { skipLocked: true })
  const minutes = sql.join(
    backOff.map((wait) => sql.raw(String(wait))),
    sql.raw(','),
  )
  const wait = sql`(array[${minutes}])[least(${mailOutbox.tries} + 1, ${sql.raw(String(backOff.length))})]`
  const [mail] = await db
    .update(mailOutbox)
    .set({ tries: sql`${mailOutbox.tries} + 1`, dueAt: sql`${now.toISOString()}::timestamptz + ${wait} * interval '1 minute'` })
    .where(and(eq(mailOutbox.id, sql`(${next})`), waiting))
    .returning()
  return mail ?? null
}

export async function markSent(db: Db, id: string, now: Date): Promise<void> {
  await db.update(mailOutbox).set({ sentAt: now, lastError: null }).where(eq(mailOutbox.id, id))
}

/** Notes why a try failed; after the last one, or a refusal that another try would only repeat, the mail is given up. */
export async function markFailed(db: Db, mail: Mail, error: { reason: string; final: boolean }, now: Date): Promise<void> {
  const givenUpAt = error.final || mail.tries >= mostTries ? now : null
  await db.update(mailOutbox).set({ lastError: error.reason, givenUpAt }).where(eq(mailOutbox.id, mail.id))
}

/** Of these mails, those that a mail server has taken, and when. */
export async function sentAmong(db: Db, ids: string[]): Promise<{ id: string; at: Date }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: mailOutbox.id, at: mailOutbox.sentAt })
    .from(mailOutbox)
    .where(and(inArray(mailOutbox.id, ids), isNotNull(mailOutbox.sentAt)))
  return rows.flatMap(({ id, at }) => (at ? [{ id, at }] : []))
}

/** Of these mails, those that may still go out. */
export async function waitingAmong(db: Db, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(and(waiting, inArray(mailOutbox.id, ids)))
  return new Set(rows.map(({ id }) => id))
}

/** What was written last, newest first: the demo's mailbox. */
export async function latestMail(db: Db, most = 30): Promise<Mail[]> {
  return db.select().from(mailOutbox).orderBy(desc(mailOutbox.createdAt), desc(mailOutbox.id)).limit(most)
}

/** Drops mail that was settled a month ago: nobody needs to know what was in it. */
export async function forgetOldMail(db: Db, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000)
  await db.delete(mailOutbox).where(or(lt(mailOutbox.sentAt, monthAgo), lt(mailOutbox.givenUpAt, monthAgo)))
}
