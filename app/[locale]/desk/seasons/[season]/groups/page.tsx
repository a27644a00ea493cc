import Link from 'next/link'
import { buttonLook } from '@/app/_ui/button'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { longDate } from '@/lib/i18n/dates'
import { type DeskGroups, deskGroups } from '@/lib/seatings/desk'
import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t, season) => `${t.seating.title}: ${season.theme}`)

/** The group work of both meetings: how far it is, and the way to it. They are made apart, from one history. */
export default async function SeasonGroups({ params }: SeasonProps) {
  const opened = await openSeason(params, '/groups')
  const { locale, t, season } = opened
  if (!season) return opened.instead
  const all: DeskGroups[] = []
  for (const meeting of season.meetings) all.push(await deskGroups(await db(), opened.person, meeting.slug, now()))
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <p className="max-w-prose text-muted">{t.seating.lead}</p>
      <div className="grid gap-8 md:grid-cols-2">
        {all.map((groups) => (
          <section key={groups.meetingId} className="grid content-start gap-2 border-hairline border-t pt-4">
            <h2 className="text-xl">{t.common.meetingSides[groups.side]}</h2>
            <p className="text-muted">{longDate(locale, groups.startsAt)}</p>
            <p>{fill(t.seating.people, { n: groups.roster.length })}</p>
            <p className="font-semibold">{t.seating.state[stateOf(groups)]}</p>
            <p className="mt-2">
              <Link href={localePath(locale, `/desk/seasons/${season.slug}/groups/${groups.slug}`)} className={buttonLook()}>
                {fill(t.seating.to, { meeting: t.desk.sides[groups.side].toLowerCase() })}
              </Link>
            </p>
          </section>
        ))}
      </div>
    </SeasonFrame>
  )
}

function stateOf({ draft, published }: DeskGroups): 'none' | 'draft' | 'published' | 'changed' {
  if (!published) return draft ? 'draft' : 'none'
  return JSON.stringify(published.rounds) === JSON.stringify(draft) ? 'published' : 'changed'
}
