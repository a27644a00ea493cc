import { integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Bill } from '@/lib/billing/bill'
import { createdAt, id, moment } from './columns'
import { seasons } from './meetings'
import { people } from './people'
import { registrations } from './registrations'

export const invoiceKind = pgEnum('invoice_kind', ['invoice', 'credit'])

/** A bill that was made, whole and never altered: what falls away later is credited. */
export const invoices = pgTable(
  'invoices',
  {
    id: id(),
    /** NIL-2026-0007; without gaps within a year. */
    number: text('number').notNull().unique(),
    kind: invoiceKind('kind').notNull(),
    seasonId: uuid('season_id')
      .notNull()
      .references(() => seasons.id),
    registrationId: uuid('registration_id')
      .notNull()
      .references(() => registrations.id),
    /** The invoice that a credit note takes back. */
    creditsId: uuid('credits_id'),
    amountOre: integer('amount_ore').notNull(),
    content: jsonb('content').$type<Bill>().notNull(),
    issuedById: uuid('issued_by_id').references(() => people.id, { onDelete: 'set null' }),
    issuedAt: moment('issued_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('credited_once').on(t.creditsId)],
)

/** The last number given in each year. */
export const invoiceSeries = pgTable('invoice_series', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
})
