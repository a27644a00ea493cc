import 'server-only'
import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { invoices } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

export type OpenInvoice = Pick<typeof invoices.$inferSelect, 'id' | 'number' | 'seasonId' | 'registrationId' | 'amountOre' | 'content'>

/** The invoices among these that no credit note has taken back; a seat has at most one. */
export function openInvoices(db: Db, which: SQL): Promise<OpenInvoice[]> {
  const credit = alias(invoices, 'credit')
  return db
    .select({
      id: invoices.id,
      number: invoices.number,
      seasonId: invoices.seasonId,
      registrationId: invoices.registrationId,
      amountOre: invoices.amountOre,
      content: invoices.content,
    })
    .from(invoices)
    .leftJoin(credit, eq(credit.creditsId, invoices.id))
    .where(and(which, eq(invoices.kind, 'invoice'), isNull(credit.id)))
    .orderBy(invoices.number)
}
