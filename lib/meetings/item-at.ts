import 'server-only'
import type { Db } from '@/lib/db/client'
import { meetingWithId } from './held'
import type { PublishedItem, PublishedMeeting } from './published'
import { publishedContent } from './read'

/** An item of a published agenda as it stands at one meeting, or null. */
export async function itemAt(
  db: Db,
  meetingId: string,
  itemId: string,
): Promise<{ meeting: PublishedMeeting; item: PublishedItem } | null> {
  const held = await meetingWithId(db, meetingId)
  const season = held && (await publishedContent(db, held.seasonId))
  const meeting = season?.meetings.find(({ id }) => id === meetingId)
  const item = meeting?.items.find(({ id }) => id === itemId)
  return meeting && item ? { meeting, item } : null
}
