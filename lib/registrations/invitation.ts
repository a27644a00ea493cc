import 'server-only'
import { env } from '@/lib/env'
import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { longDate, timeRange, weekdayAndDate } from '@/lib/i18n/dates'
import { kroner } from '@/lib/i18n/money'
import type { Parts } from '@/lib/mail/layout'
import { letter } from '@/lib/mail/letters'
import type { Letter } from '@/lib/mail/outbox'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import type { Terms } from './book'
import { registrationPath } from './letters'

/** What an invitation says, and under which subject. */
export function invitationParts(locale: Locale, season: PublishedSeason, terms: Terms): Parts & { subject: string } {
  const t = messages(locale).seats.letter
  const when = season.meetings.map((meeting) => whenAndWhere(locale, meeting)).join('\n')
  const deadlines = season.meetings.filter((m) => m.registrationDeadline)
  const deadline = deadlines.map((m) => fill(t.deadline[m.side], { date: weekdayAndDate(locale, m.registrationDeadline as string) }))
  const cost = terms.feeOre > 0 ? fill(t.cost, { fee: kroner(locale, terms.feeOre) }) : t.noCost
  return {
    subject: fill(t.subject, { theme: season.theme }),
    title: t.title,
    lead: [`${fill(t.lead, { theme: season.theme })}\n`, `${when}\n`, [cost, ...deadline].join(' ')].join('\n'),
    button: { label: t.button, href: new URL(localePath(locale, registrationPath), env().NEXTAUTH_URL).href },
    small: t.small,
  }
}

/** The letter that asks a library service to send somebody to a season's meetings. */
export function invitationLetter(locale: Locale, season: PublishedSeason, terms: Terms): Letter {
  const { subject, ...parts } = invitationParts(locale, season, terms)
  return letter(locale, 'invitation', subject, parts)
}

function whenAndWhere(locale: Locale, { side, startsAt, endsAt, venue }: PublishedMeeting): string {
  const t = messages(locale).seats.letter
  const when = { date: longDate(locale, startsAt), time: timeRange(locale, startsAt, endsAt) }
  return [fill(t.when[side], when), venue].filter(Boolean).join(', ')
}
