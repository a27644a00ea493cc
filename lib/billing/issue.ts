import 'server-only'
import { eq } from 'drizzle-orm'
import { invoices } from '@/drizzle/schema'
import { recordAll } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import { inZone } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { fill, messages } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import { newId } from '@/lib/ids'
import { tell } from '@/lib/live/tell'
import { isGln } from '@/lib/registrations/input'
import type { Bill, Seller } from './bill'
import { type ChargedSeat, chargedSeats } from './charged'
import { holdForBilling } from './hold'
import type { Issuer } from './input'
import { issuerOf, sellerOf } from './issuer'
import { openInvoices } from './open'
import { nextNumber } from './series'

export type Issued = {
  made: { id: string; number: string; registrationId: string; amountOre: number }[]
  /** Of what was asked for; `billed` and `notCharged` only where it was asked for by id. */
  leftOut: { registrationId: string; why: 'ean' | 'issuer' | 'billed' | 'notCharged' }[]
}

/**
 * Makes an invoice for each charged seat of the season that has none and all that it needs; with `ids`, for these
 * registrations only. A seat never has two that are open, whoever presses at the same time.
 */
export async function issueInvoices(db: Db, actor: Actor, seasonId: string, now: Date, ids?: string[]): Promise<Issued> {
  if (!can(actor, 'plan')) throw new NotFound()
  return db.transaction(async (tx) => {
    await holdForBilling(tx, actor, seasonId)
    const issuer = await issuerOf(tx)
    const billed = new Set((await openInvoices(tx, eq(invoices.seasonId, seasonId))).map((invoice) => invoice.registrationId))
    const seats = new Map((await chargedSeats(tx, seasonId)).map((seat) => [seat.id, seat]))
    const answer: Issued = { made: [], leftOut: [] }
    for (const registrationId of ids ? new Set(ids) : seats.keys()) {
      const seat = seats.get(registrationId)
      if (!seat || billed.has(registrationId)) {
        if (ids) answer.leftOut.push({ registrationId, why: seat ? 'billed' : 'notCharged' })
      } else if (!issuer) answer.leftOut.push({ registrationId, why: 'issuer' })
      else if (!seat.ean || !isGln(seat.ean)) answer.leftOut.push({ registrationId, why: 'ean' })
      else answer.made.push(await issue(tx, actor, { ...seat, ean: seat.ean }, issuer, now))
    }
    if (answer.made.length > 0) await tell(tx, `registrations:${seasonId}`)
    await recordAll(
      tx,
      answer.made.map(({ id, number, amountOre }) => ({
        by: actor,
        seasonId,
        action: 'invoice.issued',
        subjectId: id,
        subject: number,
        after: { amountOre },
      })),
    )
    return answer
  })
}

type Payable = ChargedSeat & { ean: string }

async function issue(tx: Db, actor: Actor, seat: Payable, issuer: Issuer, now: Date): Promise<Issued['made'][number]> {
  const number = await nextNumber(tx, now)
  const id = newId()
  const { seasonId, id: registrationId, feeOre: amountOre } = seat
  const content = billOf(number, seat, sellerOf(issuer), { issuedAt: now, dueDays: issuer.dueDays })
  await tx
    .insert(invoices)
    .values({ id, number, kind: 'invoice', seasonId, registrationId, amountOre, content, issuedById: actor.id, issuedAt: now })
  return { id, number, registrationId, amountOre }
}

/** The documents are Danish: they go to Danish authorities. */
const words = messages('da').billing.document

function billOf(number: string, seat: Payable, seller: Seller, { issuedAt, dueDays }: { issuedAt: Date; dueDays: number }): Bill {
  const meeting = messages('da').common.meetingSides[seat.side].toLowerCase()
  const values = { meeting, date: dateWithYear('da', seat.startsAt), code: seat.code, name: seat.name }
  return {
    number,
    kind: 'invoice',
    issued: inZone(issuedAt).date,
    due: daysLater(inZone(issuedAt).date, dueDays),
    held: inZone(seat.startsAt).date,
    code: seat.code,
    requisition: seat.requisition,
    // With a requisition the order's number is theirs, so that ours is said here.
    note: fill(seat.requisition ? words.noteWithCode : words.note, values),
    line: fill(words.line, values),
    amountOre: seat.feeOre,
    seller,
    buyer: {
      name: seat.library,
      gln: seat.ean,
      municipality: seat.municipality,
      // OIOUBL demands a "personlig reference"; where they gave none it is the one who comes.
      contact: { id: seat.reference ?? seat.name, name: seat.name },
    },
  }
}

const daysLater = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
