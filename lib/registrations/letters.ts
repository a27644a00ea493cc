import 'server-only'
import type { MailAttachment } from '@/drizzle/schema/mail'
import { meetingCalendar } from '@/lib/calendar/calendar'
import { env } from '@/lib/env'
import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { longDate, shortDate, time, timeRange } from '@/lib/i18n/dates'
import { kroner } from '@/lib/i18n/money'
import { letter } from '@/lib/mail/letters'
import type { Letter } from '@/lib/mail/outbox'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { unsubscribePath } from '@/lib/notices/unsubscribe'
import { type Book, feeOf, type Happening, type Seat } from './book'
import { numberInLine, priceOf } from './price'
import { mayComeIn } from './rules'

/** Where a person sees their own registration. */
export const registrationPath = '/registration'

/** What the letters know of the season: its places, and the meetings as they are published (null: they are not). */
export type Setting = { book: Book; season: PublishedSeason | null }

type Sent = Letter & { attachments?: MailAttachment[] }

/** What to write to somebody whose place has changed, or null where there is nothing to say. */
export function seatLetter(locale: Locale, what: Happening['what'], seat: Seat, setting: Setting, now: Date): Sent | null {
  const t = messages(locale).seatLetters
  const { name, side, date } = about(locale, seat, setting)
  const hello = (title: string) => fill(t.hello, { title, name })
  const button = { label: t.button, href: linkTo(locale) }
  const plainly = (kind: 'passed' | 'expired' | 'cancelled', foot = {}): Sent =>
    letter(locale, `seat-${kind}`, fill(t[kind].subject, { side, date }), {
      title: hello(t[kind].title),
      lead: t[kind].lead,
      button,
      ...foot,
    })
  switch (what) {
    case 'offered':
      return offerLetter(locale, seat, setting)
    case 'expired':
      return plainly(what, leaving(locale, seat))
    case 'passed':
    case 'cancelled':
      return plainly(what)
    case 'became-free':
    case 'became-charged':
    case 'waived': {
      const fee = feeOf(seat, setting.book.terms)
      const said = fee > 0 ? t.charged : t.free
      const values = { side, fee: kroner(locale, fee) }
      return letter(locale, 'seat-price', fill(said.subject, values), { title: fill(said.title, values), lead: said.lead, button })
    }
    default:
      return seat.status === 'waiting' ? waitingLetter(locale, seat, setting, now) : seatedLetter(locale, seat, setting)
  }
}

/** To somebody whose place another has taken over. */
export function replacedLetter(locale: Locale, seat: Seat, by: string, setting: Setting): Sent {
  const t = messages(locale).seatLetters.replaced
  const { side, date } = about(locale, seat, setting)
  const values = { side, date, name: by }
  return letter(locale, 'seat-replaced', fill(t.subject, values), { title: t.title, lead: fill(t.lead, values) })
}

/** To the holder of the free seat, whom a colleague asks to swap. */
export function swapLetter(locale: Locale, holder: Seat, asker: string, feeOre: number): Sent {
  const t = messages(locale).seatLetters.swap
  const values = { name: asker, fee: kroner(locale, feeOre) }
  const button = { label: t.button, href: linkTo(locale) }
  return letter(locale, 'seat-swap', fill(t.subject, values), {
    title: fill(t.title, { name: firstName(holder) }),
    lead: fill(t.lead, values),
    button,
  })
}

/** To the one who asked, where the holder keeps the free seat. */
export function noSwapLetter(locale: Locale, asker: Seat, holder: string): Sent {
  const t = messages(locale).seatLetters.noSwap
  return letter(locale, 'seat-no-swap', fill(t.subject, { name: holder }), {
    title: `${t.title}, ${firstName(asker)}`,
    lead: fill(t.lead, { name: holder }),
  })
}

/** What the push message of an offer says. */
export function offerPush(locale: Locale, seat: Seat, setting: Setting): { title: string; body: string; path: string; tag: string } {
  const t = messages(locale).seatLetters
  const body = fill(t.push.offered, { side: about(locale, seat, setting).side, until: until(locale, seat) })
  return { title: t.offered.title, body, path: localePath(locale, registrationPath), tag: offerTag(seat) }
}

/** What the push messages of one place's offer bear, so that they can be taken back. */
export const offerTag = ({ id }: Seat): string => `offer:${id}`

function seatedLetter(locale: Locale, seat: Seat, setting: Setting): Sent {
  const t = messages(locale).seatLetters
  const { name, side, date, place, meeting } = about(locale, seat, setting)
  const fee = feeOf(seat, setting.book.terms)
  const cost = fee > 0 ? fill(t.cost.charged, { fee: kroner(locale, fee) }) : seat.free ? t.cost.free : t.cost.nothing
  const sent = letter(locale, 'seat-seated', fill(t.seated.subject, { side, date }), {
    title: fill(t.hello, { title: t.seated.title, name }),
    lead: [place, cost, t.seated.lead].filter(Boolean).join(' '),
    button: { label: t.button, href: linkTo(locale) },
    small: t.seated.small,
  })
  if (!setting.season || !meeting) return sent
  const content = calendarOf(locale, setting.season, meeting)
  return {
    ...sent,
    attachments: [{ filename: `${meeting.slug}.ics`, contentType: 'text/calendar; charset=utf-8; method=PUBLISH', content }],
  }
}

/** Made once for each season as it was read: a hundred letters have the same attachment. */
const calendars = new WeakMap<PublishedSeason, Map<string, string>>()

function calendarOf(locale: Locale, season: PublishedSeason, meeting: PublishedMeeting): string {
  const known = calendars.get(season) ?? new Map<string, string>()
  calendars.set(season, known)
  const key = `${locale} ${meeting.id}`
  const content = known.get(key) ?? meetingCalendar(locale, season, meeting, new URL(env().NEXTAUTH_URL).origin)
  known.set(key, content)
  return content
}

function waitingLetter(locale: Locale, seat: Seat, setting: Setting, now: Date): Sent {
  const t = messages(locale).seatLetters
  const values = { side: about(locale, seat, setting).side, number: numberInLine(setting.book, seat) }
  return letter(locale, 'seat-waiting', fill(t.waiting.subject, values), {
    title: fill(t.waiting.title, values),
    lead: mayComeIn(setting.book, seat, now) ? t.waiting.lead : t.waiting.first,
    button: { label: t.button, href: linkTo(locale) },
  })
}

function offerLetter(locale: Locale, seat: Seat, setting: Setting): Sent {
  const t = messages(locale).seatLetters.offered
  const values = { side: about(locale, seat, setting).side, until: until(locale, seat) }
  const { feeOre } = priceOf(setting.book, seat)
  const cost = feeOre > 0 ? fill(t.costs, { fee: kroner(locale, feeOre) }) : t.free
  return letter(locale, 'seat-offer', fill(t.subject, values), {
    title: t.title,
    lead: `${fill(t.lead, values)} ${cost}`,
    button: { label: t.button, href: linkTo(locale) },
    ...leaving(locale, seat),
  })
}

/** The way out of hearing of the waiting list. */
function leaving(locale: Locale, { personId }: Seat): { leave?: { label: string; href: string } } {
  if (!personId) return {}
  const path = unsubscribePath(locale, personId, 'waitingList')
  return { leave: { label: messages(locale).notices.leave.waitingList, href: new URL(path, env().NEXTAUTH_URL).href } }
}

function about(locale: Locale, seat: Seat, { book, season }: Setting) {
  const t = messages(locale).seatLetters
  const meeting: PublishedMeeting | undefined = season?.meetings.find((m) => m.id === seat.meetingId)
  const { startsAt, endsAt, side } = book.meetings.find((m) => m.id === seat.meetingId) ?? missing()
  const when = { date: longDate(locale, startsAt), time: timeRange(locale, startsAt, endsAt) }
  const place = fill(t.place, { ...when, venue: meeting?.venue || t.side[side] })
  return { name: firstName(seat), side: t.side[side], date: shortDate(locale, startsAt), place, meeting }
}

const firstName = ({ name }: Seat): string => name.split(' ')[0] ?? name

const until = (locale: Locale, { offerUntil }: Seat): string =>
  offerUntil ? `${shortDate(locale, offerUntil)} ${locale === 'da' ? 'kl.' : 'at'} ${time(locale, offerUntil)}` : ''

const linkTo = (locale: Locale): string => new URL(localePath(locale, registrationPath), env().NEXTAUTH_URL).href

function missing(): never {
  throw new Error('a seat is at a meeting of its season')
}
