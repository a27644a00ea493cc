import type { Metadata } from 'next'
import { cacheLife, cacheTag } from 'next/cache'
import { MissingHere } from '@/app/_shell/missing'
import { problemStrings } from '@/app/_ui/form-problems'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { longDate } from '@/lib/i18n/dates'
import { meetingWithSlug } from '@/lib/meetings/held'
import { language, placeholder } from '../../../locale'
import { NoAccess, planner } from '../../planner'
import { Door } from './door'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder }]

type Props = { params: Promise<{ locale: string; meeting: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await language(params)
  const meeting = await cachedMeeting((await params).meeting)
  return { title: meeting ? fill(t.door.titleFor, { meeting: t.common.meetingSides[meeting.side].toLowerCase() }) : t.door.title }
}

/**
 * Who has come to a meeting. The document holds nobody's name: it is kept on the phone as it is, and the list, which changes
 * all the time, beside it.
 */
export default async function CheckIn({ params }: Props) {
  const { locale, t } = await language(params)
  const meeting = await cachedMeeting((await params).meeting)
  if (!meeting) return <MissingHere locale={locale} t={t} />
  const person = await planner()
  if (!person) return <NoAccess locale={locale} t={t} path={`/desk/check-in/${meeting.slug}`} />
  return (
    <div className="mx-auto grid max-w-2xl gap-4">
      <header>
        <h1 className="text-2xl">{fill(t.door.titleFor, { meeting: t.common.meetingSides[meeting.side].toLowerCase() })}</h1>
        <p className="flex flex-wrap items-center gap-x-4 text-muted">
          <time dateTime={meeting.startsAt}>{longDate(locale, meeting.startsAt)}</time>
          <a href={localePath(locale, `/desk/seasons/${meeting.seasonSlug}`)} className="reach">
            {t.door.toSeason}
          </a>
        </p>
      </header>
      <Door
        person={person.id}
        locale={locale}
        meeting={meeting}
        t={t.door}
        sides={t.common.meetingSides}
        strings={problemStrings(t)}
        sectors={t.common.sectors}
      />
    </div>
  )
}

async function cachedMeeting(slug: string) {
  'use cache'
  cacheTag('drafts', 'seasons')
  cacheLife('max')
  const meeting = await meetingWithSlug(await db(), slug)
  if (meeting) cacheTag(`draft:${meeting.seasonId}`)
  return meeting && { ...meeting, startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() }
}
