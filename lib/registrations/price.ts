import { Refused } from '@/lib/errors'
import { kroner } from '@/lib/i18n/money'
import { type Book, byLine, feeOf, freeHolder, type Seat } from './book'

/** What a seat costs, and why. */
export type Price = {
  feeOre: number
  why: 'free' | 'further' | 'other' | 'host' | 'waived'
  /** Who holds the service's free seat, where that is the reason for the fee. */
  holder: Seat | null
}

/** What a place costs its holder, or would once they are seated: a newcomer's is asked of before it is made. */
export function priceOf(book: Book, seat: Pick<Seat, 'libraryId' | 'sector'> & Partial<Pick<Seat, 'id' | 'waived'>>): Price {
  if (seat.sector === 'national') return { feeOre: 0, why: 'host', holder: null }
  if (seat.waived) return { feeOre: 0, why: 'waived', holder: null }
  const fee = (free: boolean) => feeOf({ status: 'seated', sector: seat.sector, free, waived: false }, book.terms)
  if (seat.sector !== 'public') return { feeOre: fee(false), why: 'other', holder: null }
  const holder = freeHolder(book, seat.libraryId)
  if (!holder || holder.id === seat.id) return { feeOre: 0, why: 'free', holder: holder ?? null }
  return { feeOre: fee(false), why: 'further', holder }
}

/** Somebody's number on their meeting's waiting list, from 1. */
export function numberInLine(book: Book, seat: Seat): number {
  let before = 0
  for (const other of book.seats.values())
    if (other.status === 'waiting' && other.meetingId === seat.meetingId && byLine(other, seat) < 0) before++
  return before + 1
}

/** Refuses (`priceChanged`) what would cost more than what the person was shown. */
export function agreed(feeOre: number, shownOre: number): void {
  if (feeOre > shownOre) throw new Refused('priceChanged', { fee: kroner('da', feeOre), feeOre })
}
