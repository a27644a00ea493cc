import type { ReminderWords } from '@/drizzle/schema/reminders'
import { inZone } from '@/lib/clock'
import { fill, type Locale, messages } from '@/lib/i18n'
import { shortDate, time, weekdayAndDate } from '@/lib/i18n/dates'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import type { Step } from './campaign'

/** What a facilitator has written instead of the usual words, by language. */
export type OwnWords = Partial<Record<Locale, ReminderWords>>

/** What a reminder tells of: a step of one meeting, in the facilitator's words or the usual ones. `article`: the minutes' name in addresses, once they are out. */
export type Sending = {
  id: string
  step: Step
  words: OwnWords
  season: PublishedSeason
  meeting: PublishedMeeting
  article?: string | null
}

/** A reminder's title and text for one meeting, as somebody reads them on the day `at`. */
export function wordsOf(locale: Locale, sending: Sending, at: Date): ReminderWords {
  const { title, body } = sending.words[locale] ?? usualWords(locale, sending)
  const values = valuesOf(locale, sending.season, sending.meeting, at)
  return { title: fill(title, values), body: fill(body, values) }
}

function usualWords(locale: Locale, { step, meeting, article }: Sending): ReminderWords {
  const t = messages(locale).reminders
  if (step === 'thanks' && article) return t.thanksWithMinutes
  const { title, body } = t.words[step]
  return { title, body: step === 'materials' && hasFiles(meeting) ? `${body} ${t.filesToo}` : body }
}

/** A link leads elsewhere; only a file is kept on the phone. */
const hasFiles = ({ materials, items }: PublishedMeeting): boolean =>
  [...materials, ...items.flatMap((item) => item.materials)].some(({ file }) => file)

/** Whether they count the days to the meeting, and so are true on one day only. */
export function countsDays(step: Step, own: OwnWords, locale: Locale): boolean {
  const { title, body } = own[locale] ?? messages(locale).reminders.words[step]
  return `${title} ${body}`.includes('{om}')
}

/** How many midnights there are between a moment and the meeting. */
export const daysUntil = ({ startsAt }: PublishedMeeting, at: Date): number =>
  Math.round((Date.parse(inZone(new Date(startsAt)).date) - Date.parse(inZone(at).date)) / 86_400_000)

function valuesOf(locale: Locale, season: PublishedSeason, meeting: PublishedMeeting, at: Date) {
  const t = messages(locale).reminders
  const [first = meeting, second = meeting] = [...season.meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const dated = (m: PublishedMeeting) => weekdayAndDate(locale, m.startsAt)
  const sides = { first: t.inSide[first.side], firstDate: dated(first), second: t.inSide[second.side], secondDate: dated(second) }
  return {
    tema: season.theme,
    side: t.inSide[meeting.side],
    dato: dated(meeting),
    datoer: fill(t.dates, sides),
    tid: time(locale, meeting.startsAt),
    sted: meeting.venue || fill(t.preview.side[meeting.side], {}),
    frist: deadline(locale, meeting),
    om: fromNow(locale, meeting, at),
  }
}

function deadline(locale: Locale, { registrationDeadline, startsAt }: PublishedMeeting): string {
  if (!registrationDeadline) return shortDate(locale, startsAt)
  return `${shortDate(locale, registrationDeadline)} ${locale === 'da' ? 'kl.' : 'at'} ${time(locale, registrationDeadline)}`
}

function fromNow(locale: Locale, meeting: PublishedMeeting, at: Date): string {
  const t = messages(locale).reminders.when
  const days = daysUntil(meeting, at)
  if (days < 0) return t.past
  return days === 0 ? t.today : days === 1 ? t.tomorrow : days === 7 ? t.week : fill(t.days, { n: days })
}
