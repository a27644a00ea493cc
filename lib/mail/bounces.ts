import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { bounces, people } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { BounceInput } from './input'

export type Bounce = { hard: boolean; reason: string; at: Date }

/** Notes that mail came back. An address that is known to be dead stays so, whatever passing trouble is told of later. */
export async function noteBounces(db: Db, came: BounceInput[], now: Date): Promise<void> {
  const byAddress = new Map<string, { email: string; hard: boolean; reason: string; at: Date }>()
  for (const { email, type, reason } of came) {
    const hard = type === 'hard' || byAddress.get(email)?.hard === true
    byAddress.set(email, { email, hard, reason, at: now })
  }
  if (byAddress.size === 0) return
  await db
    .insert(bounces)
    .values([...byAddress.values()])
    .onConflictDoUpdate({
      target: bounces.email,
      set: { hard: sql`${bounces.hard} or excluded.hard`, reason: sql`excluded.reason`, at: sql`excluded.at` },
    })
}

/** What is known of mail to an address coming back; null: nothing. */
export async function bounceOf(db: Db, email: string): Promise<Bounce | null> {
  const [row] = await db.select().from(bounces).where(eq(bounces.email, email))
  return row ? { hard: row.hard, reason: row.reason, at: row.at } : null
}

/** The address works: its person says so, or has just read what was sent there. */
export async function forgetBounce(db: Db, email: string): Promise<void> {
  await db.delete(bounces).where(eq(bounces.email, email))
}

/** Those of these people whom no mail reaches. */
export async function unreachable(db: Db, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .innerJoin(bounces, eq(bounces.email, people.email))
    .where(and(inArray(people.id, personIds), bounces.hard))
  return new Set(rows.map(({ id }) => id))
}
