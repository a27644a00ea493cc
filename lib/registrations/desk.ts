import 'server-only'
import { and, inArray } from 'drizzle-orm'
import { registrations } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import { type Continuity, continuityBefore } from '@/lib/check-in/continuity'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { allServices, type Service } from '@/lib/libraries/services'
import { seasonAt } from '@/lib/meetings/seats'
import { type Known, knownPeople } from '@/lib/people/known'
import { type AbsentService, absentServices } from './absent'
import { type Book, type BookMeeting, feeOf, type Seat, type Terms } from './book'
import { readBook } from './load'
import { type Openness, opennessOf } from './openness'
import { numberInLine, type Price, priceOf } from './price'
import { regularsOf } from './regulars'

export type DeskSeats = BookMeeting & {
  seated: number
  offered: number
  waiting: number
  /** Chairs nobody has. */
  room: number
  openness: Openness
  /** What the meeting brings in fees, and how many pay it. */
  feeOre: number
  paying: number
}

/** A place as facilitators see it: what the rules know, and all that goes with it. */
export type DeskPlace = Seat & {
  library: string
  /** The number on the waiting list, for one who waits. */
  number: number | null
  feeOre: number
  why: Price['why']
  /** The name of the one who holds the service's free seat, where that is why this one pays. */
  holder: string | null
  ean: string | null
  reference: string | null
  requisition: string | null
  diet: string | null
  access: string | null
  /** Null for one who is known by name only. */
  standing: Known['standing'] | null
  regular: boolean
  /** How steadily they have come before this season; null for whoever never did. */
  came: Continuity | null
  walkIn: boolean
  /** Who registered them, where it was somebody else. */
  registeredBy: string | null
  registeredAt: Date
}

export type DeskRegistrations = {
  seasonId: string
  theme: string
  isPublished: boolean
  at: Date
  terms: Terms
  /** West first, as the network meets. */
  meetings: DeskSeats[]
  /** Everybody who has a place or waits for one, in the order they came. */
  places: DeskPlace[]
  /** The public library services with nobody in the season, and how many of them have not answered at all. */
  absent: AbsentService[]
  silent: number
}

/** A season's registrations with all that the desk shows of them; NotFound for whoever may not plan. */
export async function deskRegistrations(db: Db, actor: Actor, seasonSlug: string, now: Date): Promise<DeskRegistrations> {
  if (!can(actor, 'plan')) throw new NotFound()
  const season = await seasonAt(db, seasonSlug)
  if (!season) throw new NotFound()
  const book = await readBook(db, season.id)
  const [services, people] = [await allServices(db), await knownPeople(db, actor)]
  const regulars = await regularsOf(db)
  const ids = [...book.seats.values()].flatMap(({ personId }) => personId ?? [])
  const came = await continuityBefore(db, book.meetings, ids, now)
  const places = await placesOf(db, book, { services, people, regulars, came })
  const absent = await absentServices(db, season.id, { services, people, regulars })
  return {
    seasonId: season.id,
    theme: season.theme,
    isPublished: season.isPublished,
    at: now,
    terms: book.terms,
    meetings: book.meetings.map((meeting) => seatsOf(meeting, places, book.terms, now)),
    places,
    absent,
    silent: absent.filter(({ answered }) => !answered).length,
  }
}

type Around = { services: Service[]; people: Known[]; regulars: Map<string, string>; came: Map<string, Continuity> }

async function placesOf(db: Db, book: Book, { services, people, regulars, came }: Around): Promise<DeskPlace[]> {
  const ids = [...book.seats.keys()]
  const live = and(inArray(registrations.meetingId, idsOf(book.meetings)), inArray(registrations.status, ['seated', 'offered', 'waiting']))
  const rows = ids.length > 0 ? await db.select().from(registrations).where(live) : []
  const person = new Map(people.map((p) => [p.id, p]))
  const library = new Map(services.map((s) => [s.id, s.name]))
  return rows
    .sort((a, b) => a.line - b.line)
    .flatMap((row) => {
      const seat = book.seats.get(row.id)
      if (!seat) return []
      const price = priceOf(book, seat)
      const { ean, reference, requisition, diet, access, walkIn, registeredById: by } = row
      return {
        ...seat,
        ...{ ean, reference, requisition, diet, access, walkIn },
        library: library.get(seat.libraryId) ?? '',
        number: seat.status === 'waiting' ? numberInLine(book, seat) : null,
        feeOre: price.feeOre,
        why: price.why,
        holder: price.holder && price.holder.id !== seat.id ? price.holder.name : null,
        standing: person.get(seat.personId ?? '')?.standing ?? null,
        regular: seat.personId !== null && regulars.get(seat.libraryId) === seat.personId,
        came: came.get(seat.personId ?? '') ?? null,
        registeredBy: by && by !== seat.personId ? (person.get(by)?.name ?? null) : null,
        registeredAt: row.createdAt,
      }
    })
}

function seatsOf(meeting: BookMeeting, places: DeskPlace[], terms: Terms, now: Date): DeskSeats {
  const here = places.filter((place) => place.meetingId === meeting.id)
  const count = (status: Seat['status']) => here.filter((place) => place.status === status).length
  const [seated, offered, waiting] = [count('seated'), count('offered'), count('waiting')]
  const fees = here.map((place) => feeOf(place, terms))
  return {
    ...meeting,
    ...{ seated, offered, waiting },
    room: meeting.capacity - seated - offered,
    openness: opennessOf(terms, meeting, now),
    feeOre: fees.reduce((sum, fee) => sum + fee, 0),
    paying: fees.filter((fee) => fee > 0).length,
  }
}

const idsOf = (all: { id: string }[]): string[] => all.map(({ id }) => id)
