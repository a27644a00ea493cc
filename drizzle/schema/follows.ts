import { index, integer, pgEnum, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment } from './columns'
import { people } from './people'
import { threads, topics } from './threads'

/** How much somebody wants to hear of a thread or a topic; who has no row has chosen nothing. */
export const followLevel = pgEnum('follow_level', ['all', 'mentions', 'mute'])

/** How often what is not told at once comes by mail. */
export const mailRhythm = pgEnum('mail_rhythm', ['each', 'daily', 'weekly'])

/** Who supports a proposal. */
export const threadSupports = pgTable(
  'thread_supports',
  {
    threadId: uuid('thread_id')
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.personId] })],
)

export const threadFollows = pgTable(
  'thread_follows',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    level: followLevel('level').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.threadId] }), index('thread_follows_thread').on(t.threadId)],
)

export const topicFollows = pgTable(
  'topic_follows',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    topicId: uuid('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    level: followLevel('level').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.topicId] }), index('topic_follows_topic').on(t.topicId)],
)

/** How far somebody has read a thread: the number of the last post they have seen, on whichever device. */
export const threadReads = pgTable(
  'thread_reads',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.threadId] }), index('thread_reads_thread').on(t.threadId)],
)

/** What somebody has chosen for all discussions; who has no row has chosen nothing. */
export const discussionSettings = pgTable('discussion_settings', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  rhythm: mailRhythm('rhythm').notNull().default('daily'),
  /** Nothing older counts as unread. */
  caughtUpAt: moment('caught_up_at'),
})
