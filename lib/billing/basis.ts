import 'server-only'
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { invoices, registrations } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { isGln } from '@/lib/registrations/input'
import { type ChargedSeat, chargedSeats } from './charged'
import { issuerOf } from './issuer'
import { openInvoices } from './open'

/** Why no invoice can be made yet. */
export type Missing = 'ean' | 'issuer'

/** One charged seat. What has been billed costs what its invoice says. */
export type BasisLine = Omit<ChargedSeat, 'seasonId' | 'municipality' | 'feeOre'> & {
  amountOre: number
  invoice: { id: string; number: string } | null
  missing: Missing[]
}

export type BasisService = {
  libraryId: string
  library: string
  sumOre: number
  lines: BasisLine[]
  /** An EAN number the service has been charged to before, to be suggested where one is missing. */
  knownEan: string | null
}

export type InvoiceBasis = {
  services: BasisService[]
  sumOre: number
  /** What can be billed at once. */
  ready: { count: number; sumOre: number }
  /** How many seats lack an EAN number. */
  withoutEan: number
  hasIssuer: boolean
}

/** What a season's seats bring in, per library service: what is billed, what can be, and what is missing. */
export async function invoiceBasis(db: Db, actor: Actor, seasonId: string): Promise<InvoiceBasis> {
  if (!can(actor, 'plan')) throw new NotFound()
  const lines = await basisLines(db, seasonId)
  const known = await knownEans(
    db,
    lines.filter((line) => line.missing.includes('ean')).map((line) => line.libraryId),
  )
  const services = new Map<string, BasisService>()
  for (const line of lines) {
    const { libraryId, library } = line
    const service = services.get(libraryId) ?? { libraryId, library, sumOre: 0, lines: [], knownEan: known.get(libraryId) ?? null }
    service.lines.push(line)
    service.sumOre += line.amountOre
    services.set(libraryId, service)
  }
  const ready = lines.filter(isReady)
  return {
    services: [...services.values()],
    sumOre: sum(lines),
    ready: { count: ready.length, sumOre: sum(ready) },
    withoutEan: lines.filter((line) => line.missing.includes('ean')).length,
    hasIssuer: (await issuerOf(db)) !== null,
  }
}

/** One line per charged seat of the season. */
export async function basisLines(db: Db, seasonId: string): Promise<BasisLine[]> {
  const seats = await chargedSeats(db, seasonId)
  const billed = new Map((await openInvoices(db, eq(invoices.seasonId, seasonId))).map((invoice) => [invoice.registrationId, invoice]))
  const hasIssuer = (await issuerOf(db)) !== null
  return seats.map(({ seasonId: _season, municipality: _municipality, feeOre, ...seat }) => {
    const invoice = billed.get(seat.id)
    const missing: Missing[] = invoice
      ? []
      : [...(seat.ean && isGln(seat.ean) ? [] : ['ean' as const]), ...(hasIssuer ? [] : ['issuer' as const])]
    return {
      ...seat,
      amountOre: invoice?.amountOre ?? feeOre,
      invoice: invoice ? { id: invoice.id, number: invoice.number } : null,
      missing,
    }
  })
}

export const isReady = (line: BasisLine): boolean => line.invoice === null && line.missing.length === 0

async function knownEans(db: Db, libraryIds: string[]): Promise<Map<string, string>> {
  if (libraryIds.length === 0) return new Map()
  const rows = await db
    .select({ libraryId: registrations.libraryId, ean: registrations.ean })
    .from(registrations)
    .where(and(inArray(registrations.libraryId, libraryIds), isNotNull(registrations.ean)))
    .orderBy(desc(registrations.changedAt))
  const known = new Map<string, string>()
  for (const { libraryId, ean } of rows) if (ean && isGln(ean) && !known.has(libraryId)) known.set(libraryId, ean)
  return known
}

const sum = (lines: BasisLine[]): number => lines.reduce((all, line) => all + line.amountOre, 0)
