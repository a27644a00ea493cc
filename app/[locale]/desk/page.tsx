import type { Metadata } from 'next'
import Link from 'next/link'
import { Live } from '@/app/_shell/live'
import { buttonLook } from '@/app/_ui/button'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { localePath } from '@/lib/i18n'
import { deskSeasons } from '@/lib/meetings/desk'
import { waitingPeople } from '@/lib/people/read'
import { seatFigures } from '@/lib/registrations/figures'
import { language } from '../locale'
import { NoAccess, planner } from './planner'
import { SeasonLine } from './season-line'
import { waitingIn } from './waiting'

type Props = { params: Promise<{ locale: string }> }

export const instant = false

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.desk.name }
}

/** What needs the facilitator now, then every season with how far it has come. */
export default async function Desk({ params }: Props) {
  const { locale, t } = await language(params)
  const person = await planner()
  if (!person) return <NoAccess locale={locale} t={t} path="/desk" />
  const seasons = await deskSeasons(await db(), person)
  const people = await waitingPeople(await db(), person)
  const at = now()
  const coming = seasons.filter((season) => !isHeld(season, at))
  const figures = await seatFigures(
    await db(),
    person,
    seasons.flatMap((season) => season.meetings.map((meeting) => meeting.id)),
  )
  const waiting = waitingIn(seasons, people.length, at, { locale, t, figures })
  return (
    <div className="grid gap-10">
      <Live
        topics={[
          'drafts',
          'seasons',
          ...coming.map((s) => `registrations:${s.id}` as const),
          ...seasons.map((s) => `draft:${s.id}` as const),
        ]}
      />
      <h1 className="text-3xl">{t.desk.name}</h1>
      <section aria-labelledby="now" className="grid gap-3">
        <h2 id="now" className="text-xl">
          {t.desk.home.now}
        </h2>
        {waiting.length === 0 && <p className="text-muted">{t.desk.home.nothing}</p>}
        <ul className="grid">
          {waiting.map(({ href, text }) => (
            <li key={text} className="border-hairline border-b first:border-t">
              <Link href={localePath(locale, href)} className="flex min-h-12 items-center gap-3 py-2 no-underline hover:underline">
                <span aria-hidden="true" className="h-6 w-1 shrink-0 rounded bg-now" />
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="seasons" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="seasons" className="text-xl">
            {t.desk.home.seasons}
          </h2>
          <Link href={localePath(locale, '/desk/seasons/new')} className={buttonLook('plain')}>
            {t.desk.home.create}
          </Link>
        </div>
        {seasons.length === 0 && <p className="text-muted">{t.desk.home.none}</p>}
        <ul className="grid">
          {seasons.map((season) => (
            <li key={season.id} className="border-hairline border-b py-4 first:border-t">
              <SeasonLine season={season} figures={figures} held={isHeld(season, at)} at={at} locale={locale} t={t} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const isHeld = (season: { meetings: { endsAt: string }[] }, at: Date) => season.meetings.every((m) => Date.parse(m.endsAt) < at.getTime())
