import { sql } from 'drizzle-orm'
import { index, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { people } from './people'
import { posts, threads } from './threads'

export const threadEvent = pgEnum('thread_event', ['mention', 'reply', 'newThread', 'solved', 'agenda', 'thanks'])

export const threadChannel = pgEnum('thread_channel', ['push', 'mail', 'digest'])

/**
 * What somebody is to be told, and on which one channel: written with what it tells of, gathered and sent later. `once`
 * names the thing (`post:…`, `solved:…`), so that nobody hears of one thing twice.
 */
export const threadNotices = pgTable(
  'thread_notices',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    postId: uuid('post_id').references(() => posts.id, { onDelete: 'cascade' }),
    event: threadEvent('event').notNull(),
    once: text('once').notNull(),
    channel: threadChannel('channel').notNull(),
    dueAt: moment('due_at').notNull(),
    sentAt: moment('sent_at'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('told_once').on(t.personId, t.once),
    index('thread_notices_due').on(t.dueAt).where(sql`${t.sentAt} is null`),
    index('thread_notices_thread').on(t.personId, t.threadId),
  ],
)
