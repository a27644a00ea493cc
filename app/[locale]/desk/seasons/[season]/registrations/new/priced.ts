import type { Service } from '@/lib/libraries/services'
import type { DeskRegistrations } from '@/lib/registrations/desk'
import { numberInLine, type Price, priceOf } from '@/lib/registrations/price'
import { register } from '@/lib/registrations/rules'
import { whatIf } from '@/lib/registrations/what-if'

/** What a place will cost and why; `number` on the waiting list where there is no chair. */
export type Priced = Price & { number: number | null; publicFirst: boolean }

type Card = { id: string; libraryId: string; meetingId: string; done: boolean }

/** What each would get if they were registered in this order, by the rules themselves: the first takes the free seat. */
export function priced(registrations: DeskRegistrations, services: Service[], cards: Card[]): Map<string, Priced> {
  const prices = new Map<string, Priced>()
  whatIf(registrations, (book) => {
    for (const { id, libraryId, meetingId, done } of cards) {
      const sector = services.find((service) => service.id === libraryId)?.sector
      const meeting = book.meetings.find((one) => one.id === meetingId)
      if (done || !sector || !meeting || meeting.endsAt <= registrations.at || book.seats.has(id)) continue
      const seat = register(
        book,
        { id, meetingId, libraryId, sector, personId: null, name: '', email: null },
        'facilitator',
        registrations.at,
      )
      const first = book.terms.publicFirstUntil
      prices.set(id, {
        ...priceOf(book, seat),
        number: seat.status === 'waiting' ? numberInLine(book, seat) : null,
        publicFirst: sector !== 'public' && sector !== 'national' && first !== null && first > registrations.at,
      })
    }
  })
  return prices
}
