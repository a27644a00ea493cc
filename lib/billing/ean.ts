import 'server-only'
import { inArray } from 'drizzle-orm'
import type { z } from 'zod'
import { registrations } from '@/drizzle/schema'
import { recordAll } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'
import { basisLines } from './basis'
import { holdForBilling } from './hold'
import type { eanInput } from './input'

/**
 * Gives the EAN number to each of a library service's charged seats that has none and is not billed; what people have
 * given themselves stands. Returns how many there were.
 */
export async function fillInEan(db: Db, actor: Actor, input: z.output<typeof eanInput>, now: Date): Promise<number> {
  const { seasonId, libraryId, ean } = input
  return db.transaction(async (tx) => {
    await holdForBilling(tx, actor, seasonId)
    const lines = (await basisLines(tx, seasonId)).filter((line) => line.libraryId === libraryId && line.missing.includes('ean'))
    if (lines.length === 0) return 0
    await tx
      .update(registrations)
      .set({ ean, changedAt: now })
      .where(
        inArray(
          registrations.id,
          lines.map((line) => line.id),
        ),
      )
    await recordAll(
      tx,
      lines.map((line) => ({
        by: actor,
        seasonId,
        action: 'ean.filled',
        subjectId: line.id,
        subject: line.name,
        before: { ean: line.ean },
        after: { ean },
      })),
    )
    await tell(tx, `registrations:${seasonId}`)
    return lines.length
  })
}
