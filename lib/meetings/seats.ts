import 'server-only'
import { desc, eq, inArray } from 'drizzle-orm'
import { meetings, seasons } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { together } from '@/lib/db/together'

/** A season's meetings as registration sees them, west first. */
export async function meetingsOfSeason(db: Db, seasonId: string) {
  return db
    .select({
      id: meetings.id,
      side: meetings.side,
      capacity: meetings.capacity,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      deadline: meetings.registrationDeadline,
      closedAt: meetings.registrationClosedAt,
    })
    .from(meetings)
    .where(eq(meetings.seasonId, seasonId))
    .orderBy(desc(meetings.side))
}

const seasonsOfMeetings = together(async (db, ids) => {
  const rows = await db.select({ id: meetings.id, seasonId: meetings.seasonId }).from(meetings).where(inArray(meetings.id, ids))
  return new Map(rows.map(({ id, seasonId }) => [id, seasonId]))
})

/** The season a meeting belongs to, or null where there is no such meeting. */
export async function seasonOfMeeting(db: Db, meetingId: string): Promise<string | null> {
  return (await seasonsOfMeetings(db, meetingId)) ?? null
}

/** Sets how many chairs a meeting has. The caller holds the season and has seen that nobody loses theirs. */
export async function setChairs(tx: Db, meetingId: string, capacity: number): Promise<void> {
  const [now] = await tx.select({ version: meetings.version }).from(meetings).where(eq(meetings.id, meetingId))
  await tx
    .update(meetings)
    .set({ capacity, version: (now?.version ?? 0) + 1 })
    .where(eq(meetings.id, meetingId))
}

/** Closes registration by hand, or (null) opens it again. */
export async function closeRegistration(tx: Db, meetingId: string, at: Date | null): Promise<void> {
  await tx.update(meetings).set({ registrationClosedAt: at }).where(eq(meetings.id, meetingId))
}

/** The season of an address on the desk, published or not; null where there is none. */
export async function seasonAt(db: Db, slug: string): Promise<{ id: string; theme: string; isPublished: boolean } | null> {
  const [row] = await db.select().from(seasons).where(eq(seasons.slug, slug))
  return row ? { id: row.id, theme: row.theme, isPublished: row.publishedRevision !== null } : null
}
