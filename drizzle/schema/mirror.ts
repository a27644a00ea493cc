import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { agendaItems, meetings, seasons } from './meetings'

/** When the meeting that comes second may see what the first one said; a season without a row has not said. */
export const mirrors = pgTable('mirrors', {
  seasonId: uuid('season_id')
    .primaryKey()
    .references(() => seasons.id, { onDelete: 'cascade' }),
  /** From then on, where that is not at once. */
  opensAt: moment('opens_at'),
  /** It is open since. */
  openedAt: moment('opened_at'),
})

/** When an item really began and ended at a meeting, as the facilitator pressed. */
export const itemRuns = pgTable(
  'item_runs',
  {
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    itemId: uuid('item_id')
      .notNull()
      .references(() => agendaItems.id, { onDelete: 'cascade' }),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.itemId] }),
    index('item_runs_item').on(t.itemId),
    check('ends_after_it_starts', sql`${t.endedAt} >= ${t.startedAt}`),
  ],
)
