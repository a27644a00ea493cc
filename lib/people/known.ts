import 'server-only'
import { eq, inArray, ne } from 'drizzle-orm'
import { libraries, people } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/i18n'

export type Known = { id: string; email: string; name: string | null; libraryId: string | null; standing: 'pending' | 'member' }

/** Everybody the network knows, without those whose access was taken away; for facilitators. */
export async function knownPeople(db: Db, actor: Actor): Promise<Known[]> {
  if (!can(actor, 'plan')) throw new NotFound()
  const rows = await db
    .select({ id: people.id, email: people.email, name: people.name, libraryId: people.libraryId, standing: people.standing })
    .from(people)
    .where(ne(people.standing, 'removed'))
  return rows.map((row) => ({ ...row, standing: row.standing === 'member' ? 'member' : 'pending' }))
}

/** Somebody who can be written to. `side` is that of their library service, where it has one. */
export type Reachable = {
  id: string
  email: string
  locale: Locale
  libraryId: string | null
  side: 'east' | 'west' | null
  role: Actor['role']
  standing: Known['standing']
}

/** Everybody who can be written to: all but those whose access was taken away. */
export async function reachablePeople(db: Db): Promise<Reachable[]> {
  const rows = await db
    .select({
      id: people.id,
      email: people.email,
      locale: people.locale,
      libraryId: people.libraryId,
      side: libraries.side,
      role: people.role,
      standing: people.standing,
    })
    .from(people)
    .leftJoin(libraries, eq(libraries.id, people.libraryId))
    .where(ne(people.standing, 'removed'))
  return rows.map((row) => ({ ...row, standing: row.standing === 'member' ? 'member' : 'pending' }))
}

/** Somebody as an actor, with their name; or null where there is nobody with that id. */
export async function personWithId(db: Db, id: string): Promise<(Actor & { name: string | null }) | null> {
  const [row] = await db
    .select({ id: people.id, name: people.name, role: people.role, standing: people.standing })
    .from(people)
    .where(eq(people.id, id))
  return row ?? null
}

/** The names of these people, by their ids. */
export async function namesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return new Map()
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, unique))
  return new Map(rows.map(({ id, name }) => [id, name ?? '']))
}
