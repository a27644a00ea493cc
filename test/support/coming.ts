import './settings'
import { eq } from 'drizzle-orm'
import { libraries, people } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { publish } from '@/lib/meetings/publish'
import { meetingsOfSeason } from '@/lib/meetings/seats'
import type { Registrant } from '@/lib/registrations/register'
import { setSeats } from '@/lib/registrations/terms'
import { before, seedSeason } from './season'

/** A published season of November 2026 that one can register for, with so many chairs in each meeting. */
export async function seedComing(db: Db, capacity = 70) {
  const { cast, seasonId, slug } = await seedSeason(db)
  await publish(db, cast.mette, seasonId, before)
  const [west, east] = await meetingsOfSeason(db, seasonId)
  if (!west || !east) throw new Error('a season has two meetings')
  for (const { id } of [west, east]) await setSeats(db, cast.mette, { meetingId: id, capacity }, before)
  return { cast, seasonId, slug, west: west.id, east: east.id }
}

/** Somebody as the session knows them. */
export async function registrant(db: Db, person: { id: string }): Promise<Registrant & { library: { id: string } }> {
  const [row] = await db.select().from(people).innerJoin(libraries, eq(libraries.id, people.libraryId)).where(eq(people.id, person.id))
  if (!row) throw new Error('this person has no library')
  const { id, sector } = row.libraries
  return { ...row.people, library: { id, sector } }
}

/** So many new members of one library. */
export async function colleaguesOf(db: Db, library: string, many: number): Promise<Registrant[]> {
  const [at] = await db.select().from(libraries).where(eq(libraries.name, library))
  if (!at) throw new Error(`there is no ${library}`)
  const rows = Array.from({ length: many }, (_, i) => ({
    id: newId(),
    email: `p${i}-${at.id.slice(-6)}@x.example`,
    name: `Person ${i}`,
    libraryId: at.id,
    standing: 'member' as const,
  }))
  await db.insert(people).values(rows)
  return rows.map((row) => ({ ...row, role: 'participant' as const, library: { id: at.id, sector: at.sector } }))
}

/** What the form sends when one registers. */
export const form = (meetingId: string, shownOre = 50_000) => ({
  id: newId(),
  meetingId,
  shownOre,
  ean: null,
  reference: null,
  requisition: null,
  diet: null,
  access: null,
})
