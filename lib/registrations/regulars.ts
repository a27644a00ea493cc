import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { libraryRegulars } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { knownPeople } from '@/lib/people/known'
import type { regularInput } from './desk-input'

/** Whom each library service usually sends: the person's id by the library's. */
export async function regularsOf(db: Db): Promise<Map<string, string>> {
  const rows = await db.select().from(libraryRegulars)
  return new Map(rows.map((row) => [row.libraryId, row.personId]))
}

/**
 * A facilitator notes whom a library service usually sends, or (null) that it sends nobody in particular. Refused
 * (`otherLibrary`) for somebody of another library.
 */
export async function nameRegular(db: Db, actor: Actor, input: z.output<typeof regularInput>, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { seasonId, libraryId, personId } = input
  await db.transaction(async (tx) => {
    const person = personId ? (await knownPeople(tx, actor)).find((one) => one.id === personId) : null
    if (person === undefined) throw new NotFound()
    if (person && person.libraryId !== libraryId) throw new Refused('otherLibrary', { name: person.name ?? person.email })
    if (person) {
      const set = { personId: person.id, namedAt: now }
      await tx
        .insert(libraryRegulars)
        .values({ libraryId, ...set })
        .onConflictDoUpdate({ target: libraryRegulars.libraryId, set })
    } else await tx.delete(libraryRegulars).where(eq(libraryRegulars.libraryId, libraryId))
    const subject = person?.name ?? person?.email ?? ''
    await record(tx, actor, { action: person ? 'regular.named' : 'regular.unnamed', seasonId, subjectId: libraryId, subject })
    await tell(tx, `registrations:${seasonId}`)
  })
}
