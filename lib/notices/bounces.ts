import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { bounces } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

/** Of these addresses, those that mail comes back from for good. */
export async function bouncedAmong(db: Db, emails: string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set()
  const rows = await db
    .select({ email: bounces.email })
    .from(bounces)
    .where(and(inArray(bounces.email, emails), eq(bounces.hard, true)))
  return new Set(rows.map(({ email }) => email))
}
