import 'server-only'
import { and, desc, eq, min } from 'drizzle-orm'
import { meetings, publications, seasons } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { PublishedMeeting, PublishedSeason } from './published'

const publishedNow = and(eq(publications.seasonId, seasons.id), eq(publications.revision, seasons.publishedRevision))

/** Every season that is published now, the latest meetings first. */
export async function publishedSeasons(db: Db): Promise<PublishedSeason[]> {
  const rows = await db
    .select({ content: publications.content })
    .from(publications)
    .innerJoin(seasons, publishedNow)
    .orderBy(desc(seasons.slug))
  return rows.map((row) => row.content).sort((a, b) => lastEnd(b) - lastEnd(a))
}

/** The published season that a meeting's address belongs to, or null. */
export async function publishedSeasonOf(db: Db, meetingSlug: string): Promise<PublishedSeason | null> {
  const [row] = await db
    .select({ content: publications.content })
    .from(publications)
    .innerJoin(seasons, publishedNow)
    .innerJoin(meetings, eq(meetings.seasonId, seasons.id))
    .where(eq(meetings.slug, meetingSlug))
    .limit(1)
  return row?.content ?? null
}

/** The snapshot of a season that people see now, or null where it is not published. */
export async function publishedContent(db: Db, seasonId: string): Promise<PublishedSeason | null> {
  const [row] = await db
    .select({ content: publications.content })
    .from(publications)
    .innerJoin(seasons, publishedNow)
    .where(eq(seasons.id, seasonId))
  return row?.content ?? null
}

/** When a season was published for the first time, or null. */
export async function firstPublishedAt(db: Db, seasonId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(publications.publishedAt) })
    .from(publications)
    .where(eq(publications.seasonId, seasonId))
  return row?.at ?? null
}

/** Of the published seasons: the one whose meetings are not all over at `now` (the earliest such), and the last held. */
export function aroundNow(published: PublishedSeason[], now: Date): { coming: PublishedSeason | null; held: PublishedSeason | null } {
  const at = now.getTime()
  const coming = published.filter((s) => lastEnd(s) >= at).sort((a, b) => lastEnd(a) - lastEnd(b))[0] ?? null
  const held = published.filter((s) => lastEnd(s) < at).sort((a, b) => lastEnd(b) - lastEnd(a))[0] ?? null
  return { coming, held }
}

/** One meeting of a season by its address. */
export const meetingOf = (season: PublishedSeason, slug: string): PublishedMeeting | undefined =>
  season.meetings.find((m) => m.slug === slug)

const lastEnd = (season: PublishedSeason): number => Math.max(...season.meetings.map((m) => Date.parse(m.endsAt)))
