import Link from 'next/link'
import { Live } from '@/app/_shell/live'
import { inZone, now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { openingOf } from '@/lib/mirror/open'
import { toHtml } from '@/lib/notes/html'
import { jointNotesOf } from '@/lib/notes/joint'
import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'
import { daysOf } from './days'
import { Opening } from './opening'
import { Sides } from './sides'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.mirror.title)

/** Both meetings side by side, item by item: when each was really held, what was said, and what that is in one. */
export default async function Mirror({ params }: SeasonProps) {
  const opened = await openSeason(params, '/mirror')
  const { locale, t, season, person } = opened
  if (!season) return opened.instead
  const words = t.mirror
  const { days, items } = await daysOf(person, season.id)
  const joint = await jointNotesOf(
    await db(),
    person,
    items.map(({ id }) => id),
  )
  const { openedAt, opensAt } = await openingOf(await db(), season.id)
  const says = openedAt
    ? fill(words.openSince, { date: dateAndTime(locale, openedAt) })
    : opensAt
      ? fill(words.opensAt, { date: dateAndTime(locale, opensAt) })
      : words.closed
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <Live topics={[`mirror:${season.id}`]} />
      <div className="grid max-w-4xl gap-8">
        <Opening
          seasonId={season.id}
          isOpen={openedAt !== null}
          says={says}
          date={inZone(new Date(days.at(-1)?.meeting.startsAt ?? now())).date}
          t={words}
        />
        <section aria-labelledby="times">
          <h2 id="times" className="text-xl">
            {words.times}
          </h2>
          <p className="mt-1 max-w-prose text-muted">{items.length > 0 ? words.timesLead : words.noItems}</p>
          <ul className="mt-3">
            {items.map((item) => {
              const both = joint.get(item.id)
              return (
                <li key={item.id} className="border-hairline border-t py-4">
                  <h3>{item.title}</h3>
                  <Sides {...{ locale, t, days, item }} heading="h4" />
                  <p className="mt-2 flex flex-wrap items-center gap-x-4">
                    <Link href={localePath(locale, `/desk/seasons/${season.slug}/mirror/${item.id}`)} prefetch={false} className="reach">
                      {both ? words.seeJoint : words.writeJoint}
                      <span className="sr-only">: {item.title}</span>
                    </Link>
                    {both && <span className="text-muted">{both.sharedAt ? words.isShared : words.notShared}</span>}
                  </p>
                  {both && (
                    <div
                      lang="da"
                      className="note-text border-edge border-l-2 pl-4"
                      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing but what `toHtml` lets through
                      dangerouslySetInnerHTML={{ __html: toHtml(both.lines, t.notes) }}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      </div>
    </SeasonFrame>
  )
}
