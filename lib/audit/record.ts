import 'server-only'
import { auditEntries } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'

export type Entry = Omit<typeof auditEntries.$inferInsert, 'id' | 'actorId'>

/** Adds to the trail of who changed what; call it in the transaction of the change. */
export async function record(tx: Db, actor: Pick<Actor, 'id'> | null, entry: Entry): Promise<void> {
  await tx.insert(auditEntries).values({ ...entry, actorId: actor?.id ?? null })
}

/** The same for many at once, each with who did it; null: the app by itself. */
export async function recordAll(tx: Db, entries: (Entry & { by: Pick<Actor, 'id'> | null })[]): Promise<void> {
  if (entries.length > 0) await tx.insert(auditEntries).values(entries.map(({ by, ...entry }) => ({ ...entry, actorId: by?.id ?? null })))
}
