import { eq } from 'drizzle-orm'
import { agendaItems, meetings } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { createSeason } from '@/lib/meetings/create'
import { type DeskItem, type DeskSeason, deskSeason } from '@/lib/meetings/desk'
import { type Cast, seedCast } from './cast'

export const before = new Date('2026-09-01T08:00:00Z')

/** The cast, and a season of November 2026 made by Mette from the built-in template. */
export async function seedSeason(db: Db): Promise<{ cast: Cast; seasonId: string; slug: string; look: () => Promise<DeskSeason> }> {
  const cast = await seedCast(db)
  const dates = { westDate: '2026-11-24', eastDate: '2026-11-26' }
  const { id, slug } = await createSeason(db, cast.mette, { theme: 'Klar til skiftet', take: 'standing', ...dates }, before)
  return { cast, seasonId: id, slug, look: () => deskSeason(db, cast.mette, slug) }
}

/** The item with this title; the test is wrong where there is none. */
export function titled(season: DeskSeason, title: string): DeskItem {
  const item = season.items.find((i) => i.fields.title === title)
  if (!item) throw new Error(`no item is called ${title}`)
  return item
}

/** What a form would send that changes nothing. */
export const editOf = (item: DeskItem) => ({ itemId: item.id, version: item.version, base: { ...item.fields }, ...item.fields })

export const talk = (seasonId: string) => ({
  seasonId,
  form: 'talk' as const,
  title: 'FBS 2.0 og fjernlån',
  speaker: '',
  body: '',
  prepare: '',
  durationMin: 25,
  where: 'both' as const,
  standing: false,
})

export const positions = async (db: Db, seasonId: string) =>
  (await db.select().from(agendaItems).where(eq(agendaItems.seasonId, seasonId)))
    .filter((item) => !item.deletedAt)
    .map((item) => item.position)
    .sort((a, b) => a - b)

export const meetingRow = async (db: Db, slug: string) => (await db.select().from(meetings).where(eq(meetings.slug, slug)))[0]
