import { Refused } from '@/lib/errors'
import type { Book, Happening, Seat } from './book'
import { settle } from './rules'

type Standing = Pick<Book, 'terms' | 'meetings'> & { places: Seat[]; at: Date }

/**
 * What a change would bring, by the rules themselves, so that one can say so before it is made. Nothing is changed.
 * `refused` is a key under `refusals` where the rules say no.
 */
export function whatIf(
  { terms, meetings, places, at }: Standing,
  change: (book: Book) => void,
): { book: Book; happened: Happening[]; refused: string | null } {
  const book: Book = {
    terms,
    meetings,
    seats: new Map(places.map((place) => [place.id, place])),
    lastLine: Math.max(0, ...places.map((place) => place.line)),
    happened: [],
  }
  settle(book, at)
  book.happened = []
  try {
    change(book)
    return { book, happened: book.happened, refused: null }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { book, happened: [], refused: error.reason }
  }
}
