import 'server-only'
import { cachedSeasonOf } from '@/app/seasons'
import { db } from '@/lib/db/client'
import { meetingOf } from '@/lib/meetings/read'
import { roomKey } from '@/lib/notes/room'
import { groupAt } from '@/lib/seatings/group-at'
import { language } from '../../../../locale'

export type GroupParams = { params: Promise<{ locale: string; meeting: string; round: string; group: string }> }

/** What the pages of a group's note start from, without the language; `meeting` is null where there is none. Who may see it, the note says. */
export async function noteGroup(params: GroupParams['params']) {
  const { locale, t } = await language(params)
  const { meeting: slug, round, group } = await params
  const season = await cachedSeasonOf(slug)
  const meeting = season && meetingOf(season, slug)
  if (!meeting) return { locale, t, meeting: null }
  const path = `/meetings/${slug}/notes/group/${round}/${group}`
  return { locale, t, meeting, path, group, room: roomKey({ kind: 'group', meetingId: meeting.id, roundId: round, group }) }
}

/** What a group has to do, and where it sits; null where it is not published any more. For those who may read its note. */
export const workOf = async (params: GroupParams['params'], meetingId: string) => {
  const { round, group } = await params
  return groupAt(await db(), meetingId, round, group)
}
