import type { PublishedMeeting, PublishedSeason, Side } from '@/lib/meetings/published'
import { type Book, type BookMeeting, roomAt, type Seat } from './book'
import { closedBecause, mayComeIn } from './rules'

/** One of the season's meetings as somebody sees it who may register there. */
export type MyMeeting = Pick<PublishedMeeting, 'id' | 'slug' | 'side' | 'startsAt' | 'endsAt' | 'venue' | 'address'> & {
  deadline: Date | null
  /** Why one cannot register now (a key under `refusals`), or null. */
  closed: string | null
  /** When it opens, where it has not yet. */
  opensAt: Date | null
  begun: boolean
  /** Closed by hand: nobody changes to it either. */
  byHand: boolean
  room: number
  waiting: number
  /** The number on the waiting list that a newcomer would get, or null where they would be seated. */
  wouldWait: number | null
  /** Until when the public libraries come first, where that is why. */
  publicFirstUntil: Date | null
  /** The number that the person's own place would have in the line here, or null where it would be a seat. */
  wouldWaitMoved: number | null
  roomier: boolean
}

/** The meetings of a season, in its order, for somebody of this library who may have a place already. */
export function meetingsFor(
  book: Book,
  season: PublishedSeason,
  newcomer: Pick<Seat, 'sector'>,
  place: Seat | null,
  now: Date,
): MyMeeting[] {
  return season.meetings.flatMap((published) => {
    const meeting = book.meetings.find((one) => one.id === published.id)
    if (!meeting) return []
    const { id, slug, side, startsAt, endsAt, venue, address } = published
    const room = Math.max(0, roomAt(book, meeting))
    const line = [...book.seats.values()].filter((seat) => seat.status === 'waiting' && seat.meetingId === id)
    const may = mayComeIn(book, newcomer, now)
    const seated = room > 0 && may
    return {
      ...{ id, slug, side, startsAt, endsAt, venue, address, room },
      deadline: meeting.deadline,
      closed: closedBecause(book, meeting, now),
      opensAt: book.terms.opensAt,
      begun: meeting.startsAt <= now,
      byHand: meeting.closedAt !== null,
      waiting: line.length,
      wouldWait: seated ? null : line.length + 1,
      publicFirstUntil: may ? null : book.terms.publicFirstUntil,
      wouldWaitMoved: seated || !place ? null : line.filter((seat) => seat.line < place.line).length + 1,
      roomier: room > othersRoom(book, side, now),
    }
  })
}

/** The most room that another open meeting of the season has. */
const othersRoom = (book: Book, side: Side, now: Date): number =>
  Math.max(0, ...book.meetings.filter((one) => one.side !== side && isOpen(book, one, now)).map((one) => roomAt(book, one)))

const isOpen = (book: Book, meeting: BookMeeting, now: Date): boolean => closedBecause(book, meeting, now) === null
