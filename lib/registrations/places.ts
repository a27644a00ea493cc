import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { registrations } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import { take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { passOnFollows } from '@/lib/discussions/follow'
import { NotFound, Refused } from '@/lib/errors'
import { tellAll } from '@/lib/live/tell'
import { personFor } from '@/lib/people/person-for'
import { byOf, findPlace } from './find'
import type { detailsInput, moveInput, substituteInput } from './input'
import { agreed, priceOf } from './price'
import { accept, cancel, move, pass, substitute, waive } from './rules'
import { withBook } from './with-book'

// What is done with a place that one has; a facilitator does it for anybody.

/** Takes the chair that was offered. Refused where the offer has gone on (`offerOver`), or costs more than was shown (`priceChanged`). */
export async function acceptOffer(db: Db, actor: Actor, id: string, now: Date, shownOre = Number.POSITIVE_INFINITY): Promise<void> {
  const { seasonId } = await findPlace(db, actor, id)
  await withBook(db, actor, seasonId, now, ({ book }) => {
    const seat = book.seats.get(id)
    if (seat?.status === 'offered') agreed(priceOf(book, seat).feeOre, shownOre)
    accept(book, id, now)
  })
}

/** Lets the offer go on to the next in line. */
export async function passOffer(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  const { seasonId } = await findPlace(db, actor, id)
  await withBook(db, actor, seasonId, now, ({ book }) => pass(book, id, now))
}

/** Gives the place up. Harmless for one that is given up already; refused (`meetingBegun`) when the meeting is on. */
export async function cancelPlace(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  const place = await findPlace(db, actor, id)
  if (place.status === 'cancelled') return
  await limited(db, actor, now)
  await withBook(db, actor, place.seasonId, now, ({ book }) => {
    if (book.seats.has(id)) cancel(book, id, byOf(actor, place), now)
  })
}

/** Changes side, keeping the place in line; see the rule `move`. */
export async function movePlace(db: Db, actor: Actor, input: z.output<typeof moveInput>, now: Date): Promise<void> {
  const place = await findPlace(db, actor, input.id)
  await limited(db, actor, now)
  await withBook(db, actor, place.seasonId, now, ({ book }) =>
    move(book, input.id, input.meetingId, input.whenFull, byOf(actor, place), now),
  )
}

/** Sends somebody else of the same library instead; for admitted people only (`admittedFirst`). What they eat and need is asked of them, not inherited. */
export async function substituteIn(db: Db, actor: Actor, input: z.output<typeof substituteInput>, now: Date): Promise<void> {
  const place = await findPlace(db, actor, input.id)
  const { name, email } = input
  // Whoever it is gets a mail; nobody whom we do not know sends those.
  if (!can(actor, 'see members')) throw new Refused('admittedFirst')
  await limited(db, actor, now)
  const person = await db.transaction((tx) => personFor(tx, { name, email, libraryId: place.libraryId }, now))
  if (person.libraryId !== place.libraryId) throw new Refused('otherLibrary', { name })
  await withBook(db, actor, place.seasonId, now, ({ book, also }) => {
    const fromId = book.seats.get(input.id)?.personId
    substitute(book, input.id, { personId: person.id, name, email }, byOf(actor, place), now)
    also(async (tx) => {
      await tx.update(registrations).set({ diet: null, access: null }).where(eq(registrations.id, input.id))
      // The group goes with the place itself; what is followed is a person's.
      if (fromId) await passOnFollows(tx, fromId, person.id)
    })
  })
}

/** Changes what the bill says, and what one eats and needs. */
export async function editDetails(db: Db, actor: Actor, input: z.output<typeof detailsInput>, now: Date): Promise<void> {
  const { id, ...details } = input
  const { seasonId, personId } = await findPlace(db, actor, id)
  await db.transaction(async (tx) => {
    await tx
      .update(registrations)
      .set({ ...details, changedAt: now })
      .where(eq(registrations.id, id))
    await tellAll(tx, [`registrations:${seasonId}`, ...(personId ? [`person:${personId}` as const] : [])])
  })
}

/** A facilitator lets somebody off the fee, or no longer. */
export async function waiveFee(db: Db, actor: Actor, input: { id: string; waived: boolean }, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { seasonId } = await findPlace(db, actor, input.id)
  await withBook(db, actor, seasonId, now, ({ book }) => waive(book, input.id, input.waived))
}

/** Each change writes letters; nobody needs so many. */
async function limited(db: Db, actor: Actor, now: Date): Promise<void> {
  if (can(actor, 'plan')) return
  if (!(await take(db, `places:${actor.id}`, { most: 20, seconds: 3600 }, now))) throw new Refused('tooMany')
}
