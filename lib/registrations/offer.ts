import 'server-only'
import type { Db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n'
import { enqueue } from '@/lib/mail/outbox'
import { afterQuiet } from '@/lib/notices/quiet'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { type Wanted, wanted } from '@/lib/notices/wanted'
import { push, withdraw } from '@/lib/push/outbox'
import type { Happening, Seat } from './book'
import { offerPush, offerTag, type Setting, seatLetter } from './letters'
import type { Done } from './with-book'

/**
 * Tells those who wait of a chair that is offered to them, and of one that has gone on, as each wants to be told. An offer
 * has its time: it goes to the phone too, and as a mail to whoever counts on a phone that receives nothing.
 */
export async function offerSeats(
  tx: Db,
  done: Done[],
  told: Map<string, Happening['what']>,
  setting: Setting,
  localeOf: (seat: Seat) => Locale,
  now: Date,
): Promise<void> {
  // What quiet hours have kept back may have been answered meanwhile.
  await withdraw(
    tx,
    done.flatMap(({ seat, before }) => (before?.status === 'offered' && seat.status !== 'offered' ? offerTag(seat) : [])),
  )
  const seats = [...told].flatMap(([id, what]) => {
    const seat = setting.book.seats.get(id)
    return seat && (what === 'offered' || what === 'expired') ? [{ seat, what }] : []
  })
  const wishes = await wanted(
    tx,
    seats.flatMap(({ seat }) => seat.personId ?? []),
    'waitingList',
  )
  for (const { seat, what } of seats) {
    const wish = wishes.get(seat.personId ?? '')
    const rings = what === 'offered' && wish?.push ? await ring(tx, seat, wish, setting, localeOf(seat), now) : 0
    const unheard = what === 'offered' && wish?.push && rings === 0
    const letter = seatLetter(localeOf(seat), what, seat, setting, now)
    if (!letter || !seat.email || (wish && !wish.mail && !unheard)) continue
    const expiresAt = what === 'offered' ? (seat.offerUntil ?? undefined) : undefined
    const headers = seat.personId ? unsubscribeHeaders(seat.personId, 'waitingList') : undefined
    await enqueue(tx, { ...letter, to: seat.email, expiresAt, headers }, now)
  }
}

/** After the quiet hours, but while half of the time to answer is left. Returns how many devices will ring. */
async function ring(tx: Db, seat: Seat, { quiet }: Wanted, setting: Setting, locale: Locale, now: Date): Promise<number> {
  if (!seat.personId || !seat.offerUntil) return 0
  const half = new Date((now.getTime() + seat.offerUntil.getTime()) / 2)
  const after = afterQuiet(quiet, now)
  const dueAt = after < half ? after : half
  const message = offerPush(locale, seat, setting)
  return push(tx, { personId: seat.personId, kind: 'offer', message, expiresAt: seat.offerUntil, dueAt }, now)
}
