import 'server-only'
import { eq } from 'drizzle-orm'
import { seasons } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

/**
 * Holds the season until the transaction ends, as every change to its registrations does: what is billed is then what is
 * charged. NotFound for whoever may not plan.
 */
export async function holdForBilling(tx: Db, actor: Actor, seasonId: string): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const [season] = await tx.select({ id: seasons.id }).from(seasons).where(eq(seasons.id, seasonId)).for('no key update')
  if (!season) throw new NotFound()
}
