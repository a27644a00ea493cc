import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { aroundNow, publishedSeasonOf, publishedSeasons } from '@/lib/meetings/read'
import { countsSince } from '@/lib/promises/read'

// The public pages read through these, so that they are made once and renewed when the topic `seasons` is told.

export async function cachedSeasons() {
  'use cache'
  cacheTag('seasons')
  cacheLife('max')
  return publishedSeasons(await db())
}

export async function cachedSeasonOf(meetingSlug: string) {
  'use cache'
  cacheTag('seasons')
  cacheLife('max')
  return publishedSeasonOf(await db(), meetingSlug)
}

/**
 * The season to come and the one last held, and when that was decided. Nobody tells when a meeting is over, so it is
 * decided anew every hour; after two without a reader it is not shown again before that.
 */
export async function cachedAroundNow() {
  'use cache'
  cacheTag('seasons')
  cacheLife({ stale: 300, revalidate: 3600, expire: 7200 })
  const at = now()
  return { ...aroundNow(await publishedSeasons(await db()), at), at: at.getTime() }
}

/** How much the season before this one agreed, for the head of the agenda: numbers, as everybody sees them. */
export async function cachedSince(meetingSlug: string) {
  'use cache'
  cacheTag('seasons')
  cacheLife('max')
  const season = await publishedSeasonOf(await db(), meetingSlug)
  const since = season && (await countsSince(await db(), season))
  if (since) cacheTag(`promises:${since.seasonId}`)
  return since?.counts ?? null
}
