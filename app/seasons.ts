import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { db } from '@/lib/db/client'
import { publishedSeasonOf, publishedSeasons } from '@/lib/meetings/read'

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
