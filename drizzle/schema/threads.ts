import { type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, check, customType, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { articles } from './articles'
import { createdAt, id, moment } from './columns'
import { agendaItems } from './meetings'
import { people } from './people'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** What a thread grew out of; a thread that did not has none. */
export const threadOrigin = pgEnum('thread_origin', ['item', 'note', 'promise', 'article'])

/** Who may start threads in a topic: every member, or KB and the suppliers alone. All may answer. */
export const topicStarters = pgEnum('topic_starters', ['members', 'suppliers'])

/** The few rooms that threads stand in. Their names are the messages' (`discussions.topics`), by slug. */
export const topics = pgTable('topics', {
  id: id(),
  slug: text('slug').notNull().unique(),
  position: integer('position').notNull(),
  starters: topicStarters('starters').notNull().default('members'),
})

export const threads = pgTable(
  'threads',
  {
    id: id(),
    topicId: uuid('topic_id')
      .notNull()
      .references(() => topics.id),
    title: text('title').notNull(),
    authorId: uuid('author_id').references(() => people.id, { onDelete: 'set null' }),
    /** What it grew out of, under the name and the (Danish) address that had when the thread was started. */
    originKind: threadOrigin('origin_kind'),
    originId: uuid('origin_id'),
    originTitle: text('origin_title'),
    originPath: text('origin_path'),
    /** A proposal for the next agenda, which others can support. */
    isProposal: boolean('is_proposal').notNull().default(false),
    /** The item that the proposal has become. */
    agendaItemId: uuid('agenda_item_id').references(() => agendaItems.id, { onDelete: 'set null' }),
    /** The article it was made a draft of. */
    articleId: uuid('article_id').references(() => articles.id, { onDelete: 'set null' }),
    /** The number of the last post: what is not read is the difference. Counts up under the row's lock, never back. */
    lastNumber: integer('last_number').notNull().default(0),
    lastPostAt: moment('last_post_at').notNull(),
    lastPostById: uuid('last_post_by_id').references(() => people.id, { onDelete: 'set null' }),
    /** When somebody else than its author wrote the first time; null: it waits for an answer. */
    answeredAt: moment('answered_at'),
    solvedPostId: uuid('solved_post_id').references((): AnyPgColumn => posts.id, { onDelete: 'set null' }),
    solvedById: uuid('solved_by_id').references(() => people.id, { onDelete: 'set null' }),
    pinnedAt: moment('pinned_at'),
    /** Nobody can answer any more. */
    lockedAt: moment('locked_at'),
    hiddenAt: moment('hidden_at'),
    hiddenById: uuid('hidden_by_id').references(() => people.id, { onDelete: 'set null' }),
    hiddenReason: text('hidden_reason'),
    /** Its posts stand there now. */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => threads.id, { onDelete: 'set null' }),
    splitFromId: uuid('split_from_id').references((): AnyPgColumn => threads.id, { onDelete: 'set null' }),
    search: tsvector('search').generatedAlwaysAs((): SQL => sql`to_tsvector('danish', ${threads.title})`),
    createdAt: createdAt(),
  },
  (t) => [
    index('threads_last').on(t.lastPostAt).where(stands(t)),
    index('threads_topic_last').on(t.topicId, t.lastPostAt).where(stands(t)),
    index('threads_pinned').on(t.pinnedAt).where(sql`${t.pinnedAt} is not null`),
    index('threads_unanswered')
      .on(t.createdAt)
      .where(sql`${t.answeredAt} is null and ${stands(t)}`),
    index('threads_origin').on(t.originId).where(sql`${t.originId} is not null`),
    index('threads_search').using('gin', t.search),
  ],
)

/** Whether a thread is one that members see: neither hidden nor merged into another. */
const stands = (t: { hiddenAt: AnyPgColumn; mergedIntoId: AnyPgColumn }): SQL => sql`${t.hiddenAt} is null and ${t.mergedIntoId} is null`

export const posts = pgTable(
  'posts',
  {
    /** Made on the phone, so that sending twice is harmless. */
    id: id(),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    /** Its place in the thread, from 1; the first one is what the thread asks. */
    number: integer('number').notNull(),
    authorId: uuid('author_id').references(() => people.id, { onDelete: 'set null' }),
    /** Markdown-light; empty once it is deleted. */
    body: text('body').notNull(),
    /** The post that is quoted, and the passage: shown only while that one can be seen. */
    quotedId: uuid('quoted_id').references((): AnyPgColumn => posts.id, { onDelete: 'set null' }),
    quotedText: text('quoted_text'),
    /** By the clock of the phone it was written on, which may have had no network; never later than `createdAt`. */
    writtenAt: moment('written_at').notNull(),
    /** Of the mail it came as. */
    mailMessageId: text('mail_message_id').unique(),
    editedAt: moment('edited_at'),
    deletedAt: moment('deleted_at'),
    hiddenAt: moment('hidden_at'),
    hiddenById: uuid('hidden_by_id').references(() => people.id, { onDelete: 'set null' }),
    hiddenReason: text('hidden_reason'),
    search: tsvector('search').generatedAlwaysAs((): SQL => sql`to_tsvector('danish', ${posts.body})`),
    createdAt: createdAt(),
  },
  (t) => [
    unique('one_post_per_number').on(t.threadId, t.number),
    index('posts_author').on(t.authorId, t.createdAt),
    index('posts_newest').on(t.createdAt).where(sql`${t.hiddenAt} is null and ${t.deletedAt} is null`),
    index('posts_search').using('gin', t.search),
    check('counts_from_one', sql`${t.number} > 0`),
  ],
)
