import { Part } from '@/app/_ui/part'
import { Prose } from '@/app/_ui/prose'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { longDate, weekdayAndDate } from '@/lib/i18n/dates'
import type { PublishedSeason } from '@/lib/meetings/published'

/** What the last meetings gave. */
export function Held({
  locale,
  t,
  season,
  article,
}: {
  locale: Locale
  t: Messages
  season: PublishedSeason
  article?: string | undefined
}) {
  const of = (side: string) => season.meetings.find((m) => m.side === side)
  const [west, east] = [of('west'), of('east')]
  const link = (slug: string, page: string, words: string) => (
    <a className="reach" href={localePath(locale, `/meetings/${slug}/${page}`)}>
      {words}
    </a>
  )
  return (
    <Part title={t.front.held.title}>
      <p className="font-serif text-[1.1rem] font-semibold">{season.theme}</p>
      {west && east && (
        <p className="text-muted">
          {fill(t.front.held.date, { west: weekdayAndDate(locale, west.startsAt), east: longDate(locale, east.startsAt) })}
        </p>
      )}
      {season.intro && <Prose text={season.intro} className="mt-2" />}
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {article && (
          <li>
            <a className="reach font-semibold" href={localePath(locale, `/articles/${article}`)}>
              {t.front.held.article}
            </a>
          </li>
        )}
        {season.meetings.flatMap((meeting) => {
          const side = t.common.sides[meeting.side].toLowerCase()
          return [
            <li key={meeting.slug}>{link(meeting.slug, 'agenda', fill(t.front.held.agenda, { side }))}</li>,
            meeting.items.some((item) => item.materials.length > 0) && (
              <li key={`${meeting.slug} materials`}>{link(meeting.slug, 'materials', fill(t.front.held.materials, { side }))}</li>
            ),
          ]
        })}
      </ul>
    </Part>
  )
}
