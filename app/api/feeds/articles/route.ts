import { cachedArticles } from '@/app/articles'
import { atomFeed } from '@/lib/articles/feed'

/** GET /api/feeds/articles: the minutes as an Atom feed. */
export async function GET() {
  return new Response(await feed(), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}

async function feed(): Promise<string> {
  return atomFeed(await cachedArticles())
}
