import 'server-only'
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { articleCorrections, articles, searched } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { ArticleText } from './input'
import { namesIn, type Written, writtenOf } from './written'

/** An article as everybody sees it. */
export type PublishedArticle = ArticleText & {
  slug: string
  seasonId: string
  /** ISO 8601; `correctedAt` null where nothing has been put right. */
  publishedAt: string
  corrections: { at: string; note: string }[]
}

export type Article = typeof articles.$inferSelect
export type Draft = Omit<Article, 'draft'> & { draft: Written }

/** The article of a season, and how it is written at this moment; or null. */
export async function draftOf(db: Db, actor: Actor, seasonId: string): Promise<Draft | null> {
  if (!can(actor, 'plan')) throw new NotFound()
  const [article] = await db.select().from(articles).where(eq(articles.seasonId, seasonId))
  return article ? { ...article, draft: await writtenOf(db, actor, article) } : null
}

/** The article of a season as it may be taken away from here, or null; NotFound while it names somebody who has not agreed. */
export async function draftToTake(db: Db, actor: Actor, seasonId: string): Promise<Draft | null> {
  const article = await draftOf(db, actor, seasonId)
  if (!article) return null
  if ((await namesIn(db, article.draft, seasonId)).length > 0) throw new NotFound()
  return article
}

/** The name in addresses of a season's article, once that is published. */
export async function articleOf(db: Db, seasonId: string): Promise<string | null> {
  const [row] = await db
    .select({ slug: articles.slug })
    .from(articles)
    .where(and(eq(articles.seasonId, seasonId), isNotNull(articles.published)))
  return row?.slug ?? null
}

/** Every published article, the latest first. */
export async function publishedArticles(db: Db): Promise<PublishedArticle[]> {
  const rows = await db.select().from(articles).where(isNotNull(articles.published)).orderBy(desc(articles.publishedAt))
  const corrections = await db.select().from(articleCorrections).orderBy(asc(articleCorrections.at))
  return rows.flatMap(({ id, slug, seasonId, published, publishedAt }) =>
    published && publishedAt
      ? [
          {
            ...published,
            slug,
            seasonId,
            publishedAt: publishedAt.toISOString(),
            corrections: corrections.filter((one) => one.articleId === id).map(({ at, note }) => ({ at: at.toISOString(), note })),
          },
        ]
      : [],
  )
}

/** A place in an article where what was searched for stands; the hits are between the marks. */
export type Found = { slug: string; title: string; publishedAt: string; excerpt: string }

/** What begins and ends a hit in an excerpt: characters that nobody types. */
export const marks = { begin: '\u0002', end: '\u0003' }

const mostFound = 30

/** The published articles that hold all that is asked, in any form of the Danish words, the best first. */
export async function searchArticles(db: Db, asked: string): Promise<Found[]> {
  const words = asked.replaceAll('\0', '').slice(0, 200).trim()
  if (!words) return []
  const query = sql`websearch_to_tsquery('danish', ${words})`
  const text = searched(articles.published)
  const shown = sql`(${articles.published} ->> 'lead') || ' ' || (${articles.published} ->> 'body')`
  const manner = `StartSel=${marks.begin}, StopSel=${marks.end}, MaxWords=35, MinWords=15, MaxFragments=2, FragmentDelimiter=" … "`
  const rows = await db
    .select({
      slug: articles.slug,
      title: sql<string>`${articles.published} ->> 'title'`,
      publishedAt: articles.publishedAt,
      excerpt: sql<string>`ts_headline('danish', ${shown}, ${query}, ${manner})`,
    })
    .from(articles)
    .where(sql`${articles.published} is not null and ${text} @@ ${query}`)
    .orderBy(desc(sql`ts_rank(${text}, ${query})`), desc(articles.publishedAt))
    .limit(mostFound)
  return rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt?.toISOString() ?? '' }))
}
