import 'server-only'
import { and, eq, inArray, max, type SQL, sql } from 'drizzle-orm'
import { libraries, registrations, registrationTerms, seasons } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { meetingsOfSeason } from '@/lib/meetings/seats'
import type { Book, Seat, Terms } from './book'

/** What a season has whose terms nobody has written. */
export const usualTerms: Terms = {
  feeOre: 50_000,
  otherFeeOre: 50_000,
  opensAt: null,
  publicFirstUntil: null,
  moveUntil: null,
  offerHours: 24,
}

/**
 * Holds the season until the transaction ends, so that whatever changes its places does so one after the other: what
 * facilitators write in its agenda too, which holds the same row.
 */
export async function holdBook(tx: Db, seasonId: string): Promise<Book & { isPublished: boolean }> {
  const [season] = await tx
    .select({ published: seasons.publishedRevision })
    .from(seasons)
    .where(eq(seasons.id, seasonId))
    .for('no key update')
  if (!season) throw new NotFound()
  return { ...(await readBook(tx, seasonId)), isPublished: season.published !== null }
}

/** The season's places as they stand; for reading only. */
export async function readBook(db: Db, seasonId: string): Promise<Book> {
  const terms = await readTerms(db, seasonId)
  const [line] = await db
    .select({ last: max(registrations.line) })
    .from(registrations)
    .where(eq(registrations.seasonId, seasonId))
  const seats = await seatsWhere(
    db,
    and(eq(registrations.seasonId, seasonId), inArray(registrations.status, ['seated', 'offered', 'waiting'])),
  )
  return {
    terms,
    meetings: await meetingsOfSeason(db, seasonId),
    seats: new Map(seats.map((seat) => [seat.id, seat])),
    lastLine: line?.last ?? 0,
    happened: [],
  }
}

/** All places a person has had in a season, also those they gave up. */
export async function seatsOfPerson(db: Db, seasonId: string, personId: string): Promise<Seat[]> {
  return seatsWhere(db, and(eq(registrations.seasonId, seasonId), eq(registrations.personId, personId)))
}

/** One place of a season, also where it is given up; or none. */
export async function seatWithId(db: Db, seasonId: string, id: string): Promise<Seat | null> {
  const [seat] = await seatsWhere(db, and(eq(registrations.seasonId, seasonId), eq(registrations.id, id)))
  return seat ?? null
}

const seatsWhere = (db: Db, where: SQL | undefined): Promise<Seat[]> =>
  db
    .select(seatColumns)
    .from(registrations)
    .innerJoin(libraries, eq(libraries.id, registrations.libraryId))
    .where(where)
    .orderBy(registrations.line)

/** What a season's seats cost and when. */
export async function readTerms(db: Db, seasonId: string): Promise<Terms> {
  const [found] = await db.select().from(registrationTerms).where(eq(registrationTerms.seasonId, seasonId))
  return found ? termsOf(found) : usualTerms
}

/** The seasons where time may have changed something: an offer has run out, or a chair and somebody waiting stand apart. */
export async function restlessSeasons(db: Db, now: Date): Promise<string[]> {
  const at = sql`${now.toISOString()}::timestamptz`
  const rows = await db.execute(sql`
    select distinct m.season_id from meetings m
    where exists (
      select from registrations r where r.meeting_id = m.id and r.status = 'offered' and r.offer_until <= ${at}
    ) or (
      m.starts_at > ${at}
      and exists (
        select from registrations r
        join libraries l on l.id = r.library_id
        left join registration_terms t on t.season_id = r.season_id
        where r.meeting_id = m.id and r.status = 'waiting'
        and (l.sector in ('public', 'national') or t.public_first_until is null or t.public_first_until <= ${at})
      )
      and m.capacity > (select count(*) from registrations r where r.meeting_id = m.id and r.status in ('seated', 'offered'))
    )`)
  return rowsOf<{ season_id: string }>(rows).map((row) => row.season_id)
}

const rowsOf = <T>(result: unknown): T[] => (result as { rows: T[] }).rows

const seatColumns = {
  id: registrations.id,
  meetingId: registrations.meetingId,
  libraryId: registrations.libraryId,
  sector: libraries.sector,
  personId: registrations.personId,
  name: registrations.name,
  email: registrations.email,
  status: registrations.status,
  line: registrations.line,
  free: registrations.free,
  waived: registrations.waived,
  offerUntil: registrations.offerUntil,
} satisfies Record<keyof Seat, unknown>

function termsOf({ seasonId: _, ...terms }: typeof registrationTerms.$inferSelect): Terms {
  return terms
}
