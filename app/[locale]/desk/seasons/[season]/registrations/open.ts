import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { deskRegistrations } from '@/lib/registrations/desk'
import { openSeason, type SeasonProps } from '../open'

/** The season of a page's address with its registrations; `season` is null for a participant. */
export async function openRegistrations(params: SeasonProps['params'], page = '') {
  const opened = await openSeason(params, `/registrations${page}`)
  if (!opened.season) return opened
  return { ...opened, registrations: await deskRegistrations(await db(), opened.person, opened.season.slug, now()) }
}
