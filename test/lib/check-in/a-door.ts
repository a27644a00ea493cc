import { eq } from 'drizzle-orm'
import { meetings } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { seedSeason } from '@/test/support/season'

/** The morning of the meeting in the west. */
export const morning = new Date('2026-11-24T08:40:00Z')
export const minutes = (n: number) => new Date(morning.getTime() + n * 60_000)

/** A season with its cast, and its two meetings. */
export async function aDoor(db: Db) {
  const season = await seedSeason(db)
  const rows = await db.select().from(meetings).where(eq(meetings.seasonId, season.seasonId))
  const [west, east] = [rows.find((m) => m.side === 'west'), rows.find((m) => m.side === 'east')]
  if (!west || !east) throw new Error('a season has two meetings')
  return { ...season, west, east }
}

export const mark = (meetingId: string, registrationId: string, over: Partial<{ id: string; present: boolean; at: Date }> = {}) => ({
  id: newId(),
  registrationId,
  meetingId,
  present: true,
  at: morning,
  ...over,
})
