import 'server-only'
import { and, desc, eq, gte, lt } from 'drizzle-orm'
import { meetings, seasons } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

const columns = {
  id: meetings.id,
  seasonId: meetings.seasonId,
  seasonSlug: seasons.slug,
  theme: seasons.theme,
  side: meetings.side,
  slug: meetings.slug,
  startsAt: meetings.startsAt,
  endsAt: meetings.endsAt,
}

/** A meeting by its address, published or not; or null. */
export async function meetingWithSlug(db: Db, slug: string) {
  const [meeting] = await all(db).where(eq(meetings.slug, slug))
  return meeting ?? null
}

/** A meeting by its id, published or not; or null. */
export async function meetingWithId(db: Db, id: string) {
  const [meeting] = await all(db).where(eq(meetings.id, id))
  return meeting ?? null
}

/** The seasons of which a meeting has begun, the latest first; `over` once both have been held. */
export async function begunSeasons(db: Db, now: Date) {
  const every = await all(db).orderBy(desc(meetings.startsAt))
  return [...new Set(every.map((meeting) => meeting.seasonId))]
    .map((id) => ({ id, meetings: every.filter((meeting) => meeting.seasonId === id) }))
    .filter((season) => season.meetings.some((meeting) => meeting.startsAt <= now))
    .map((season) => ({ ...season, over: season.meetings.every((meeting) => meeting.endsAt <= now) }))
}

/** Whether any meeting, published or not, is held from the one moment until before the other. */
export async function hasMeetingBetween(db: Db, from: Date, to: Date): Promise<boolean> {
  return (
    (
      await all(db)
        .where(and(gte(meetings.startsAt, from), lt(meetings.startsAt, to)))
        .limit(1)
    ).length > 0
  )
}

const all = (db: Db) => db.select(columns).from(meetings).innerJoin(seasons, eq(seasons.id, meetings.seasonId))
