import type { ReactNode } from 'react'
import { Live } from '@/app/_shell/live'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { shortDate } from '@/lib/i18n/dates'
import type { DeskSeason } from '@/lib/meetings/desk'
import { PublishBar } from './publish-bar'
import { SeasonTabs } from './tabs'

/** `aboutAgenda` is false where a page has nothing to do with what is published. */
type Props = { season: DeskSeason; locale: Locale; t: Messages; aboutAgenda?: boolean; children: ReactNode }

/** What every page of a season has around it: what it is, whether it is published, and its other pages. */
export function SeasonFrame({ season, locale, t, aboutAgenda = true, children }: Props) {
  return (
    <div className="group grid gap-6">
      <Live topics={[`draft:${season.id}`]} />
      {/* On a phone an opened item takes the page; its heading is still said. */}
      <header className="grid gap-4 max-lg:group-has-data-open:contents">
        <div className="max-lg:group-has-data-open:sr-only">
          <p className="text-muted">{season.meetings.map((m) => `${t.desk.sides[m.side]} ${shortDate(locale, m.startsAt)}`).join(' · ')}</p>
          <h1 className="text-2xl sm:text-3xl">{season.theme}</h1>
          <p className="flex flex-wrap gap-x-5">
            {season.meetings.map((m) => (
              <a key={m.id} href={localePath(locale, `/desk/check-in/${m.slug}`)} className="reach">
                {fill(t.door.titleFor, { meeting: t.desk.sides[m.side].toLowerCase() })}
              </a>
            ))}
          </p>
        </div>
        <div className="grid gap-4 max-lg:group-has-data-open:hidden print:hidden">
          {aboutAgenda && <PublishBar seasonId={season.id} changes={season.changes} canPublish={season.items.length > 0} />}
          <SeasonTabs slug={season.slug} />
        </div>
      </header>
      {children}
    </div>
  )
}
