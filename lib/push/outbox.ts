import 'server-only'
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, min, ne, notInArray, or, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { people, pushOutbox, pushSubscriptions } from '@/drizzle/schema'
import type { PushMessage } from '@/drizzle/schema/push'
import { isNight, punctualMs } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { turnedOn } from './subscriptions'

export type { PushMessage }

/**
 * A message to one person. `kind` says what it is about, `path` which page it opens; of two with one `tag` the later takes
 * the earlier one's place on the screen. Not delivered before `dueAt` (where it is left out: at once), nor after `expiresAt`.
 */
export type NewPush = {
  personId: string
  kind: string
  message: PushMessage
  expiresAt: Date
  dueAt?: Date
  /** The reminder it carries. */
  reminderId?: string
}

/** A message on its way to one device. */
export type Push = {
  id: string
  subscriptionId: string
  tries: number
  message: PushMessage
  expiresAt: Date
  endpoint: string
  p256dh: string
  auth: string
  vapidKey: string
}

/**
 * Puts a message in the outbox, once for each device of the person; in the transaction of what it tells of, so that
 * neither is without the other. Returns for how many devices: none means that only a mail reaches them.
 */
export async function push(tx: Db, { personId, kind, message, expiresAt, dueAt, reminderId }: NewPush, now: Date): Promise<number> {
  const devices = await tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .innerJoin(people, eq(people.id, pushSubscriptions.personId))
    .where(and(eq(pushSubscriptions.personId, personId), turnedOn, ne(people.standing, 'removed')))
  const told = { ...message, title: shortened(message.title, 120), body: shortened(message.body, 600) }
  const rows = devices.map(({ id }) => ({
    subscriptionId: id,
    kind,
    reminderId,
    message: told,
    expiresAt,
    dueAt: dueAt ?? now,
    createdAt: now,
  }))
  if (rows.length > 0) await tx.insert(pushOutbox).values(rows)
  return rows.length
}

/** Takes back what waits under these tags: it is true no longer. What is on its way already is shown. */
export async function withdraw(tx: Db, tags: string[]): Promise<void> {
  if (tags.length > 0) await tx.delete(pushOutbox).where(and(waiting, inArray(sql`${pushOutbox.message}->>'tag'`, tags)))
}

/** A push service takes four kilobytes, and no screen shows as much. */
const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

export const mostTries = 8

/** Minutes to wait after each failed try; the last holds for those that follow. The first also outlives a sweep. */
const backOff = [1, 2, 5, 15, 30, 60]

const waiting = and(isNull(pushOutbox.sentAt), isNull(pushOutbox.givenUpAt))

/** What is not sent at night where it could not be sent at once: it waits for the morning. */
const byDay = ['reminder']

const isDue = (now: Date) =>
  and(
    waiting,
    lte(pushOutbox.dueAt, now),
    isNight(now) ? or(notInArray(pushOutbox.kind, byDay), gt(pushOutbox.createdAt, new Date(now.getTime() - punctualMs))) : undefined,
  )

/** Gives up what is worthless by now, or has been tried enough. */
export async function giveUpHopeless(db: Db, now: Date): Promise<void> {
  // One whose last try is under way is not due yet.
  const triedEnough = and(gte(pushOutbox.tries, mostTries), lte(pushOutbox.dueAt, now))
  await db
    .update(pushOutbox)
    .set({ givenUpAt: now })
    .where(and(waiting, or(lte(pushOutbox.expiresAt, now), triedEnough)))
}

const host = sql<string>`split_part(${pushSubscriptions.endpoint}, '/', 3)`

/** The push services for which something is due. */
export async function dueHosts(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ host })
    .from(pushOutbox)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushOutbox.subscriptionId))
    .where(isDue(now))
  return rows.map((row) => row.host)
}

/**
 * Takes what has been due longest at one push service, so that no other sweeper takes it too. It counts as tried, and is
 * due again after the wait that a failure would bring: should this process die while sending, another one tries then. No
 * lock is held while it is sent.
 */
export async function claimDue(db: Db, service: string, most: number, now: Date): Promise<Push[]> {
  const due = db.$with('due').as(
    db
      .select({ id: pushOutbox.id })
      .from(pushOutbox)
      .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushOutbox.subscriptionId))
      .where(and(isDue(now), eq(host, service)))
      .orderBy(asc(pushOutbox.dueAt), asc(pushOutbox.id))
      .limit(most)
      .for('update', { of: pushOutbox, skipLocked: true }),
  )
  const minutes = sql.raw(backOff.join())
  const wait = sql`(array[${minutes}])[least(${pushOutbox.tries} + 1, ${sql.raw(String(backOff.length))})]`
  return db
    .with(due)
    .update(pushOutbox)
    .set({ tries: sql`${pushOutbox.tries} + 1`, dueAt: sql`${now.toISOString()}::timestamptz + ${wait} * interval '1 minute'` })
    .from(pushSubscriptions)
    .where(and(inArray(pushOutbox.id, sql`(select id from ${due})`), eq(pushSubscriptions.id, pushOutbox.subscriptionId), waiting))
    .returning({
      id: pushOutbox.id,
      subscriptionId: pushOutbox.subscriptionId,
      tries: pushOutbox.tries,
      message: pushOutbox.message,
      expiresAt: pushOutbox.expiresAt,
      endpoint: pushSubscriptions.endpoint,
      p256dh: pushSubscriptions.p256dh,
      auth: pushSubscriptions.auth,
      vapidKey: pushSubscriptions.vapidKey,
    })
}

/** What the service has taken; each device shows when it was told last. */
export async function markSent(db: Db, sent: Push[], now: Date): Promise<void> {
  const messages = sent.map(({ id }) => id)
  const devices = sent.map(({ subscriptionId }) => subscriptionId)
  await db.update(pushOutbox).set({ sentAt: now, lastError: null }).where(isOneOf(pushOutbox.id, messages))
  // One that another sweeper is writing just now gets the same time from that one; to wait for it could be mutual.
  const free = db
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(isOneOf(pushSubscriptions.id, devices))
    .for('update', { skipLocked: true })
  await db.update(pushSubscriptions).set({ lastSentAt: now }).where(inArray(pushSubscriptions.id, free))
}

/** As one parameter: hundreds of them take longer to write out than to find. */
const isOneOf = (id: AnyPgColumn, ids: string[]) => sql`${id} = any(${`{${ids.join()}}`}::uuid[])`

/** Whom a device of theirs has been given one of these reminders for, and when the first was. */
export async function deliveredOf(db: Db, reminderIds: string[]): Promise<{ reminderId: string; personId: string; at: Date }[]> {
  if (reminderIds.length === 0) return []
  const rows = await db
    .select({ reminderId: pushOutbox.reminderId, personId: pushSubscriptions.personId, at: min(pushOutbox.sentAt) })
    .from(pushOutbox)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushOutbox.subscriptionId))
    .where(and(inArray(pushOutbox.reminderId, reminderIds), isNotNull(pushOutbox.sentAt)))
    .groupBy(pushOutbox.reminderId, pushSubscriptions.personId)
  return rows.flatMap(({ reminderId, personId, at }) => (reminderId && at ? [{ reminderId, personId, at }] : []))
}

/** Whose devices these reminders may still be given to. */
export async function awaitedOf(db: Db, reminderIds: string[]): Promise<{ reminderId: string | null; personId: string }[]> {
  if (reminderIds.length === 0) return []
  return db
    .selectDistinct({ reminderId: pushOutbox.reminderId, personId: pushSubscriptions.personId })
    .from(pushOutbox)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushOutbox.subscriptionId))
    .where(and(waiting, inArray(pushOutbox.reminderId, reminderIds)))
}

/** The device is no more: neither is what waits for it. */
export async function forgetDevice(db: Db, { subscriptionId }: Push): Promise<void> {
  await db.delete(pushSubscriptions).where(eq(pushSubscriptions.id, subscriptionId))
}

/** Notes why a try failed; after the last one, or a refusal that another try would only repeat, it is given up. */
export async function markFailed(db: Db, push: Push, { reason, final }: { reason: string; final: boolean }, now: Date): Promise<void> {
  const givenUpAt = final || push.tries >= mostTries ? now : null
  await db.update(pushOutbox).set({ lastError: reason, givenUpAt }).where(eq(pushOutbox.id, push.id))
}

/** Tries it later, at the service's own wish; that is no failure. */
export async function postpone(db: Db, push: Push, reason: string, dueAt: Date): Promise<void> {
  await db
    .update(pushOutbox)
    .set({ lastError: reason, dueAt, tries: push.tries - 1 })
    .where(eq(pushOutbox.id, push.id))
}

/** Drops what was settled a month ago: nobody needs to know what was in it. */
export async function forgetOldPushes(db: Db, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000)
  await db.delete(pushOutbox).where(or(lt(pushOutbox.sentAt, monthAgo), lt(pushOutbox.givenUpAt, monthAgo)))
}
