import 'server-only'
import { eq } from 'drizzle-orm'
import { agendaItems } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { meetingWithId } from './held'
import type { PublishedItem, PublishedMeeting, PublishedSeason } from './published'
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

/** An item of a published agenda at whichever of its meetings it is held, the first that has it; or null. */
export async function itemOfSeason(db: Db, itemId: string): Promise<{ season: PublishedSeason; item: PublishedItem } | null> {
  const [row] = await db.select({ seasonId: agendaItems.seasonId }).from(agendaItems).where(eq(agendaItems.id, itemId))
  const season = row && (await publishedContent(db, row.seasonId))
  const item = season?.meetings.flatMap(({ items }) => items).find(({ id }) => id === itemId)
  return season && item ? { season, item } : null
}
