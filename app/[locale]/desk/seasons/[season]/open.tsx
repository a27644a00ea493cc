import 'server-only'
import type { Metadata } from 'next'
import { cacheLife, cacheTag } from 'next/cache'
import { cache, type ReactElement } from 'react'
import { MissingHere } from '@/app/_shell/missing'
import type { Person } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import type { Locale, Messages } from '@/lib/i18n'
import { type DeskSeason, deskSeason, seasonExists } from '@/lib/meetings/desk'
import { language } from '../../../locale'
import { NoAccess, planner } from '../../planner'

export type SeasonProps = { params: Promise<{ locale: string; season: string }> }
type Opened = { locale: Locale; t: Messages } & (
  | { season: DeskSeason; person: Person; instead: null }
  | { season: null; person: null; instead: ReactElement }
)

/** The season of a page's address, for whoever may plan; else what is shown `instead`. `page` is the address's end. */
export async function openSeason(params: SeasonProps['params'], page = ''): Promise<Opened> {
  const { locale, t } = await language(params)
  const { season: slug } = await params
  const found = await find(slug)
  const nobody = { locale, t, season: null, person: null }
  if (found === 'missing') return { ...nobody, instead: <MissingHere locale={locale} t={t} /> }
  if (found === 'refused') return { ...nobody, instead: <NoAccess locale={locale} t={t} path={`/desk/seasons/${slug}${page}`} /> }
  return { locale, t, ...found, instead: null }
}

/** The title of one of a season's pages. */
export async function seasonMetadata(params: SeasonProps['params'], title: (t: Messages, season: DeskSeason) => string): Promise<Metadata> {
  const { t } = await language(params)
  const found = await find((await params).season)
  if (found === 'missing') return { title: t.shell.missing.title }
  return { title: found === 'refused' ? t.desk.noAccess.title : title(t, found.season) }
}

/**
 * Once for the page and its metadata. Whether there is such a season is asked before anything personal is read:
 * afterwards the page has begun, and its status can no longer be 404.
 */
const find = cache(async (slug: string): Promise<'missing' | 'refused' | { person: Person; season: DeskSeason }> => {
  if (!(await cachedSeasonExists(slug))) return 'missing'
  const person = await planner()
  return person ? { person, season: await deskSeason(await db(), person, slug) } : 'refused'
})

async function cachedSeasonExists(slug: string): Promise<boolean> {
  'use cache'
  cacheTag('drafts')
  cacheLife('max')
  return seasonExists(await db(), slug)
}
