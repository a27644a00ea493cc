import 'server-only'
import type { z } from 'zod'
import { type Actor, can } from '@/lib/auth/can'
import { take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { Invalid, NotFound, Refused } from '@/lib/errors'
import type { Sector } from '@/lib/libraries/input'
import { sectorOf } from '@/lib/libraries/libraries'
import { personFor } from '@/lib/people/person-for'
import { feeOf, type Seat } from './book'
import { seasonFor } from './find'
import type { registerColleagues as colleaguesInput, registerForInput, registerInput } from './input'
import { seatsOfPerson, seatWithId } from './load'
import { agreed, priceOf } from './price'
import { register, seatAtDoor, walkIn } from './rules'
import { type Held, withBook } from './with-book'

/** The one who registers, as the session knows them. */
export type Registrant = Actor & { name: string | null; email: string; library: { id: string; sector: Sector } | null }

/** Somebody who came unannounced, at `at` by the clock at the door. */
export type WalkIn = { id: string; meetingId: string; name: string; email: string | null; libraryId: string; at: Date }

/** Somebody of the list who came, with the place they have or gave up, at `at` by the clock at the door. */
export type Known = { registrationId: string; meetingId: string; at: Date }

/** What came of a registration. */
export type Placed = { id: string; status: Seat['status']; feeOre: number }

/**
 * Registers the actor: a seat, or a place on the waiting list. Sending the same again is harmless. Refused where they
 * have a place already, registration is not open, they have not said who they are (`introduceFirst`), or the seat would
 * cost more than what they were shown (`priceChanged`).
 */
export async function registerSelf(db: Db, actor: Registrant, input: z.output<typeof registerInput>, now: Date): Promise<Placed> {
  const { id, meetingId, shownOre, ...details } = input
  const { name, email, library } = actor
  if (!name || !library) throw new Refused('introduceFirst')
  return withBook(db, actor, await seasonFor(db, meetingId), now, (held) => {
    const sent = held.book.seats.get(id)
    if (sent) return sent.personId === actor.id ? placed(held, sent) : notFound()
    if (!held.isPublished) throw new NotFound()
    const newcomer = { id, meetingId, libraryId: library.id, sector: library.sector, personId: actor.id, name, email }
    agreed(priceOf(held.book, newcomer).feeOre, shownOre)
    held.places.set(id, { ...details, registeredById: actor.id })
    return placed(held, register(held.book, newcomer, 'self', now))
  })
}

/**
 * Registers colleagues of the actor's own library, all or none; each is written to. For admitted people only
 * (`admittedFirst`). Refused (`otherLibrary`) for somebody who belongs elsewhere.
 */
export async function registerColleagues(db: Db, actor: Registrant, input: z.output<typeof colleaguesInput>, now: Date): Promise<Placed[]> {
  const { meetingId, shownOre, colleagues, ...bill } = input
  const { library } = actor
  if (!can(actor, 'see members')) throw new Refused('admittedFirst')
  if (!library) throw new Refused('introduceFirst')
  const twice = colleagues.findIndex((one, i) => colleagues.findIndex((other) => other.email === one.email) < i)
  if (twice >= 0) throw new Invalid({ [`colleagues.${twice}.email`]: 'sameAddress' })
  for (const _ of colleagues)
    if (!(await take(db, `colleagues:${actor.id}`, { most: 30, seconds: 86_400 }, now))) throw new Refused('tooMany')
  const seasonId = await seasonFor(db, meetingId)
  const people = await db.transaction(async (tx) => {
    const found: { id: string; libraryId: string | null }[] = []
    for (const one of colleagues) found.push(await personFor(tx, { ...one, libraryId: library.id }, now))
    return found
  })
  return withBook(db, actor, seasonId, now, (held) => {
    if (!held.isPublished) throw new NotFound()
    const made = colleagues.map(({ id, name, email, diet, access }, i) => {
      const person = people[i]
      if (!person || person.libraryId !== library.id) throw new Refused('otherLibrary', { name })
      const sent = held.book.seats.get(id)
      if (sent) return sent.personId === person.id ? sent : notFound()
      held.places.set(id, { ...bill, diet, access, registeredById: actor.id })
      const newcomer = { id, meetingId, libraryId: library.id, sector: library.sector, personId: person.id, name, email }
      return register(held.book, newcomer, 'self', now)
    })
    agreed(
      made.reduce((sum, seat) => sum + costOf(held, seat), 0),
      shownOre,
    )
    return made.map((seat) => placed(held, seat))
  })
}

/** A facilitator registers somebody who has written: past deadlines too, but never past the number of chairs. */
export async function registerFor(db: Db, actor: Actor, input: z.output<typeof registerForInput>, now: Date): Promise<Placed> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { id, meetingId, name, email, libraryId, walkIn: _, ...details } = input
  const sector = await sectorOf(db, libraryId)
  const person = email ? await db.transaction((tx) => personFor(tx, { name, email, libraryId }, now)) : null
  return withBook(db, actor, await seasonFor(db, meetingId), now, (held) => {
    const sent = held.book.seats.get(id)
    if (sent) return placed(held, sent)
    held.places.set(id, { ...details, registeredById: actor.id })
    const newcomer = { id, meetingId, libraryId, sector, personId: person?.id ?? null, name, email }
    return placed(held, register(held.book, newcomer, 'facilitator', now))
  })
}

/**
 * Seats somebody who came unannounced, at `at` by the clock at the door. Whose address is that of a person with a place this
 * season, given up or not, is seated on that one: the answer has its id. Sending the same again is harmless. Refused
 * (`meetingFull`) where there is no chair.
 */
export async function registerWalkIn(db: Db, actor: Actor, input: WalkIn, now: Date): Promise<Placed> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { at, ...rest } = input
  const sector = await sectorOf(db, rest.libraryId)
  const { name, email, libraryId } = rest
  const person = email ? await db.transaction((tx) => personFor(tx, { name, email, libraryId }, now)) : null
  const seasonId = await seasonFor(db, rest.meetingId)
  const theirs = person ? await seatsOfPerson(db, seasonId, person.id) : []
  return withBook(db, actor, seasonId, now, (held) => {
    const sent = held.book.seats.get(rest.id)
    if (sent) return placed(held, sent)
    held.recall(theirs)
    held.places.set(rest.id, { registeredById: actor.id, walkIn: true })
    return placed(held, walkIn(held.book, { ...rest, sector, personId: person?.id ?? null }, at < now ? at : now, now))
  })
}

/** Seats somebody of the list at the door, on their own place; see the rule `seatAtDoor`. Sending the same again is harmless. */
export async function seatKnown(db: Db, actor: Actor, { registrationId, meetingId, at }: Known, now: Date): Promise<Placed> {
  if (!can(actor, 'plan')) throw new NotFound()
  const seasonId = await seasonFor(db, meetingId)
  const named = await seatWithId(db, seasonId, registrationId)
  if (!named) throw new NotFound()
  const theirs = named.personId ? await seatsOfPerson(db, seasonId, named.personId) : []
  return withBook(db, actor, seasonId, now, (held) => {
    held.recall([named, ...theirs])
    return placed(held, seatAtDoor(held.book, registrationId, meetingId, at < now ? at : now, now))
  })
}

function placed({ book }: Held, { id, status }: Seat): Placed {
  return { id, status, feeOre: feeOf(book.seats.get(id) as Seat, book.terms) }
}

/** What somebody who waits will pay too. */
const costOf = ({ book }: Held, seat: Seat): number => priceOf(book, book.seats.get(seat.id) as Seat).feeOre

function notFound(): never {
  throw new NotFound()
}
