import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { notFound } from 'next/navigation'
import type { Person } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import type { Locale, Messages } from '@/lib/i18n'
import { type DeskSeason, deskSeason, seasonExists } from '@/lib/meetings/desk'
import { language } from '../../../locale'
import { planner } from '../../planner'

export type SeasonProps = { params: Promise<{ locale: string; season: string }> }
type Opened = { locale: Locale; t: Messages; person: Person; season: DeskSeason }

/**
 * The season of a page's address, for whoever may plan; `season` is null for a participant. An unknown one is not
 * found before anything personal is read: afterwards the page has begun, and its status can no longer be 404.
 */
export async function openSeason(
  params: SeasonProps['params'],
  page = '',
): Promise<Opened | { locale: Locale; t: Messages; season: null }> {
  const { locale, t } = await language(params)
  const { season: slug } = await params
  if (!(await cachedSeasonExists(slug))) notFound()
  const person = await planner(locale, `/desk/seasons/${slug}${page}`)
  if (!person) return { locale, t, season: null }
  return { locale, t, person, season: await deskSeason(await db(), person, slug) }
}

async function cachedSeasonExists(slug: string): Promise<boolean> {
  'use cache'
  cacheTag('drafts')
  cacheLife('max')
  return seasonExists(await db(), slug)
}
