import { index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { GroupRound, Solving } from '@/lib/seatings/groups'
import type { Plan } from '@/lib/seatings/input'
import { id, moment } from './columns'
import { meetings } from './meetings'
import { people } from './people'

export const willingness = pgEnum('willingness', ['gladly', 'ifNeeded', 'never'])

/** The group work of a meeting: what is wished for, and the groups as they are drafted. They hold registrations' ids, no names. */
export const seatings = pgTable('seatings', {
  meetingId: uuid('meeting_id')
    .primaryKey()
    .references(() => meetings.id, { onDelete: 'cascade' }),
  plan: jsonb('plan').$type<Plan>(),
  draft: jsonb('draft').$type<GroupRound[]>(),
  solving: jsonb('solving').$type<Solving>(),
  /** The revision people see; null while nothing is published. */
  publishedRevision: integer('published_revision'),
  lastRevision: integer('last_revision').notNull().default(0),
  version: integer('version').notNull().default(1),
})

/** What was published, whole and never altered. It is also the history: who has sat with whom. */
export const seatingRevisions = pgTable(
  'seating_revisions',
  {
    id: id(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    content: jsonb('content').$type<GroupRound[]>().notNull(),
    publishedById: uuid('published_by_id').references(() => people.id, { onDelete: 'set null' }),
    publishedAt: moment('published_at').notNull(),
  },
  (t) => [unique('one_seating_per_revision').on(t.meetingId, t.revision)],
)

/** Each change of a draft with the draft before it, so that it can be undone. */
export const seatingSteps = pgTable(
  'seating_steps',
  {
    id: id(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    what: text('what').notNull(),
    before: jsonb('before').$type<GroupRound[]>(),
    byId: uuid('by_id').references(() => people.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
  },
  (t) => [index('seating_steps_meeting').on(t.meetingId)],
)

/** How gladly somebody chairs a group or holds its pen; who has no row does it if needed. */
export const roleWishes = pgTable('role_wishes', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  chair: willingness('chair').notNull().default('ifNeeded'),
  pen: willingness('pen').notNull().default('ifNeeded'),
})
