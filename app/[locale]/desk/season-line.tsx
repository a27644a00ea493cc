import Link from 'next/link'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { longDate } from '@/lib/i18n/dates'
import type { DeskSummary } from '@/lib/meetings/desk'
import type { Figures } from '@/lib/registrations/figures'
import { countOf } from './changes'
import { deadlineOf } from './deadline'

type Props = { season: DeskSummary; figures: Map<string, Figures>; held: boolean; at: Date; locale: Locale; t: Messages }

/** A season in the list: when, what, and the steps from dates to meetings held. */
export function SeasonLine({ season, figures, held, at, locale, t }: Props) {
  const { desk, seats } = t
  const steps = [
    { name: desk.home.steps.dates, done: true },
    { name: desk.home.steps.venue, done: season.meetings.every((m) => m.fields.venue !== '') },
    { name: desk.home.steps.agenda, done: season.items > 0 && season.meetings.every((m) => m.overMin <= 0) },
    { name: desk.home.steps.published, done: season.publishedRevision !== null },
    { name: seats.short.step, done: season.meetings.every((m) => registrationOver(m, at)) },
    { name: desk.home.steps.held, done: held },
  ]
  const state =
    season.changes === null ? desk.publish.draft : season.changes.length > 0 ? countOf(season.changes, desk) : desk.publish.published
  return (
    <div className="grid gap-2 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-center lg:gap-8">
      <div>
        <Link href={localePath(locale, `/desk/seasons/${season.slug}`)} className="font-semibold font-serif text-lg">
          {season.theme}
        </Link>
        <p className="text-muted">
          {season.meetings.map((m) => (
            <span key={m.id} className="block">{`${desk.sides[m.side]}: ${longDate(locale, m.startsAt)}`}</span>
          ))}
        </p>
        <p className={season.changes?.length ? 'text-now' : 'text-muted'}>
          {state} · {fill(desk.home.items, { n: season.items })}
        </p>
        <p>
          <Link href={localePath(locale, `/desk/seasons/${season.slug}/registrations`)} className="reach">
            {seats.short.step}: {season.meetings.map((m) => figuresOf(m, figures, t)).join(' · ')}
          </Link>
        </p>
      </div>
      <ol className="flex flex-wrap gap-x-4 gap-y-1 text-base">
        {steps.map(({ name, done }) => (
          <li key={name} className={`flex items-center gap-1.5 ${done ? 'text-good' : 'text-muted'}`}>
            <svg
              viewBox="0 0 16 16"
              className="size-4"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              role="img"
              aria-label={done ? desk.home.done : desk.home.todo}
            >
              {done ? <path d="M3 8.5l3.5 3.5L13 4.5" strokeLinecap="round" strokeLinejoin="round" /> : <circle cx="8" cy="8" r="5" />}
            </svg>
            {name}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** "38 af 70 i vest, 2 venter". */
function figuresOf({ id, side, fields }: DeskSummary['meetings'][number], figures: Map<string, Figures>, { seats }: Messages): string {
  const { seated = 0, offered = 0, waiting = 0 } = figures.get(id) ?? {}
  return [
    fill(seats.short.of, { seated, capacity: fields.capacity, side: seats.sides[side] }),
    ...(offered > 0 ? [fill(seats.short.offered, { n: offered })] : []),
    ...(waiting > 0 ? [fill(seats.short.waiting, { n: waiting })] : []),
  ].join(', ')
}

const registrationOver = ({ startsAt, fields }: DeskSummary['meetings'][number], at: Date): boolean =>
  Date.parse(startsAt) <= at.getTime() || (fields.deadlineDate !== '' && deadlineOf(fields) <= at)
