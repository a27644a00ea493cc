import { sql } from 'drizzle-orm'
import { pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns'

export const side = pgEnum('side', ['east', 'west'])
export const sector = pgEnum('sector', ['public', 'national', 'research', 'school', 'supplier', 'other'])

/** A library service (biblioteksvæsen), or another organisation that takes part. */
export const libraries = pgTable('libraries', {
  id: id(),
  sector: sector('sector').notNull(),
  name: text('name').notNull(),
  otherNames: text('other_names').array().notNull().default(sql`'{}'::text[]`),
  isil: text('isil').unique(),
  municipality: text('municipality'),
  municipalityCode: text('municipality_code'),
  region: text('region'),
  side: side('side'),
  website: text('website'),
  centralLibrary: text('central_library'),
  /** The service that serves this municipality, where it has none of its own (Fanø is served by Esbjerg). */
  servedById: uuid('served_by_id'),
  createdAt: createdAt(),
})

/** Mail domains whose people are admitted at once for a library; set when a facilitator vouches for one. */
export const libraryDomains = pgTable(
  'library_domains',
  {
    libraryId: uuid('library_id')
      .notNull()
      .references(() => libraries.id, { onDelete: 'cascade' }),
    domain: text('domain').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.libraryId, t.domain] })],
)
