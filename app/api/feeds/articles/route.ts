import { connection } from 'next/server'
import { cachedArticles } from '@/app/articles'
import { atomFeed } from '@/lib/articles/feed'

/** GET /api/feeds/articles: the minutes as an Atom feed. */
export async function GET() {
  // A build has no address to write into the feed, and no database to read it from.
  await connection()
  return new Response(atomFeed(await cachedArticles()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}
