import 'server-only'
import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { pushOutbox, pushSubscriptions } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Invalid, NotFound } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { isPushAddress } from './address'
import type { SubscriptionInput } from './input'
import { pushKeys } from './keys'

type Self = Pick<Actor, 'id'>
type Subscribing = SubscriptionInput & { device: string | null }

/** A person has few devices; of more than this the oldest give way. */
export const mostDevices = 10

/**
 * A device that was turned off from another one keeps its row, without the keys that a message needs, until it comes by
 * and hears of it; else it would believe that it had only been lost, and put itself back.
 */
const turnedOff = eq(pushSubscriptions.auth, '')
export const turnedOn = ne(pushSubscriptions.auth, '')

const of = (actor: Self) => eq(pushSubscriptions.personId, actor.id)

/**
 * Lets a device receive the person's messages. The same device may come again: what it says now holds, and it is the
 * person's who came last. Messages that wait for the subscription it replaces go to the new one.
 */
export async function subscribe(db: Db, actor: Self, input: Subscribing, now: Date): Promise<{ id: string }> {
  const { endpoint, p256dh, auth, key: vapidKey, device, replaces } = input
  if (!isPushAddress(endpoint)) throw new Invalid({ endpoint: 'notValid' })
  if (!(await pushKeys(db)).some((pair) => pair.publicKey === vapidKey)) throw new Invalid({ key: 'notValid' })
  return db.transaction(async (tx) => {
    // What still waits for whoever had the device before is not for this person's eyes.
    await tx.delete(pushSubscriptions).where(and(eq(pushSubscriptions.endpoint, endpoint), ne(pushSubscriptions.personId, actor.id)))
    const [before] = await tx.select().from(pushSubscriptions).where(eq(pushSubscriptions.endpoint, endpoint))
    const said = { p256dh, auth, vapidKey, device }
    const [row] = await tx
      .insert(pushSubscriptions)
      .values({ ...said, endpoint, personId: actor.id, createdAt: now })
      .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: { ...said, personId: actor.id } })
      .returning({ id: pushSubscriptions.id })
    if (!row) throw new NotFound()
    if (replaces && replaces !== endpoint) await takePlaceOf(tx, actor, replaces, row.id)
    await keepNewest(tx, actor)
    if (!before || before.auth !== auth || before.vapidKey !== vapidKey) await tell(tx, `person:${actor.id}`)
    return row
  })
}

/**
 * A device says, as it does at each launch, that it is there: it is put back where it had been lost. Null where the person
 * has turned it off from another device; then it must let go, and is forgotten.
 */
export async function keepSubscribed(db: Db, actor: Self, input: Subscribing, now: Date): Promise<{ id: string } | null> {
  const addresses = [input.endpoint, ...(input.replaces ? [input.replaces] : [])]
  const off = await db
    .delete(pushSubscriptions)
    .where(and(of(actor), inArray(pushSubscriptions.endpoint, addresses), turnedOff))
    .returning({ id: pushSubscriptions.id })
  return off.length > 0 ? null : subscribe(db, actor, input, now)
}

/** Ends a device's subscription; the device itself asks. Another person's is not touched. */
export async function unsubscribe(db: Db, actor: Self, { endpoint }: { endpoint: string }): Promise<void> {
  await db.delete(pushSubscriptions).where(and(of(actor), eq(pushSubscriptions.endpoint, endpoint)))
  await tell(db, `person:${actor.id}`)
}

/** Turns one of the person's devices off from another; what waits for it is dropped. */
export async function turnOff(db: Db, actor: Self, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const off = await tx
      .update(pushSubscriptions)
      .set({ p256dh: '', auth: '' })
      .where(and(of(actor), eq(pushSubscriptions.id, id), turnedOn))
      .returning({ id: pushSubscriptions.id })
    if (off.length === 0) throw new NotFound()
    await tx.delete(pushOutbox).where(eq(pushOutbox.subscriptionId, id))
    await tell(tx, `person:${actor.id}`)
  })
}

/**
 * Ends the subscriptions of devices that were signed out from afar; all where no device is named. Several may bear one
 * name: those that are still signed in put themselves back when they are opened next.
 */
export async function silence(db: Db, actor: Self, device?: string | null): Promise<void> {
  const named = device === undefined ? undefined : device === null ? isNull(pushSubscriptions.device) : eq(pushSubscriptions.device, device)
  await db.delete(pushSubscriptions).where(and(of(actor), named))
}

/** The devices that receive a person's messages, the newest first. */
export async function devicesOf(db: Db, actor: Self) {
  return db
    .select({
      id: pushSubscriptions.id,
      device: pushSubscriptions.device,
      lastSentAt: pushSubscriptions.lastSentAt,
      createdAt: pushSubscriptions.createdAt,
    })
    .from(pushSubscriptions)
    .where(and(of(actor), turnedOn))
    .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id))
}

async function takePlaceOf(tx: Db, actor: Self, endpoint: string, id: string): Promise<void> {
  const [old] = await tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(and(of(actor), eq(pushSubscriptions.endpoint, endpoint)))
  if (!old) return
  await tx.update(pushOutbox).set({ subscriptionId: id }).where(eq(pushOutbox.subscriptionId, old.id))
  await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.id, old.id))
}

async function keepNewest(tx: Db, actor: Self): Promise<void> {
  const all = await tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(of(actor))
    .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id))
  const beyond = all.slice(mostDevices).map(({ id }) => id)
  if (beyond.length > 0) await tx.delete(pushSubscriptions).where(inArray(pushSubscriptions.id, beyond))
}

/** Of these people, those with a device that receives. */
export async function whoReceives(db: Db, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ personId: pushSubscriptions.personId })
    .from(pushSubscriptions)
    .where(and(inArray(pushSubscriptions.personId, personIds), turnedOn))
  return new Set(rows.map(({ personId }) => personId))
}
