import 'server-only'
import { eq, inArray, type SQL } from 'drizzle-orm'
import { libraries, meetings, registrations, registrationTerms } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { Side } from '@/lib/meetings/published'
import { feeOf } from '@/lib/registrations/book'
import { usualTerms } from '@/lib/registrations/load'

/** A seat that costs something, with what its bill needs. */
export type ChargedSeat = {
  id: string
  seasonId: string
  libraryId: string
  library: string
  municipality: string | null
  name: string
  side: Side
  startsAt: Date
  code: string
  ean: string | null
  reference: string | null
  requisition: string | null
  feeOre: number
}

/** A season's charged seats as they now stand, by library service and name. */
export const chargedSeats = (db: Db, seasonId: string): Promise<ChargedSeat[]> => charged(db, eq(registrations.seasonId, seasonId))

/** Of these registrations, those that are charged now. */
export async function chargedAmong(db: Db, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  return new Set((await charged(db, inArray(registrations.id, ids))).map((seat) => seat.id))
}

async function charged(db: Db, which: SQL): Promise<ChargedSeat[]> {
  const rows = await db
    .select({
      seat: {
        id: registrations.id,
        seasonId: registrations.seasonId,
        libraryId: registrations.libraryId,
        library: libraries.name,
        municipality: libraries.municipality,
        name: registrations.name,
        side: meetings.side,
        startsAt: meetings.startsAt,
        code: registrations.code,
        ean: registrations.ean,
        reference: registrations.reference,
        requisition: registrations.requisition,
      },
      rule: { status: registrations.status, sector: libraries.sector, free: registrations.free, waived: registrations.waived },
      terms: { feeOre: registrationTerms.feeOre, otherFeeOre: registrationTerms.otherFeeOre },
    })
    .from(registrations)
    .innerJoin(libraries, eq(libraries.id, registrations.libraryId))
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .leftJoin(registrationTerms, eq(registrationTerms.seasonId, registrations.seasonId))
    .where(which)
  return rows
    .map(({ seat, rule, terms }) => ({ ...seat, feeOre: feeOf(rule, terms ?? usualTerms) }))
    .filter((seat) => seat.feeOre > 0)
    .sort((a, b) => a.library.localeCompare(b.library, 'da') || a.name.localeCompare(b.name, 'da') || a.id.localeCompare(b.id))
}
