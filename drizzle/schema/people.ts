import { boolean, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { libraries } from './libraries'

export const standing = pgEnum('standing', ['pending', 'member', 'removed'])
export const role = pgEnum('role', ['participant', 'facilitator'])
export const locale = pgEnum('locale', ['da', 'en'])

export const people = pgTable('people', {
  id: id(),
  /** Always lower case. */
  email: text('email').notNull().unique(),
  name: text('name'),
  libraryId: uuid('library_id').references(() => libraries.id),
  standing: standing('standing').notNull().default('pending'),
  role: role('role').notNull().default('participant'),
  locale: locale('locale').notNull().default('da'),
  /** They have agreed to stand by name in the minutes. */
  mayBeNamed: boolean('may_be_named').notNull().default(false),
  admittedAt: moment('admitted_at'),
  admittedById: uuid('admitted_by_id'),
  createdAt: createdAt(),
})

/** A signed-in device. The cookie's token is kept only as its SHA-256. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    tokenHash: text('token_hash').notNull().unique(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    device: text('device'),
    expiresAt: moment('expires_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [index('sessions_person').on(t.personId)],
)

/** The one live sign-in code of an address; a new code replaces the old. */
export const signInCodes = pgTable('sign_in_codes', {
  email: text('email').primaryKey(),
  codeHash: text('code_hash').notNull(),
  triesLeft: integer('tries_left').notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: createdAt(),
})

/** Counters for whatever can be abused: one row per key and window. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  resetsAt: moment('resets_at').notNull(),
})
