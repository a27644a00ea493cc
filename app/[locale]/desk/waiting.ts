import { inZone } from '@/lib/clock'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { weekdayAndDate } from '@/lib/i18n/dates'
import type { DeskSummary } from '@/lib/meetings/desk'
import type { Figures } from '@/lib/registrations/figures'
import { countOf } from './changes'
import { deadlineOf } from './deadline'

/** What the facilitator should see to, the most pressing first. */
export function waitingIn(
  seasons: DeskSummary[],
  people: number,
  at: Date,
  { locale, t, figures }: { locale: Locale; t: Messages; figures: Map<string, Figures> },
): { href: string; text: string }[] {
  const { home } = t.desk
  const coming = seasons.filter((s) => s.meetings.some((m) => Date.parse(m.endsAt) >= at.getTime())).reverse()
  const waiting = coming.flatMap((season) => {
    const { slug, theme } = season
    const page = `/desk/seasons/${slug}`
    const of = (side: 'east' | 'west') => ({ theme, meeting: t.common.meetingSides[side].toLowerCase() })
    return [
      ...season.meetings
        .filter((m) => inZone(new Date(m.startsAt)).date === inZone(at).date)
        .map((m) => ({ href: `/desk/check-in/${m.slug}`, text: fill(t.door.today, { meeting: t.common.meetingSides[m.side] }) })),
      ...(season.changes === null ? [{ href: page, text: fill(home.draft, { theme }) }] : []),
      ...(season.changes?.length
        ? [{ href: page, text: fill(home.unpublished, { theme, changes: countOf(season.changes, t.desk) }) }]
        : []),
      ...season.meetings
        .filter((m) => m.overMin > 0)
        .map((m) => ({ href: page, text: fill(home.over, { ...of(m.side), min: m.overMin }) })),
      ...season.meetings.filter((m) => !m.fields.venue).map((m) => ({ href: `${page}/meetings`, text: fill(home.noVenue, of(m.side)) })),
      ...season.meetings.flatMap((m) => registrationOf(season, m, at, { locale, t, figures })),
    ]
  })
  const admit = people === 0 ? [] : [{ href: '/desk/people', text: people === 1 ? home.admitOne : fill(home.admit, { n: people }) }]
  const all = [...admit, ...(coming.length === 0 ? [{ href: '/desk/seasons/new', text: home.noComing }] : waiting)]
  // Somebody stands at the door.
  return all.sort((a, b) => Number(isDoor(b)) - Number(isDoor(a)))
}

const isDoor = ({ href }: { href: string }) => href.startsWith('/desk/check-in/')

/** Who waits for a seat, and a deadline that comes within a week while there is room. */
function registrationOf(
  { theme, slug, publishedRevision }: DeskSummary,
  { id, side, fields, startsAt }: DeskSummary['meetings'][number],
  at: Date,
  { locale, t, figures }: { locale: Locale; t: Messages; figures: Map<string, Figures> },
): { href: string; text: string }[] {
  const { short, sides } = t.seats
  const href = `/desk/seasons/${slug}/registrations`
  const { seated = 0, offered = 0, waiting = 0 } = figures.get(id) ?? {}
  if (Date.parse(startsAt) <= at.getTime()) return []
  const room = fields.capacity - seated - offered
  const closes = fields.deadlineDate ? deadlineOf(fields) : null
  const soon = publishedRevision !== null && room > 0 && closes && closes > at && closes.getTime() - at.getTime() < 7 * 86_400_000
  const of = { theme, side: sides[side] }
  return [
    ...(waiting > 0 ? [{ href, text: fill(waiting === 1 ? short.oneWaits : short.waits, { ...of, n: waiting }) }] : []),
    ...(soon ? [{ href, text: fill(short.closes, { ...of, room, date: weekdayAndDate(locale, closes) }) }] : []),
  ]
}
