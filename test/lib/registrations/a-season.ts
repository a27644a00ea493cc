import '../../support/settings'
import { eq } from 'drizzle-orm'
import { libraries } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { publish } from '@/lib/meetings/publish'
import { registerFor } from '@/lib/registrations/register'
import { seedSeason } from '../../support/season'

export const day = 86_400_000
export const summer = new Date('2026-09-01T09:00:00Z')
export const later = (days: number) => new Date(summer.getTime() + days * day)

/** The published season of November 2026, its two meetings, and how Mette registers somebody who has written. */
export async function openSeason(db: Db) {
  const season = await seedSeason(db)
  const { cast, seasonId } = season
  await publish(db, cast.mette, seasonId, summer)
  const { meetings } = await season.look()
  const [west, east] = ['west', 'east'].map((side) => meetings.find((m) => m.side === side)?.id ?? '')
  if (!west || !east) throw new Error('a season has two meetings')
  const write = async (
    name: string,
    library: string,
    more: { meetingId?: string; email?: string | null; by?: Actor; diet?: string } = {},
  ) => {
    const { meetingId = west, email = null, by = cast.mette, diet = null } = more
    const input = { id: newId(), meetingId, name, email, libraryId: await libraryId(db, library), walkIn: false }
    return registerFor(db, by, { ...input, diet, access: null, ean: null, reference: null, requisition: null }, summer)
  }
  return { ...season, west, east, write }
}

export async function libraryId(db: Db, name: string): Promise<string> {
  const [row] = await db.select({ id: libraries.id }).from(libraries).where(eq(libraries.name, name)).limit(1)
  if (!row) throw new Error(`no library is called ${name}`)
  return row.id
}
