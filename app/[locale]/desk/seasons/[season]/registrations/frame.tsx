import Link from 'next/link'
import type { ReactNode } from 'react'
import { Live } from '@/app/_shell/live'
import { type Locale, localePath, type Messages } from '@/lib/i18n'
import type { DeskSeason } from '@/lib/meetings/desk'
import { SeasonFrame } from '../frame'
import { SeatWordsProvider } from './words'

export type Page = 'list' | 'new' | 'invite' | 'kitchen' | 'terms'

type Props = { season: DeskSeason; locale: Locale; t: Messages; page: Page; children: ReactNode }

const tails: Record<Page, string> = { list: '', new: '/new', invite: '/invite', kitchen: '/kitchen', terms: '/terms' }

/** What the pages of a season's registrations have around them, and the ways from one to the other. */
export function RegistrationsFrame({ season, locale, t, page, children }: Props) {
  const at = localePath(locale, `/desk/seasons/${season.slug}`)
  const { nav } = t.seats
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <Live topics={[`registrations:${season.id}`]} />
      <nav aria-label={nav.label} className="-mt-4 flex flex-wrap gap-x-5 print:hidden">
        {(Object.keys(tails) as Page[]).map((one) => (
          <Link
            key={one}
            href={`${at}/registrations${tails[one]}`}
            aria-current={one === page ? 'page' : undefined}
            className={`reach ${one === page ? 'font-semibold text-ink no-underline' : ''}`}
          >
            {nav[one]}
          </Link>
        ))}
      </nav>
      <SeatWordsProvider words={t.seats}>{children}</SeatWordsProvider>
    </SeasonFrame>
  )
}
