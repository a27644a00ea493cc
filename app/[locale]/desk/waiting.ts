import { inZone } from '@/lib/clock'
import { fill, type Messages } from '@/lib/i18n'
import type { DeskSummary } from '@/lib/meetings/desk'
import { countOf } from './changes'

/** What the facilitator should see to, the most pressing first. */
export function waitingIn(seasons: DeskSummary[], people: number, at: Date, t: Messages): { href: string; text: string }[] {
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
    ]
  })
  const admit = people === 0 ? [] : [{ href: '/desk/people', text: people === 1 ? home.admitOne : fill(home.admit, { n: people }) }]
  const all = [...admit, ...(coming.length === 0 ? [{ href: '/desk/seasons/new', text: home.noComing }] : waiting)]
  // Somebody stands at the door.
  return all.sort((a, b) => Number(isDoor(b)) - Number(isDoor(a)))
}

const isDoor = ({ href }: { href: string }) => href.startsWith('/desk/check-in/')
