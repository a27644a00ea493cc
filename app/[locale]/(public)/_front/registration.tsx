import { contact } from '@/app/_shell/footer'
import { Part } from '@/app/_ui/part'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { longDate } from '@/lib/i18n/dates'
import type { PublishedSeason } from '@/lib/meetings/published'

type Props = { locale: Locale; t: Messages; season: PublishedSeason; at: number }

/** How one registers, and by when. */
export function Registration({ locale, t, season, at }: Props) {
  const words = t.front.register
  const [before = '', after = ''] = words.text.split('{mail}')
  return (
    <Part title={words.title}>
      <div className="grid max-w-[65ch] gap-2">
        <p>
          {before}
          <a href={`mailto:${contact}?subject=${encodeURIComponent(words.subject)}`}>{contact}</a>
          {after}
        </p>
        <p>{deadline(locale, t, season, at)}</p>
      </div>
    </Part>
  )
}

function deadline(locale: Locale, { front: { register } }: Messages, season: PublishedSeason, at: number): string {
  const of = (side: string) => season.meetings.find((m) => m.side === side)?.registrationDeadline
  const [west, east] = [of('west'), of('east')]
  const last = [west, east]
    .filter((d) => d != null)
    .sort()
    .at(-1)
  if (!last) return ''
  if (Date.parse(last) < at) return register.late
  return west && east && west !== east
    ? fill(register.until, { west: longDate(locale, west), east: longDate(locale, east) })
    : fill(register.untilBoth, { date: longDate(locale, last) })
}
