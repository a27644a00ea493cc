import 'server-only'
import type { Actor } from '@/lib/auth/can'
import { db } from '@/lib/db/client'
import type { PublishedItem, PublishedMeeting } from '@/lib/meetings/published'
import { publishedContent } from '@/lib/meetings/read'
import { type Run, runsOf } from '@/lib/mirror/run'
import type { Line } from '@/lib/notes/line'
import { itemNotesOf } from '@/lib/notes/read'

/** A meeting of the season with when its items were really held and what was written on them, by item. */
export type Day = { meeting: PublishedMeeting; runs: Map<string, Run>; said: Map<string, Line[]> }

/** A season's meetings, the first one first, and every item that is on the agenda of any. */
export async function daysOf(person: Actor, seasonId: string): Promise<{ days: Day[]; items: PublishedItem[] }> {
  const published = await publishedContent(await db(), seasonId)
  const days = await Promise.all(
    (published?.meetings ?? []).map(async (meeting) => ({
      meeting,
      runs: await runsOf(await db(), person, meeting),
      said: await itemNotesOf(await db(), person, meeting.id),
    })),
  )
  days.sort((a, b) => a.meeting.startsAt.localeCompare(b.meeting.startsAt))
  return { days, items: [...new Map(days.flatMap(({ meeting }) => meeting.items.map((item) => [item.id, item] as const))).values()] }
}
