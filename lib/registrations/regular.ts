import 'server-only'
import { eq } from 'drizzle-orm'
import { libraryRegulars } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { membersOf } from '@/lib/people/read'

/** Whom a library service usually sends, or null. */
export async function regularOf(db: Db, libraryId: string): Promise<string | null> {
  const [found] = await db.select().from(libraryRegulars).where(eq(libraryRegulars.libraryId, libraryId))
  return found?.personId ?? null
}

/**
 * Names the one whom the actor's own library service usually sends. For admitted people only (`admittedFirst`); somebody
 * who is not an admitted colleague is not found.
 */
export async function nameRegular(db: Db, actor: Actor & { library: { id: string } | null }, personId: string, now: Date): Promise<void> {
  if (!can(actor, 'see members')) throw new Refused('admittedFirst')
  const libraryId = actor.library?.id
  if (!libraryId) throw new Refused('introduceFirst')
  await db.transaction(async (tx) => {
    const colleagues = await membersOf(tx, libraryId)
    const regular = colleagues.find((one) => one.id === personId)
    if (!regular) throw new NotFound()
    const before = await regularOf(tx, libraryId)
    if (before === personId) return
    const named = { personId, namedAt: now }
    await tx
      .insert(libraryRegulars)
      .values({ libraryId, ...named })
      .onConflictDoUpdate({ target: libraryRegulars.libraryId, set: named })
    await record(tx, actor, {
      action: 'regular.named',
      subjectId: personId,
      subject: regular.name,
      before: { personId: before },
      after: { personId },
    })
    for (const id of new Set([actor.id, personId, before])) if (id) await tell(tx, `person:${id}`)
  })
}
