import 'server-only'
import { and, eq, isNull, notExists, sql } from 'drizzle-orm'
import { people, registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

/** The names of those who were registered without being known by an address, unless somebody of that name has agreed to stand in the minutes. */
export async function registrantsNotToBeNamed(db: Db): Promise<string[]> {
  const namesake = db
    .select({ one: sql`1` })
    .from(people)
    .where(and(eq(people.mayBeNamed, true), eq(sql`lower(${people.name})`, sql`lower(${registrations.name})`)))
  const rows = await db
    .selectDistinct({ name: registrations.name })
    .from(registrations)
    .where(and(isNull(registrations.personId), notExists(namesake)))
  return rows.map(({ name }) => name)
}
