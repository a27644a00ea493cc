import 'server-only'
import { type Limit, take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { Refused } from '@/lib/errors'

/** More than anybody writes by hand; a phone that comes back from a day without a network needs no more either. */
const limits = {
  threads: { most: 6, seconds: 3600 },
  posts: { most: 30, seconds: 900 },
  files: { most: 40, seconds: 3600 },
  edits: { most: 60, seconds: 900 },
  presses: { most: 120, seconds: 900 },
} satisfies Record<string, Limit>

/** Counts what somebody does; refused (`tooManyPosts`) beyond the limit. In the transaction, so that a refusal costs nothing. */
export async function slowDown(tx: Db, actor: { id: string }, what: keyof typeof limits, now: Date): Promise<void> {
  if (await take(tx, `${what}:${actor.id}`, limits[what], now)) return
  throw new Refused('tooManyPosts', { minutes: Math.round(limits[what].seconds / 60) })
}
