import 'server-only'
import { inArray } from 'drizzle-orm'
import { invoices } from '@/drizzle/schema'
import { recordAll } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/can'
import { inZone } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { fill, messages } from '@/lib/i18n'
import { newId } from '@/lib/ids'
import { tellAll } from '@/lib/live/tell'
import type { Bill } from './bill'
import { chargedAmong } from './charged'
import { type OpenInvoice, openInvoices } from './open'
import { nextNumber } from './series'

export type CreditNote = { id: string; number: string; creditsId: string; registrationId: string }

/**
 * Takes back the open invoices of those among these registrations that are no longer charged: cancelled, free, waived,
 * without a fee. What is charged still keeps its invoice, whatever else has changed; a charge that comes back later is
 * simply not billed. Call it in the transaction of the change, after it is written, with the season held; `actor` null: it
 * came of itself.
 */
export async function creditFallen(tx: Db, actor: Actor | null, registrationIds: string[], now: Date): Promise<CreditNote[]> {
  if (registrationIds.length === 0) return []
  const open = await openInvoices(tx, inArray(invoices.registrationId, registrationIds))
  if (open.length === 0) return []
  const charged = await chargedAmong(
    tx,
    open.map((invoice) => invoice.registrationId),
  )
  const fallen = open.filter((invoice) => !charged.has(invoice.registrationId))
  const made: CreditNote[] = []
  for (const invoice of fallen) made.push(await credit(tx, actor, invoice, now))
  await recordAll(
    tx,
    fallen.map(({ seasonId, amountOre, number }, i) => ({
      by: actor,
      seasonId,
      action: 'invoice.credited',
      subjectId: made[i]?.id,
      subject: number,
      after: { amountOre, number: made[i]?.number },
    })),
  )
  await tellAll(
    tx,
    fallen.map(({ seasonId }) => `registrations:${seasonId}` as const),
  )
  return made
}

async function credit(tx: Db, actor: Actor | null, invoice: OpenInvoice, now: Date): Promise<CreditNote> {
  const number = await nextNumber(tx, now)
  const id = newId()
  const { id: creditsId, seasonId, registrationId, amountOre } = invoice
  const content = noteOf(number, invoice.content, now)
  await tx
    .insert(invoices)
    .values({ id, number, kind: 'credit', creditsId, seasonId, registrationId, amountOre, content, issuedById: actor?.id, issuedAt: now })
  return { id, number, creditsId, registrationId }
}

const noteOf = (number: string, bill: Bill, now: Date): Bill => ({
  ...bill,
  number,
  kind: 'credit',
  issued: inZone(now).date,
  note: fill(messages('da').billing.document.creditNote, { number: bill.number, note: bill.note }),
  credits: { number: bill.number, issued: bill.issued },
})
