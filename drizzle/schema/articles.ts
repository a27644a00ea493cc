import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ArticleText } from '@/lib/articles/input'
import { createdAt, id, moment } from './columns'
import { seasons } from './meetings'
import { people } from './people'

/** The minutes of a season in the form of an article: as they are written, and as everybody sees them. */
export const articles = pgTable(
  'articles',
  {
    id: id(),
    seasonId: uuid('season_id')
      .notNull()
      .unique()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    /** Stands in addresses: 2026-november. */
    slug: text('slug').notNull().unique(),
    /** As it is written. Its body is a note (`notes.articleId`); here is the Markdown that the note begins with. */
    draft: jsonb('draft').$type<ArticleText>().notNull(),
    version: integer('version').notNull().default(1),
    /** As everybody sees it; null while it is not published. */
    published: jsonb('published').$type<ArticleText>(),
    /** When it was published for the first time. */
    publishedAt: moment('published_at'),
    mailedAt: moment('mailed_at'),
    createdAt: createdAt(),
  },
  (t) => [index('articles_search').using('gin', searched(t.published))],
)

/** What an article is found by. One expression, so that the index is used: `lib/articles/search.ts` */
export const searched = (published: unknown) =>
  sql`to_tsvector('danish', (${published} ->> 'title') || ' ' || (${published} ->> 'lead') || ' ' || (${published} ->> 'body'))`

/** What was put right in an article after it was published. */
export const articleCorrections = pgTable(
  'article_corrections',
  {
    id: id(),
    articleId: uuid('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    note: text('note').notNull(),
    byId: uuid('by_id').references(() => people.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
  },
  (t) => [index('article_corrections_article').on(t.articleId, t.at)],
)

/** Who wants new articles by mail without being a member; `confirmedAt` null until they have answered the first mail. */
export const articleSubscribers = pgTable('article_subscribers', {
  id: id(),
  email: text('email').notNull().unique(),
  confirmedAt: moment('confirmed_at'),
  createdAt: createdAt(),
})
