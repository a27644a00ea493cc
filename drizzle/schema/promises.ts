import { boolean, date, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { agendaItems, meetings, seasons } from './meetings'
import { people } from './people'

/** What a marked line of a note is. */
export const promiseKind = pgEnum('promise_kind', ['decision', 'question', 'task'])

/** A line that was marked in a note, as the note last said it, and what has become of it since. */
export const promises = pgTable(
  'promises',
  {
    id: id(),
    seasonId: uuid('season_id')
      .notNull()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    /** The meeting it was said in; null where it stands in what is joint. */
    meetingId: uuid('meeting_id').references(() => meetings.id, { onDelete: 'cascade' }),
    itemId: uuid('item_id').references(() => agendaItems.id, { onDelete: 'set null' }),
    noteId: uuid('note_id').notNull(),
    /** What the note calls the line. */
    mark: text('mark').notNull(),
    kind: promiseKind('kind').notNull(),
    text: text('text').notNull(),
    /** Where it stands among the marked lines of its note. */
    position: integer('position').notNull(),
    ownerId: uuid('owner_id').references(() => people.id, { onDelete: 'set null' }),
    dueOn: date('due_on', { mode: 'string' }),
    /** What the note said last, so that a change made outside it stands until the note says something new. */
    notedOwnerId: uuid('noted_owner_id'),
    notedDueOn: date('noted_due_on', { mode: 'string' }),
    /** A task that is done, a question that is answered. */
    doneAt: moment('done_at'),
    doneById: uuid('done_by_id').references(() => people.id, { onDelete: 'set null' }),
    /** When its owner or its date was set. */
    assignedAt: moment('assigned_at'),
    /** When that owner was reminded of that date. */
    remindedAt: moment('reminded_at'),
    /** The line is no longer marked, or no longer there; should it come back, what had become of it is known still. */
    gone: boolean('gone').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [unique('one_promise_per_line').on(t.noteId, t.mark), index('promises_season').on(t.seasonId), index('promises_due').on(t.dueOn)],
)
