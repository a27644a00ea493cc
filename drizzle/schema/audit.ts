import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'
import { people } from './people'

/** Who changed what. Rows are only ever added. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    at: moment('at').notNull().defaultNow(),
    actorId: uuid('actor_id').references(() => people.id, { onDelete: 'set null' }),
    seasonId: uuid('season_id'),
    /** The domain's verb with its noun: 'item.edited', 'season.published', 'person.admitted'. */
    action: text('action').notNull(),
    subjectId: uuid('subject_id'),
    /** What a reader calls the subject: an item's title, a person's name. */
    subject: text('subject').notNull().default(''),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
  },
  (t) => [index('audit_season').on(t.seasonId, t.at)],
)
