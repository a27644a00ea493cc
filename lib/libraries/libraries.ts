import 'server-only'
import { asc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { libraries, libraryDomains } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { OrganisationInput, Sector } from './input'
import { fold, type LibraryChoice } from './search'

/**
 * The organisations to choose between, by name. One that somebody added is only listed for those in `vouchedFor`: what
 * a stranger types is not shown to everybody until a facilitator has let them in.
 */
export async function libraryChoices(db: Db, vouchedFor: string[]): Promise<LibraryChoice[]> {
  const ours = or(isNotNull(libraries.isil), isNotNull(libraries.website))
  const rows = await db
    .select()
    .from(libraries)
    .where(vouchedFor.length > 0 ? or(ours, inArray(libraries.id, vouchedFor)) : ours)
    .orderBy(asc(libraries.name))
  return rows
    .filter((row) => !row.servedById)
    .map(({ id, name, sector, municipality, isil, otherNames }) => ({
      id,
      name,
      sector,
      municipality,
      number: numberOf(isil),
      otherNames,
      serves: rows.filter((other) => other.servedById === id).flatMap((other) => [other.municipality ?? '', numberOf(other.isil) ?? '']),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** One library, or null. */
export async function libraryOf(db: Db, id: string) {
  const [row] = await db.select({ id: libraries.id, name: libraries.name }).from(libraries).where(eq(libraries.id, id))
  return row ?? null
}

/** Which part of the sector a library belongs to; NotFound where there is none such. */
export async function sectorOf(db: Db, id: string): Promise<Sector> {
  const [row] = await db.select({ sector: libraries.sector }).from(libraries).where(eq(libraries.id, id))
  if (!row) throw new NotFound()
  return row.sector
}

/** Adds an organisation that is not on the list, or finds the one of that name that is. Returns its id. */
export async function addOrganisation(tx: Db, input: OrganisationInput): Promise<string> {
  const named = await tx.select({ id: libraries.id, name: libraries.name, servedById: libraries.servedById }).from(libraries)
  const same = named.find((row) => !row.servedById && fold(row.name) === fold(input.name))
  if (same) return same.id
  const [made] = await tx.insert(libraries).values({ name: input.name, sector: input.sector }).returning({ id: libraries.id })
  if (!made) throw new Error('the organisation was not added')
  return made.id
}

/** Whether a mail domain is trusted for a library. */
export async function isTrusted(db: Db, libraryId: string, domain: string): Promise<boolean> {
  const rows = await db.select({ domain: libraryDomains.domain }).from(libraryDomains).where(eq(libraryDomains.libraryId, libraryId))
  return rows.some((row) => row.domain === domain)
}

/** From now on people with this mail domain are admitted at once for the library. */
export async function trust(tx: Db, libraryId: string, domain: string): Promise<void> {
  await tx.insert(libraryDomains).values({ libraryId, domain }).onConflictDoNothing()
}

const numberOf = (isil: string | null): string | null => isil?.replace(/^DK-/, '') ?? null
