import { sql } from 'drizzle-orm'
import { index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { files } from './files'
import { libraries } from './libraries'
import { people } from './people'
import { posts } from './threads'

export const mentionKind = pgEnum('mention_kind', ['person', 'library', 'coordinators'])

/** What a post said before it was edited. */
export const postRevisions = pgTable(
  'post_revisions',
  {
    id: id(),
    postId: uuid('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    /** When that stopped being what it said. */
    until: moment('until').notNull(),
  },
  (t) => [index('post_revisions_post').on(t.postId, t.until)],
)

/** Whom a post names, as it is written there without its @: a person, a library service, or whoever leads the network. */
export const postMentions = pgTable(
  'post_mentions',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    kind: mentionKind('kind').notNull(),
    personId: uuid('person_id').references(() => people.id, { onDelete: 'cascade' }),
    libraryId: uuid('library_id').references(() => libraries.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.postId, t.name] })],
)

export const postAttachments = pgTable(
  'post_attachments',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    position: integer('position').notNull(),
    /** Of a picture, in pixels. */
    width: integer('width'),
    height: integer('height'),
    /** What a picture shows, for whoever cannot see it. */
    description: text('description').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.postId, t.fileId] }), index('post_attachments_file').on(t.fileId)],
)

export const postThanks = pgTable(
  'post_thanks',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.personId] })],
)

export const postReports = pgTable(
  'post_reports',
  {
    id: id(),
    postId: uuid('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    byId: uuid('by_id').references(() => people.id, { onDelete: 'set null' }),
    reason: text('reason').notNull(),
    /** When a facilitator had looked at it. */
    settledAt: moment('settled_at'),
    settledById: uuid('settled_by_id').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [
    unique('one_report_per_person').on(t.postId, t.byId),
    index('post_reports_open').on(t.createdAt).where(sql`${t.settledAt} is null`),
  ],
)
