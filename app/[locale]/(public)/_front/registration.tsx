import { contact } from '@/app/_shell/footer'
import { Part } from '@/app/_ui/part'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import type { PublishedSeason } from '@/lib/meetings/published'
import { ToRegistration } from './to-registration'

type Props = { locale: Locale; t: Messages; season: PublishedSeason; at: number }

/** How one registers, and by when. */
export function Registration({ locale, t, season, at }: Props) {
  const words = t.front.register
  const [before = '', after = ''] = words.mail.split('{mail}')
  const by = deadlineOf(season)
  const late = by.last !== undefined && Date.parse(by.last) < at
  return (
    <Part title={words.title}>
      <div className="grid max-w-[65ch] gap-2">
        <p>{late ? words.late : inWords(locale, t, by)}</p>
        <p>
          <ToRegistration
            href={localePath(locale, '/registration')}
            look={late ? 'plain' : 'primary'}
            word={late ? t.registration.mine : words.button}
            mine={words.mine}
          />
        </p>
        <p className="text-muted">
          {before}
          <a href={`mailto:${contact}?subject=${encodeURIComponent(words.subject)}`}>{contact}</a>
          {after}
        </p>
      </div>
    </Part>
  )
}

type Deadline = { west?: string | null; east?: string | null; last?: string }

function deadlineOf({ meetings }: PublishedSeason): Deadline {
  const of = (side: string) => meetings.find((m) => m.side === side)?.registrationDeadline
  const [west, east] = [of('west'), of('east')]
  return {
    west,
    east,
    last: [west, east]
      .flatMap((d) => d ?? [])
      .sort()
      .at(-1),
  }
}

function inWords(locale: Locale, { front: { register } }: Messages, { west, east, last }: Deadline): string {
  if (!last) return ''
  return west && east && west !== east
    ? fill(register.until, { west: dateAndTime(locale, west), east: dateAndTime(locale, east) })
    : fill(register.untilBoth, { date: dateAndTime(locale, last) })
}
