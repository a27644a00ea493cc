import 'server-only'
import type { Actor } from '@/lib/auth/can'
import { invoiceBasis } from '@/lib/billing/basis'
import type { Db } from '@/lib/db/client'
import { fill, type Locale, messages } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import { nameForFiles } from './seasons'
import type { Cell, Table } from './table'

/** A season's invoice basis: one line per charged seat, the lines of a library service together. */
export async function basisTable(db: Db, actor: Actor, locale: Locale, seasonId: string): Promise<Table> {
  const { billing: t, common } = messages(locale)
  const { services } = await invoiceBasis(db, actor, seasonId)
  return {
    name: fill(t.files.basis, { of: await nameForFiles(db, actor, seasonId) }),
    columns: columns.map(([column, width]) => ({ title: t.columns[column], width })),
    rows: services
      .flatMap((service) => service.lines)
      .map((line): Cell[] => [
        line.library,
        line.name,
        `${common.meetingSides[line.side]}, ${dateWithYear(locale, line.startsAt)}`,
        { code: line.code },
        line.ean && { code: line.ean },
        line.reference && { code: line.reference },
        line.requisition && { code: line.requisition },
        { ore: line.amountOre },
        line.invoice?.number ?? null,
        line.missing.map((what) => t.missing[what]).join(', ') || null,
      ]),
  }
}

const columns = [
  ['library', 34],
  ['name', 26],
  ['meeting', 30],
  ['code', 12],
  ['ean', 16],
  ['reference', 18],
  ['requisition', 18],
  ['amount', 12],
  ['invoice', 16],
  ['missing', 20],
] as const
