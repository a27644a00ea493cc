import 'server-only'
import { cachedSeasonOf } from '@/app/seasons'
import { meetingOf } from '@/lib/meetings/read'
import { language } from '../../../../locale'

export type ItemParams = { params: Promise<{ locale: string; meeting: string; item: string }> }

/** What every page of an item's notes starts from; `item` is null where there is no such item. */
export async function noteItem(params: ItemParams['params']) {
  const { locale, t } = await language(params)
  const { meeting: slug, item: itemId } = await params
  const season = await cachedSeasonOf(slug)
  const meeting = season && meetingOf(season, slug)
  const item = meeting?.items.find(({ id }) => id === itemId)
  return meeting && item ? { locale, t, meeting, item } : { locale, t, meeting: null, item: null }
}
