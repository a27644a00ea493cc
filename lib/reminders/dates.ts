import 'server-only'
import { settings } from '@/drizzle/schema'
import { inZone, wallClock } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { letter } from '@/lib/mail/letters'
import { enqueue } from '@/lib/mail/outbox'
import { hasMeetingBetween } from '@/lib/meetings/held'
import { afterQuiet } from '@/lib/notices/quiet'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { wanted } from '@/lib/notices/wanted'
import { reachablePeople } from '@/lib/people/known'
import { push } from '@/lib/push/outbox'

type HalfYear = { season: 'spring' | 'autumn'; year: number; from: Date; to: Date }

/**
 * In January and August reminds the facilitators, once, to set the season's dates where there are none, each on the
 * channels they want. The network meets
 * in the spring and in the autumn, typically in March and November.
 */
export async function remindOfDates(db: Db, now: Date): Promise<boolean> {
  const half = halfYearToAskFor(now)
  if (!half || (await hasMeetingBetween(db, half.from, half.to))) return false
  return db.transaction(async (tx) => {
    const key = `asked-for-dates:${half.year}-${half.season}`
    const first = await tx.insert(settings).values({ key, value: now.toISOString() }).onConflictDoNothing().returning({ key: settings.key })
    if (first.length === 0) return false
    const facilitators = (await reachablePeople(tx)).filter(({ role }) => role === 'facilitator')
    const wants = await wanted(
      tx,
      facilitators.map(({ id }) => id),
      'meetings',
    )
    const expiresAt = half.to
    await enqueue(
      tx,
      facilitators
        .filter(({ id }) => wants.get(id)?.mail)
        .map(({ id, email, locale }) => ({
          ...dateLetter(locale, half),
          to: email,
          expiresAt,
          headers: unsubscribeHeaders(id, 'meetings'),
        })),
      now,
    )
    for (const { id: personId, locale } of facilitators.filter(({ id }) => wants.get(id)?.push)) {
      const { title, body } = said(locale, half)
      const message = { title, body, path: localePath(locale, newSeasonPath), tag: key }
      const dueAt = afterQuiet(wants.get(personId)?.quiet ?? null, now)
      await push(tx, { personId, kind: 'dates', message, expiresAt, dueAt }, now)
    }
    return true
  })
}

const newSeasonPath = '/desk/seasons/new'

/** The half-year whose dates should be there by now, by day in January and August; null in all other months, and at night. */
export function halfYearToAskFor(now: Date): HalfYear | null {
  const { date, time } = inZone(now)
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  // Not on the first day back after the holidays.
  if ((month !== 1 && month !== 8) || day < 8 || time < '09:00' || time >= '17:00') return null
  return month === 1
    ? { season: 'spring', year, from: wallClock(`${year}-01-01`, '00:00'), to: wallClock(`${year}-07-01`, '00:00') }
    : { season: 'autumn', year, from: wallClock(`${year}-08-01`, '00:00'), to: wallClock(`${year + 1}-01-01`, '00:00') }
}

function said(locale: Locale, { season, year }: HalfYear) {
  const t = messages(locale).reminders.setDates
  const values = { season: fill(t.seasons[season], { year }) }
  return { subject: fill(t.subject, values), title: fill(t.title, values), body: fill(t.body, values), button: t.button }
}

function dateLetter(locale: Locale, half: HalfYear) {
  const { subject, title, body, button } = said(locale, half)
  const href = new URL(localePath(locale, newSeasonPath), env().NEXTAUTH_URL).href
  const small = fill(messages(locale).reminders.unsubscribe, { address: new URL(localePath(locale, '/me'), env().NEXTAUTH_URL).href })
  return letter(locale, 'dates', subject, { title, lead: body, button: { label: button, href }, small })
}
