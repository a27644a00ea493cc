import { NotFound, Refused } from '@/lib/errors'
import { type Book, type BookMeeting, byLine, comesFirst, isLive, placeOf, put, roomAt, type Seat, takesChair } from './book'

/** Who asks: a facilitator is not held to opening hours and deadlines, but to the number of chairs as everybody is. */
export type By = 'self' | 'facilitator'

export type Newcomer = Pick<Seat, 'id' | 'meetingId' | 'libraryId' | 'sector' | 'personId' | 'name' | 'email'>

const hour = 3_600_000

/**
 * What time and room bring by themselves: offers that have run out go on, chairs that are free are offered to those who
 * wait, and each public library service that has a seat has exactly one free one. Every change begins and ends with it.
 */
export function settle(book: Book, now: Date): void {
  for (const seat of book.seats.values())
    if (seat.status === 'offered' && (seat.offerUntil as Date) <= now) put(book, 'expired', { ...seat, status: 'passed', offerUntil: null })
  for (const meeting of book.meetings) offerFreeChairs(book, meeting, now)
  giveFreeSeats(book)
}

/**
 * Registers somebody: a seat where there is one, else a place in line. Refused where they have a place already
 * (`alreadyRegistered`), or registration is not open.
 */
export function register(book: Book, newcomer: Newcomer, by: By, now: Date): Seat {
  const meeting = meetingOf(book, newcomer.meetingId)
  isOpen(book, meeting, by, now)
  const { personId } = newcomer
  if (personId) hasNoPlace(book, personId)
  const seat: Seat = { ...newcomer, status: 'waiting', line: ++book.lastLine, free: false, waived: false, offerUntil: null }
  const seated = roomAt(book, meeting) > 0 && mayComeIn(book, seat, now)
  put(book, seated ? 'seated' : 'waiting', seated ? { ...seat, status: 'seated' } : seat)
  settle(book, now)
  return current(book, seat.id)
}

/**
 * Seats somebody who stands at the door, at `at` by the clock there; who has, or gave up, a place this season, on that one.
 * Refused (`meetingFull`) where there is no chair: nobody waits in a line when the meeting is on.
 */
export function walkIn(book: Book, newcomer: Newcomer, at: Date, now: Date): Seat {
  const meeting = meetingOf(book, newcomer.meetingId)
  const own = newcomer.personId && placeOf(book, newcomer.personId)
  if (own) return seatAtDoor(book, own.id, meeting.id, at, now)
  hasChair(book, meeting, at)
  put(book, 'seated', { ...newcomer, status: 'seated', line: ++book.lastLine, free: false, waived: false, offerUntil: null })
  settle(book, now)
  return current(book, newcomer.id)
}

/**
 * Seats somebody at the door of a meeting on the place they have or gave up, wherever it was; it keeps its person, its
 * library and its place in line. Who has a seat, at either meeting, keeps it as it is. Refused as a walk-in is.
 */
export function seatAtDoor(book: Book, id: string, meetingId: string, at: Date, now: Date): Seat {
  const meeting = meetingOf(book, meetingId)
  const named = book.seats.get(id)
  // Who gave a place up and took another may be known by the first.
  const place = named?.personId ? placeOf(book, named.personId) : named
  if (!place) throw new NotFound()
  if (place.status === 'seated') return place
  const isKept = place.status === 'offered' && place.meetingId === meetingId
  if (!isKept) hasChair(book, meeting, at)
  put(book, 'seated', { ...place, meetingId, status: 'seated', offerUntil: null })
  settle(book, now)
  return current(book, place.id)
}

/** Takes the chair that is offered. Refused (`offerOver`) where the offer has gone on. */
export function accept(book: Book, id: string, now: Date): Seat {
  const seat = book.seats.get(id)
  if (seat?.status === 'seated') return seat
  if (seat?.status !== 'offered') throw new Refused('offerOver')
  put(book, 'accepted', { ...seat, status: 'seated', offerUntil: null })
  settle(book, now)
  return current(book, id)
}

/** Lets the offer go on to the next in line. */
export function pass(book: Book, id: string, now: Date): void {
  const seat = book.seats.get(id)
  if (seat?.status !== 'offered') throw new Refused('offerOver')
  put(book, 'passed', { ...seat, status: 'passed', offerUntil: null })
  settle(book, now)
}

/** Gives a place up; the chair goes to the next in line, the free seat to the next of the service. */
export function cancel(book: Book, id: string, by: By, now: Date): void {
  const seat = live(book, id)
  notOver(meetingOf(book, seat.meetingId), by, now)
  put(book, 'cancelled', { ...seat, status: 'cancelled', free: false, offerUntil: null })
  settle(book, now)
}

/**
 * Changes side and keeps the place in line. Where the other side is full: Refused (`otherSideFull`), or with `wait` the
 * chair is given up for that same place in the line there.
 */
export function move(book: Book, id: string, to: string, whenFull: 'refuse' | 'wait', by: By, now: Date): Seat {
  const seat = live(book, id)
  if (seat.meetingId === to) return seat
  const [from, target] = [meetingOf(book, seat.meetingId), meetingOf(book, to)]
  for (const meeting of [from, target]) notOver(meeting, by, now)
  if (by === 'self' && book.terms.moveUntil && book.terms.moveUntil <= now) throw new Refused('movesOver')
  if (by === 'self' && target.closedAt) throw new Refused('registrationClosed')
  const seated = roomAt(book, target) > 0 && mayComeIn(book, seat, now)
  if (!seated && takesChair(seat) && whenFull === 'refuse') throw new Refused('otherSideFull')
  const moved = { ...seat, meetingId: to, offerUntil: null }
  put(book, 'moved', seated ? { ...moved, status: 'seated' } : { ...moved, status: 'waiting', free: false })
  settle(book, now)
  return current(book, id)
}

/** Somebody else of the service comes instead, and inherits the place with all that hangs on it. */
export function substitute(book: Book, id: string, other: Pick<Seat, 'personId' | 'name' | 'email'>, by: By, now: Date): Seat {
  const seat = live(book, id)
  notOver(meetingOf(book, seat.meetingId), by, now)
  if (other.personId === seat.personId) throw new Refused('samePerson')
  if (other.personId) hasNoPlace(book, other.personId)
  return put(book, 'substituted', { ...seat, ...other })
}

/** The holder of the free seat gives it to a colleague, and pays instead. */
export function handOver(book: Book, holderId: string, toId: string): void {
  const [holder, to] = [live(book, holderId), live(book, toId)]
  if (!holder.free || to.status !== 'seated' || to.libraryId !== holder.libraryId) throw new Refused('swapFellAway')
  put(book, 'became-charged', { ...holder, free: false })
  put(book, 'became-free', { ...to, free: true })
}

/** Lets somebody off the fee, or no longer. */
export function waive(book: Book, id: string, waived: boolean): void {
  const seat = live(book, id)
  if (seat.waived !== waived) put(book, 'waived', { ...seat, waived })
}

/** Sets how many chairs a meeting has. Refused (`belowTaken`) below what is taken: nobody is thrown out. */
export function setCapacity(book: Book, meetingId: string, capacity: number, now: Date): void {
  const meeting = meetingOf(book, meetingId)
  const taken = meeting.capacity - roomAt(book, meeting)
  if (capacity < taken) throw new Refused('belowTaken', { taken })
  book.meetings = book.meetings.map((m) => (m.id === meetingId ? { ...m, capacity } : m))
  settle(book, now)
}

/** Whether this place may take a free chair now; others of the sector wait until the public libraries have had their time. */
export const mayComeIn = (book: Book, seat: Pick<Seat, 'sector'>, now: Date): boolean =>
  comesFirst(seat.sector) || !book.terms.publicFirstUntil || book.terms.publicFirstUntil <= now

function offerFreeChairs(book: Book, meeting: BookMeeting, now: Date): void {
  if (meeting.startsAt <= now) return
  let room = roomAt(book, meeting)
  if (room <= 0) return
  const until = new Date(Math.min(now.getTime() + book.terms.offerHours * hour, meeting.startsAt.getTime()))
  const inLine = [...book.seats.values()].filter((s) => s.status === 'waiting' && s.meetingId === meeting.id && mayComeIn(book, s, now))
  for (const seat of inLine.sort(byLine)) {
    if (room === 0) return
    put(book, 'offered', { ...seat, status: 'offered', offerUntil: until })
    room--
  }
}

function giveFreeSeats(book: Book): void {
  const first = new Map<string, Seat>()
  for (const seat of book.seats.values()) {
    if (seat.sector !== 'public' || seat.status !== 'seated') continue
    const other = first.get(seat.libraryId)
    if (!other || seat.free || (!other.free && byLine(seat, other) < 0)) first.set(seat.libraryId, seat)
  }
  for (const seat of first.values()) if (!seat.free) put(book, 'became-free', { ...seat, free: true })
}

/** Why nobody can register by themselves now (a key under `refusals`), or null where they can. */
export function closedBecause({ terms }: Pick<Book, 'terms'>, meeting: BookMeeting, now: Date): string | null {
  if (meeting.endsAt <= now) return 'meetingOver'
  if (meeting.startsAt <= now) return 'meetingBegun'
  if (terms.opensAt && terms.opensAt > now) return 'notOpenYet'
  return meeting.closedAt || (meeting.deadline && meeting.deadline <= now) ? 'registrationClosed' : null
}

function isOpen(book: Book, meeting: BookMeeting, by: By, now: Date): void {
  const closed = closedBecause(book, meeting, now)
  if (closed && (by === 'self' || closed === 'meetingOver')) throw new Refused(closed)
}

function notOver(meeting: BookMeeting, by: By, now: Date): void {
  if ((by === 'facilitator' ? meeting.endsAt : meeting.startsAt) <= now) throw new Refused('meetingBegun')
}

function hasChair(book: Book, meeting: BookMeeting, at: Date): void {
  if (at >= meeting.endsAt) throw new Refused('meetingOver')
  if (roomAt(book, meeting) <= 0) throw new Refused('meetingFull', { capacity: meeting.capacity })
}

function hasNoPlace(book: Book, personId: string): void {
  for (const seat of book.seats.values())
    if (seat.personId === personId && isLive(seat)) throw new Refused('alreadyRegistered', { name: seat.name })
}

function live(book: Book, id: string): Seat {
  const seat = book.seats.get(id)
  if (!seat || !isLive(seat)) throw new NotFound()
  return seat
}

function meetingOf(book: Book, id: string): BookMeeting {
  const meeting = book.meetings.find((m) => m.id === id)
  if (!meeting) throw new NotFound()
  return meeting
}

const current = (book: Book, id: string): Seat => book.seats.get(id) as Seat
