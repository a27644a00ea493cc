import 'server-only'
import { pageMetadata } from '@/app/_shell/page-metadata'
import { cachedSeasonOf } from '@/app/seasons'
import { fill } from '@/lib/i18n'
import { longDate } from '@/lib/i18n/dates'
import { meetingOf } from '@/lib/meetings/read'
import { language } from '../../../locale'

export type MeetingParams = { params: Promise<{ locale: string; meeting: string }> }

/** What every page of a published meeting starts from; `season` is null where there is no such meeting. */
export async function meetingPage(params: MeetingParams['params']) {
  const { locale, t } = await language(params)
  const { meeting: slug } = await params
  const season = await cachedSeasonOf(slug)
  const meeting = season && meetingOf(season, slug)
  return meeting ? { locale, t, season, meeting } : { locale, t, season: null }
}

/** The metadata of one of a meeting's pages. */
export async function meetingMetadata(params: MeetingParams['params'], page: 'agenda' | 'materials' | 'practical') {
  const { locale, t, season, meeting } = await meetingPage(params)
  if (!season) return { title: t.shell.missing.title }
  const about = page === 'agenda' ? t.agenda : t.agenda[`${page}Page`]
  const side = t.common.meetingSides[meeting.side]
  const date = longDate(locale, meeting.startsAt)
  return pageMetadata(locale, `/meetings/${meeting.slug}/${page}`, {
    title: `${about.title}, ${side.toLowerCase()}`,
    description: fill(about.description, { meeting: side.toLowerCase(), date, theme: season.theme }),
  })
}
