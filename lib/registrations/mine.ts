import 'server-only'
import { createHmac } from 'node:crypto'
import { and, count, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { registrations, swapRequests } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import { type Continuity, continuityBefore } from '@/lib/check-in/continuity'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { Sector } from '@/lib/libraries/input'
import type { PublishedSeason, Side } from '@/lib/meetings/published'
import { aroundNow, publishedSeasons } from '@/lib/meetings/read'
import { membersOf } from '@/lib/people/read'
import { type Book, byLine, feeOf, isLive, type Seat } from './book'
import type { Details } from './input'
import { readBook } from './load'
import { type MyMeeting, meetingsFor } from './my-meetings'
import { numberInLine, type Price, priceOf } from './price'
import { regularOf } from './regular'
import { settle } from './rules'

/** A price as one may be told of it: the holder's name only among admitted colleagues. */
export type MyPrice = Omit<Price, 'holder'> & { holder: string | null }

export type MyPlace = Details & {
  id: string
  meetingId: string
  status: 'seated' | 'offered' | 'waiting'
  /** On the waiting list, from 1. */
  number: number | null
  price: MyPrice
  code: string
  offerUntil: Date | null
  /** Until when they may change side by themselves; null: until the meeting. */
  moveUntil: Date | null
  mayMove: boolean
}

/** A place that was given up, or let go on: what it needs to be taken back. */
export type GonePlace = Details & { meetingId: string; status: 'cancelled' | 'passed' }

export type Colleague = {
  id: string
  name: string
  meetingId: string
  status: Seat['status']
  number: number | null
  feeOre: number
  came: Continuity | null
}

/** All that the page about one's own registration shows. */
export type MyRegistration = {
  season: PublishedSeason
  meetings: MyMeeting[]
  suggested: Side | null
  place: MyPlace | null
  gone: GonePlace | null
  /** What a new place would cost: the person's own, and one that comes after it. */
  price: MyPrice
  furtherOre: number
  /** Null for those who may not know of others yet. */
  colleagues: Colleague[] | null
  members: { id: string; name: string; came: Continuity | null }[]
  regularId: string | null
  /** Whom the person has asked to swap, and who asks them. */
  asked: { holder: string | null } | null
  asking: { id: string; name: string | null; feeOre: number }[]
  bill: Pick<Details, 'ean' | 'reference'>
  /** How steadily the person has come before this season; null where they never did. */
  came: Continuity | null
  /** An id for the next registration, the same until it is used: a form sent twice without scripts is one. */
  nextId: string
  nextColleagueId: string
}

export type Viewer = Actor & { library: { id: string; sector: Sector; side: Side | null } }

/** The person's registration for the coming season, or null where none is published. */
export async function myRegistration(db: Db, person: Viewer, now: Date): Promise<MyRegistration | null> {
  const { coming: season } = aroundNow(await publishedSeasons(db), now)
  if (!season) return null
  const book = await readBook(db, season.id)
  // As it is at this moment, whether or not somebody has written down yet what time has brought.
  settle(book, now)
  const { library } = person
  const rows = await db
    .select()
    .from(registrations)
    .where(and(eq(registrations.seasonId, season.id), eq(registrations.personId, person.id)))
    .orderBy(desc(registrations.line))
  const seat = [...book.seats.values()].find((one) => one.personId === person.id && isLive(one))
  const details = rows.find((row) => row.id === seat?.id)
  const named = (other: Seat | null): string | null => (other && can(person, 'see members') ? other.name : null)
  const told = (price: Price): MyPrice => ({ ...price, holder: named(price.holder) })
  const newcomer = { libraryId: library.id, sector: library.sector }
  const price = priceOf(book, newcomer)
  const others = [...book.seats.values()].filter((one) => one.libraryId === library.id && one.personId !== person.id && isLive(one))
  const members = can(person, 'see members') ? await membersOf(db, library.id) : []
  const known = [person, ...members].map(({ id }) => id).concat(others.flatMap(({ personId }) => personId ?? []))
  const before = await continuityBefore(db, book.meetings, [...new Set(known)], now)
  const cameOf = (id: string | null): Continuity | null => before.get(id ?? '') ?? null
  const swaps = seat ? await openSwaps(db, book, seat, named) : { asked: null, asking: [] }
  return {
    season,
    meetings: meetingsFor(book, season, newcomer, seat ?? null, now),
    suggested: library.side,
    place:
      seat && details ? { ...detailsOf(details), ...placeOf(book, seat, now), price: told(priceOf(book, seat)), code: details.code } : null,
    gone: seat ? null : goneOf(book, rows[0]),
    price: told(price),
    furtherOre: library.sector === 'public' ? book.terms.feeOre : price.feeOre,
    colleagues: can(person, 'see members')
      ? others.sort(byLine).map((one) => ({ ...colleagueOf(book, one), came: cameOf(one.personId) }))
      : null,
    members: members.map((member) => ({ ...member, came: cameOf(member.id) })),
    regularId: await regularOf(db, library.id),
    ...swaps,
    bill: await lastBill(db, person),
    came: cameOf(person.id),
    nextId: idFrom(`${season.id} ${person.id} ${rows.length}`),
    nextColleagueId: idFrom(`${season.id} ${person.id} colleague ${await registeredBy(db, season.id, person)}`),
  }
}

function placeOf(book: Book, seat: Seat, now: Date) {
  const { id, meetingId, offerUntil } = seat
  return {
    id,
    meetingId,
    offerUntil,
    status: seat.status as MyPlace['status'],
    number: seat.status === 'waiting' ? numberInLine(book, seat) : null,
    moveUntil: book.terms.moveUntil,
    mayMove: !book.terms.moveUntil || book.terms.moveUntil > now,
  }
}

type Row = typeof registrations.$inferSelect

const detailsOf = ({ ean, reference, requisition, diet, access }: Row): Details => ({ ean, reference, requisition, diet, access })

/** The latest place, which is not one any more; an offer that has run out is gone before that is written. */
function goneOf(book: Book, row: Row | undefined): GonePlace | null {
  if (!row) return null
  const status = book.seats.get(row.id)?.status ?? row.status
  return status === 'cancelled' || status === 'passed' ? { ...detailsOf(row), meetingId: row.meetingId, status } : null
}

const colleagueOf = (book: Book, seat: Seat): Omit<Colleague, 'came'> => ({
  id: seat.id,
  name: seat.name,
  meetingId: seat.meetingId,
  status: seat.status,
  number: seat.status === 'waiting' ? numberInLine(book, seat) : null,
  feeOre: priceOf(book, seat).feeOre,
})

async function openSwaps(
  db: Db,
  book: Book,
  seat: Seat,
  named: (other: Seat) => string | null,
): Promise<Pick<MyRegistration, 'asked' | 'asking'>> {
  const open = await db
    .select()
    .from(swapRequests)
    .where(and(isNull(swapRequests.answeredAt), or(eq(swapRequests.fromId, seat.id), eq(swapRequests.toId, seat.id))))
  const mine = open.find((one) => one.fromId === seat.id)
  const holder = mine && book.seats.get(mine.toId)
  const feeOre = feeOf({ ...seat, free: false }, book.terms)
  return {
    asked: holder ? { holder: named(holder) } : null,
    asking: open.flatMap((one) => {
      const asker = one.toId === seat.id && book.seats.get(one.fromId)
      return asker ? { id: one.id, name: named(asker), feeOre } : []
    }),
  }
}

/** What the person's library wrote on its last charged seat; those who are not admitted see only their own. */
async function lastBill(db: Db, person: Viewer): Promise<Pick<Details, 'ean' | 'reference'>> {
  const known = can(person, 'see members') ? eq(registrations.libraryId, person.library.id) : eq(registrations.personId, person.id)
  const [last] = await db
    .select({ ean: registrations.ean, reference: registrations.reference })
    .from(registrations)
    .where(and(known, isNotNull(registrations.ean)))
    .orderBy(desc(registrations.changedAt))
    .limit(1)
  return last ?? { ean: null, reference: null }
}

/** How many colleagues the person has registered. */
async function registeredBy(db: Db, seasonId: string, { id }: Viewer): Promise<number> {
  const theirs = and(eq(registrations.seasonId, seasonId), eq(registrations.registeredById, id))
  const [row] = await db.select({ made: count() }).from(registrations).where(theirs)
  return row?.made ?? 0
}

/** A UUID of the kind that anybody may define (version 8); nobody outside can make it, and so take it, before. */
function idFrom(what: string): string {
  const hex = createHmac('sha256', env().NEXTAUTH_SECRET).update(what).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
