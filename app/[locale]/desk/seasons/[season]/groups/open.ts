import 'server-only'
import { MissingHere } from '@/app/_shell/missing'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { deskGroups } from '@/lib/seatings/desk'
import { openSeason } from '../open'

export type GroupsProps = { params: Promise<{ locale: string; season: string; meeting: string }> }

/** The group work of a meeting of a season, for whoever may plan; else what is shown `instead`. */
export async function openGroups(params: GroupsProps['params'], page = '') {
  const { meeting: slug } = await params
  const opened = await openSeason(params, `/groups/${slug}${page}`)
  const { locale, t } = opened
  if (!opened.season) return { ...opened, groups: null }
  const meeting = opened.season.meetings.find((one) => one.slug === slug)
  if (!meeting) return { locale, t, season: null, person: null, groups: null, instead: MissingHere({ locale, t }) }
  return { ...opened, groups: await deskGroups(await db(), opened.person, slug, now()) }
}
