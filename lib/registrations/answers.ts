import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

/** Everybody who has answered a season in any way: also who waits, or has given a place up again. */
export async function answeredBy(db: Db, seasonId: string): Promise<Set<string>> {
  const rows = await db
    .select({ personId: registrations.personId })
    .from(registrations)
    .where(and(eq(registrations.seasonId, seasonId), isNotNull(registrations.personId)))
  return new Set(rows.flatMap(({ personId }) => personId ?? []))
}

/** The people who have a seat at a meeting, and its registration. */
export async function seatedAt(db: Db, meetingId: string): Promise<{ id: string; personId: string }[]> {
  const rows = await db
    .select({ id: registrations.id, personId: registrations.personId })
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), eq(registrations.status, 'seated')))
  return rows.flatMap(({ id, personId }) => (personId ? [{ id, personId }] : []))
}

/** The library services that have answered a season in any way. */
export async function servicesThatAnswered(db: Db, seasonId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ libraryId: registrations.libraryId })
    .from(registrations)
    .where(eq(registrations.seasonId, seasonId))
  return new Set(rows.map(({ libraryId }) => libraryId))
}
