import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import { invoices } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Bill } from './bill'

/** An invoice or credit note in the desk's list. */
export type InvoiceRow = {
  id: string
  number: string
  kind: 'invoice' | 'credit'
  library: string
  name: string
  amountOre: number
  issuedAt: Date
  /** Of an invoice: the credit note that took it back. Of a credit note: the invoice it takes back. */
  other: string | null
}

/** The invoices and credit notes of a season, the latest first. */
export async function invoicesOf(db: Db, actor: Actor, seasonId: string): Promise<InvoiceRow[]> {
  if (!can(actor, 'plan')) throw new NotFound()
  const rows = await db
    .select()
    .from(invoices)
    .where(eq(invoices.seasonId, seasonId))
    .orderBy(desc(invoices.issuedAt), desc(invoices.number))
  return rows.map(({ id, number, kind, creditsId, amountOre, issuedAt, content }) => ({
    id,
    number,
    kind,
    library: content.buyer.name,
    name: content.buyer.contact.name,
    amountOre,
    issuedAt,
    other: rows.find((other) => (kind === 'credit' ? other.id === creditsId : other.creditsId === id))?.number ?? null,
  }))
}

/** One bill as it was made. */
export async function billById(db: Db, actor: Actor, id: string): Promise<Bill> {
  if (!can(actor, 'plan')) throw new NotFound()
  const [row] = await db.select({ content: invoices.content }).from(invoices).where(eq(invoices.id, id))
  if (!row) throw new NotFound()
  return row.content
}

/** All bills of a season, by number. */
export async function billsOf(db: Db, actor: Actor, seasonId: string): Promise<Bill[]> {
  if (!can(actor, 'plan')) throw new NotFound()
  const rows = await db
    .select({ content: invoices.content })
    .from(invoices)
    .where(eq(invoices.seasonId, seasonId))
    .orderBy(asc(invoices.number))
  return rows.map((row) => row.content)
}
