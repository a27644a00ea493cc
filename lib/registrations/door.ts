import 'server-only'
import { and, asc, desc, eq, gte, inArray } from 'drizzle-orm'
import { libraries, meetings, registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

const place = {
  id: registrations.id,
  seasonId: registrations.seasonId,
  meetingId: registrations.meetingId,
  personId: registrations.personId,
  libraryId: registrations.libraryId,
  name: registrations.name,
  library: libraries.name,
  libraryNumber: libraries.isil,
  code: registrations.code,
  pass: registrations.pass,
  status: registrations.status,
  walkIn: registrations.walkIn,
}

/** Every place of a season, at both meetings, also those that were given up; first come first. */
export async function doorPlaces(db: Db, seasonId: string) {
  return places(db).where(eq(registrations.seasonId, seasonId)).orderBy(asc(registrations.line))
}

/** One place, or null. */
export async function doorPlace(db: Db, id: string) {
  const [found] = await places(db).where(eq(registrations.id, id))
  return found ?? null
}

/** The places that people have had in any season. */
export async function placesOf(db: Db, personIds: string[]) {
  return db
    .select({ id: registrations.id, seasonId: registrations.seasonId, personId: registrations.personId })
    .from(registrations)
    .where(inArray(registrations.personId, personIds))
}

/** The seat a person has at the next meeting that is not over, or null. */
export async function nextSeat(db: Db, personId: string, now: Date) {
  const [seat] = await db
    .select({ ...place, side: meetings.side, meetingSlug: meetings.slug, startsAt: meetings.startsAt, venue: meetings.venue })
    .from(registrations)
    .innerJoin(libraries, eq(libraries.id, registrations.libraryId))
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(and(eq(registrations.personId, personId), eq(registrations.status, 'seated'), gte(meetings.endsAt, now)))
    .orderBy(asc(meetings.startsAt), desc(registrations.line))
    .limit(1)
  return seat ?? null
}

const places = (db: Db) => db.select(place).from(registrations).innerJoin(libraries, eq(libraries.id, registrations.libraryId))

/** Who holds these places; those that nobody known holds are left out. */
export async function holdersOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: registrations.id, personId: registrations.personId })
    .from(registrations)
    .where(inArray(registrations.id, [...new Set(ids)]))
  return new Map(rows.flatMap(({ id, personId }) => (personId ? [[id, personId] as const] : [])))
}

/** Of these places, those by which a person has a seat. */
export async function seatsAmong(db: Db, ids: string[], personId: string): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(inArray(registrations.id, ids), eq(registrations.personId, personId), eq(registrations.status, 'seated')))
  return rows.map(({ id }) => id)
}
