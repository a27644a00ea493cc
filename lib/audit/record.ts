import 'server-only'
import { auditEntries } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'

type Entry = Omit<typeof auditEntries.$inferInsert, 'id' | 'actorId'>

/** Adds to the trail of who changed what; call it in the transaction of the change. */
export async function record(tx: Db, actor: Pick<Actor, 'id'> | null, entry: Entry): Promise<void> {
  await tx.insert(auditEntries).values({ ...entry, actorId: actor?.id ?? null })
}
