import 'server-only'
import { ne } from 'drizzle-orm'
import { people } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

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
