import 'server-only'
import { lte } from 'drizzle-orm'
import { rateLimits, sessions, signInCodes } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

/** Removes what is past its time: sessions that are over, codes that have expired, counters whose window has closed. */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
  await db.delete(sessions).where(lte(sessions.expiresAt, now))
  await db.delete(signInCodes).where(lte(signInCodes.expiresAt, now))
  await db.delete(rateLimits).where(lte(rateLimits.resetsAt, now))
}
