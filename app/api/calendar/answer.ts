import 'server-only'
import { createHash } from 'node:crypto'
import { cacheLife, cacheTag } from 'next/cache'
import { feedCalendar, meetingCalendar } from '@/lib/calendar/calendar'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n'
import type { Side } from '@/lib/meetings/published'
import { meetingOf, publishedSeasonOf, publishedSeasons } from '@/lib/meetings/read'

/** A published meeting's calendar file, or null. */
export async function cachedMeetingCalendar(locale: Locale, slug: string): Promise<string | null> {
  'use cache'
  cacheTag('seasons')
  cacheLife('max')
  const season = await publishedSeasonOf(await db(), slug)
  const meeting = season && meetingOf(season, slug)
  return meeting ? meetingCalendar(locale, season, meeting, env().NEXTAUTH_URL) : null
}

/** The calendar of all published meetings, or of one side's. */
export async function cachedFeed(locale: Locale, side?: Side): Promise<string> {
  'use cache'
  cacheTag('seasons')
  cacheLife('max')
  return feedCalendar(locale, await publishedSeasons(await db()), env().NEXTAUTH_URL, side)
}

/** The language a calendar is asked for in. */
export const languageOf = (request: Request): Locale => (new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'da')

/** A calendar as an answer; 304 to who has it already, 404 where there is none. */
export function answer(request: Request, calendar: string | null, disposition: string): Response {
  if (calendar === null) return new Response(null, { status: 404 })
  const etag = `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': disposition,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: etag,
  }
  const known = request.headers
    .get('If-None-Match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  return known?.includes(etag) ? new Response(null, { status: 304, headers }) : new Response(calendar, { headers })
}
