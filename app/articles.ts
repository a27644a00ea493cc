import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { publishedArticles } from '@/lib/articles/read'
import { db } from '@/lib/db/client'

/** Every published article; renewed when the topic `articles` is told. */
export async function cachedArticles() {
  'use cache'
  cacheTag('articles')
  cacheLife('max')
  return publishedArticles(await db())
}
