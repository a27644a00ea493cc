import 'server-only'
import { lt, sql } from 'drizzle-orm'
import { rateLimits } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

export type Limit = { most: number; seconds: number }

/**
 * Counts one more of `key` and tells whether that is still within the limit. One statement, so that two at once can
 * never both be the last one allowed. The window begins with the first and is not moved by those after it.
 */
export async function take(db: Db, key: string, limit: Limit, now: Date): Promise<boolean> {
  const resetsAt = new Date(now.getTime() + limit.seconds * 1000)
  const over = sql`${rateLimits.resetsAt} <= ${now.toISOString()}::timestamptz`
  const [row] = await db
    .insert(rateLimits)
    .values({ key, count: 1, resetsAt })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${over} then 1 else ${rateLimits.count} + 1 end`,
        resetsAt: sql`case when ${over} then excluded.resets_at else ${rateLimits.resetsAt} end`,
      },
    })
    .returning({ count: rateLimits.count })
  return (row?.count ?? 0) <= limit.most
}

/** Takes one back: for limits on what fails, counted before it is known whether it does. */
export async function giveBack(db: Db, key: string): Promise<void> {
  await db
    .update(rateLimits)
    .set({ count: sql`greatest(${rateLimits.count} - 1, 0)` })
    .where(sql`${rateLimits.key} = ${key}`)
}

/** Drops the counters whose window is over. */
export async function forgetOldLimits(db: Db, now: Date): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.resetsAt, now))
}
