import 'server-only'
import { libraries, libraryDomains } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { Side } from '@/lib/meetings/published'
import type { LibraryChoice } from './search'

/** A library service or another organisation with all that it can be known by. */
export type Service = LibraryChoice & {
  side: Side | null
  website: string | null
  /** The mail domains a facilitator has vouched for. */
  domains: string[]
}

/** Every organisation there is, by name; one that serves a neighbour's municipality stands once. */
export async function allServices(db: Db): Promise<Service[]> {
  const rows = await db.select().from(libraries)
  const domains = await db.select().from(libraryDomains)
  return rows
    .filter((row) => !row.servedById)
    .map(({ id, name, sector, municipality, isil, otherNames, side, website }) => ({
      id,
      name,
      sector,
      municipality,
      number: numberOf(isil),
      otherNames,
      serves: rows.filter((other) => other.servedById === id).flatMap((other) => [other.municipality ?? '', numberOf(other.isil) ?? '']),
      side,
      website,
      domains: domains.filter((d) => d.libraryId === id).map((d) => d.domain),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

const numberOf = (isil: string | null): string | null => isil?.replace(/^DK-/, '') ?? null
