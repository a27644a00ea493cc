import { sql } from 'drizzle-orm'
import type { Db } from './client'

/** Any fixed number: it only has to be the same in every server. */
const lock = 20080302

/** Does the work in a transaction while no other server does its own: for what servers that start at once must do once. */
export async function alone(db: Db, work: (tx: Db) => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock}::bigint)`)
    await work(tx)
  })
}
