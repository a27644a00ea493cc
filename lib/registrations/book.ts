import type { Sector } from '@/lib/libraries/input'
import type { Side } from '@/lib/meetings/published'

/** What a season's seats cost and when. Money is in øre. */
export type Terms = {
  feeOre: number
  otherFeeOre: number
  opensAt: Date | null
  publicFirstUntil: Date | null
  moveUntil: Date | null
  offerHours: number
}

export type BookMeeting = {
  id: string
  side: Side
  capacity: number
  startsAt: Date
  endsAt: Date
  deadline: Date | null
  closedAt: Date | null
}

export type Status = 'seated' | 'offered' | 'waiting' | 'passed' | 'cancelled'

/** One person's place: a seat, or a place in line for one. */
export type Seat = {
  id: string
  meetingId: string
  libraryId: string
  sector: Sector
  personId: string | null
  name: string
  email: string | null
  status: Status
  /** The place in the season's line: smaller came first. */
  line: number
  /** Holds the library service's free seat. */
  free: boolean
  waived: boolean
  offerUntil: Date | null
}

/** What came of a change, in the order it came; letters, the trail and the bills follow from it. */
export type Happening = {
  what:
    | 'seated'
    | 'waiting'
    | 'offered'
    | 'accepted'
    | 'passed'
    | 'expired'
    | 'cancelled'
    | 'moved'
    | 'substituted'
    | 'became-free'
    | 'became-charged'
    | 'waived'
  seat: Seat
  /** How the seat was before, where it was. */
  before?: Seat
}

/**
 * A season's registrations as the rules see them: every place that is held or waited for. Seats are never altered in
 * place but replaced, so that a change that is refused half-way leaves nothing behind.
 */
export type Book = {
  terms: Terms
  meetings: BookMeeting[]
  seats: Map<string, Seat>
  /** The last place given in the line. */
  lastLine: number
  happened: Happening[]
}

export const isLive = (seat: Seat): boolean => seat.status === 'seated' || seat.status === 'offered' || seat.status === 'waiting'

/** Whether a place takes up a chair: one that is offered is kept for its person. */
export const takesChair = (seat: Seat): boolean => seat.status === 'seated' || seat.status === 'offered'

export const byLine = (a: Seat, b: Seat): number => a.line - b.line

/** A person's place in the season: the one they hold or wait for, else the last that the book has of those they gave up. */
export function placeOf(book: Book, personId: string): Seat | undefined {
  const theirs = [...book.seats.values()].filter((seat) => seat.personId === personId).sort(byLine)
  return theirs.find(isLive) ?? theirs.at(-1)
}

/** How many chairs of a meeting nobody has. */
export function roomAt(book: Book, meeting: BookMeeting): number {
  let taken = 0
  for (const seat of book.seats.values()) if (seat.meetingId === meeting.id && takesChair(seat)) taken++
  return meeting.capacity - taken
}

/** Replaces a seat and notes what happened to it. */
export function put(book: Book, what: Happening['what'], seat: Seat): Seat {
  const before = book.seats.get(seat.id)
  book.seats.set(seat.id, seat)
  book.happened.push({ what, seat, before })
  return seat
}

/** Public libraries come first, and KB is at home. */
export const comesFirst = (sector: Sector): boolean => sector === 'public' || sector === 'national'

/** What a place costs in øre; only who has a seat pays. */
export function feeOf(seat: Pick<Seat, 'status' | 'sector' | 'free' | 'waived'>, terms: Pick<Terms, 'feeOre' | 'otherFeeOre'>): number {
  if (seat.status !== 'seated' || seat.waived || seat.free || seat.sector === 'national') return 0
  return seat.sector === 'public' ? terms.feeOre : terms.otherFeeOre
}

/** Who holds a public library service's free seat. */
export function freeHolder(book: Book, libraryId: string): Seat | undefined {
  for (const seat of book.seats.values()) if (seat.libraryId === libraryId && seat.free) return seat
  return undefined
}
