import 'server-only'
import { recordAll } from '@/lib/audit/record'
import { creditFallen } from '@/lib/billing/credit'
import type { Db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n'
import { tellAll } from '@/lib/live/tell'
import type { Topic } from '@/lib/live/topics'
import { enqueue, type NewMail } from '@/lib/mail/outbox'
import { publishedContent } from '@/lib/meetings/read'
import { localesOf } from '@/lib/people/read'
import type { Book, Happening, Seat } from './book'
import { replacedLetter, type Setting, seatLetter } from './letters'
import { offerSeats } from './offer'
import { closeFallenSwaps } from './swaps'
import type { Done } from './with-book'

/** What follows from a change of places, written with it: the trail, the letters, and word to every open phone. */
export async function follow(tx: Db, seasonId: string, book: Book, done: Done[], now: Date): Promise<void> {
  if (done.length === 0) return
  await recordAll(
    tx,
    done.map((one) => entryOf(seasonId, one)),
  )
  await closeFallenSwaps(tx, book, now)
  await creditWhatFell(tx, done, now)
  await writeToThem(tx, seasonId, book, done, now)
  const people = done.flatMap(({ seat, before }) => [seat.personId, before?.personId]).filter((id) => id != null)
  await tellAll(tx, [`registrations:${seasonId}`, ...people.map((id): Topic => `person:${id}`)])
}

/** A place that was there before may have been billed, and be charged no longer. */
async function creditWhatFell(tx: Db, done: Done[], now: Date): Promise<void> {
  const changed = done.filter(({ before }) => before)
  for (const actor of new Set(changed.map(({ by }) => by)))
    await creditFallen(tx, actor, [...new Set(changed.filter(({ by }) => by === actor).map(({ seat }) => seat.id))], now)
}

/** Whoever gives a place up, it is the waiting list that offers it on. */
const ofItself = new Set<Happening['what']>(['offered', 'expired'])

const entryOf = (seasonId: string, { what, seat, before, by }: Done) => ({
  by: ofItself.has(what) ? null : by,
  seasonId,
  action: `seat.${what.replace('-', '_')}`,
  subjectId: seat.id,
  subject: seat.name,
  before: before && shown(before),
  after: shown(seat),
})

const shown = ({ meetingId, name, status, free, waived }: Seat) => ({ meetingId, name, status, free, waived })

async function writeToThem(tx: Db, seasonId: string, book: Book, done: Done[], now: Date): Promise<void> {
  const people = done.flatMap(({ seat, before }) => [seat.personId, before?.personId]).filter((id) => id != null)
  const locales = await localesOf(tx, [...new Set(people)])
  const localeOf = (seat: Seat): Locale => locales.get(seat.personId ?? '') ?? 'da'
  const setting: Setting = { book, season: await publishedContent(tx, seasonId) }
  const told = toldOf(done)
  await offerSeats(tx, done, told, setting, localeOf, now)
  const mails: NewMail[] = []
  for (const [id, what] of told) {
    const seat = book.seats.get(id) as Seat
    const sent = what === 'offered' || what === 'expired' ? null : seatLetter(localeOf(seat), what, seat, setting, now)
    if (sent && seat.email) mails.push({ ...sent, to: seat.email })
  }
  for (const { what, seat, before } of done)
    if (what === 'substituted' && before?.email)
      mails.push({ ...replacedLetter(localeOf(before), before, seat.name, setting), to: before.email })
  await enqueue(tx, mails, now)
}

/** What to write of to each place: what matters most, as who is seated is told the price in the same breath. */
function toldOf(done: Done[]): Map<string, Happening['what']> {
  const byPrice = new Set<Happening['what']>(['became-free', 'became-charged', 'waived'])
  const told = new Map<string, Happening['what']>()
  for (const { what, seat } of done) if (!byPrice.has(what) || !told.has(seat.id)) told.set(seat.id, what)
  return told
}
