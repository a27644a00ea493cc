import 'server-only'
import { inArray } from 'drizzle-orm'
import { libraries } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { Side } from '@/lib/meetings/published'

/** Where a library service is, and whether it serves many. */
export type Whereabouts = { name: string; side: Side | null; region: string | null; size: 'large' | 'small' | null }

/** The whereabouts of these library services. Only the municipalities' own have a size. */
export async function whereabouts(db: Db, ids: string[]): Promise<Map<string, Whereabouts>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: libraries.id,
      name: libraries.name,
      side: libraries.side,
      region: libraries.region,
      sector: libraries.sector,
      municipality: libraries.municipality,
    })
    .from(libraries)
    .where(inArray(libraries.id, [...new Set(ids)]))
  return new Map(
    rows.map(({ id, sector, municipality, ...row }) => [id, { ...row, size: sector === 'public' ? sizeOf(municipality) : null }]),
  )
}

/**
 * The quarter of the municipalities that has sixty thousand inhabitants or more, by Statistics Denmark's FOLK1A for the third
 * quarter of 2020. Which ones they are changes slowly, and only a mixture hangs on it.
 */
const large = new Set(
  'København Frederiksberg Gentofte Gladsaxe Helsingør Roskilde Køge Holbæk Slagelse Næstved Guldborgsund Odense Sønderborg Esbjerg Kolding Vejle Horsens Herning Skanderborg Silkeborg Aarhus Viborg Randers Aalborg Hjørring'.split(
    ' ',
  ),
)

const sizeOf = (municipality: string | null): Whereabouts['size'] => (municipality ? (large.has(municipality) ? 'large' : 'small') : null)
