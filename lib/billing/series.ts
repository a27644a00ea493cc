import 'server-only'
import { sql } from 'drizzle-orm'
import { invoiceSeries } from '@/drizzle/schema'
import { inZone } from '@/lib/clock'
import type { Db } from '@/lib/db/client'

/**
 * The next number of the year, invoices and credit notes alike. The year's row is held until the transaction ends, and a
 * number that is not used after all is given again: there are no gaps. Hold the season first; everybody does.
 */
export async function nextNumber(tx: Db, now: Date): Promise<string> {
  const year = Number(inZone(now).date.slice(0, 4))
  const [row] = await tx
    .insert(invoiceSeries)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: invoiceSeries.year, set: { last: sql`${invoiceSeries.last} + 1` } })
    .returning({ last: invoiceSeries.last })
  if (!row) throw new Error('no number was given')
  return `NIL-${year}-${String(row.last).padStart(4, '0')}`
}
