import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { Refused } from '@/lib/errors'
import { isTrusted } from '@/lib/libraries/libraries'
import { canBeTrusted, domainOf } from './domains'

type Wanted = { name: string; email: string; libraryId: string }

/**
 * The person with this address, made where there is none: pending, or admitted at once where the address is trusted for
 * the library. One who has not yet said who they are is given name and library. Refused (`removed`) for one whose access
 * was taken away.
 */
export async function personFor(tx: Db, { name, email, libraryId }: Wanted, now: Date): Promise<{ id: string; libraryId: string | null }> {
  const domain = domainOf(email)
  const trusted = canBeTrusted(domain) && (await isTrusted(tx, libraryId, domain))
  const admitted = trusted ? { standing: 'member' as const, admittedAt: now } : {}
  await tx
    .insert(people)
    .values({ name, email, libraryId, ...admitted })
    .onConflictDoNothing()
  const [person] = await tx.select().from(people).where(eq(people.email, email)).for('update')
  if (!person) throw new Error('the person was not made')
  if (person.standing === 'removed') throw new Refused('noAccess', { name })
  if (person.libraryId) return person
  await tx
    .update(people)
    .set({ name: person.name ?? name, libraryId, ...admitted })
    .where(eq(people.id, person.id))
  return { id: person.id, libraryId }
}
