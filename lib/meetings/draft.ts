import 'server-only'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { agendaItems, itemOverrides, meetings } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

export type DraftMeeting = typeof meetings.$inferSelect
export type DraftItem = typeof agendaItems.$inferSelect
export type DraftOverride = typeof itemOverrides.$inferSelect
export type Draft = { meetings: DraftMeeting[]; items: DraftItem[]; overrides: DraftOverride[] }

/** The agenda as it is being written: meetings (west first), items in order without the removed, local differences. */
export async function draft(db: Db, seasonId: string): Promise<Draft> {
  const held = await db.select().from(meetings).where(eq(meetings.seasonId, seasonId)).orderBy(desc(meetings.side))
  const items = await db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.seasonId, seasonId), isNull(agendaItems.deletedAt)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
  const overrides = await db
    .select({ override: itemOverrides })
    .from(itemOverrides)
    .innerJoin(meetings, eq(meetings.id, itemOverrides.meetingId))
    .where(eq(meetings.seasonId, seasonId))
  return { meetings: held, items, overrides: overrides.map((row) => row.override) }
}
