import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { checkIns, registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { publishedSeasons } from '@/lib/meetings/read'

/** How often somebody has been at the network's meetings, and how many of the last ones without a break. */
export type Been = { times: number; inARow: number }

/** Counts the seasons that are over at `now` where the person was seen at the door. */
export async function beenBefore(db: Db, personId: string, now: Date): Promise<Been> {
  const rows = await db
    .select({ id: registrations.id, seasonId: registrations.seasonId, present: checkIns.present })
    .from(checkIns)
    .innerJoin(registrations, eq(registrations.id, checkIns.registrationId))
    .where(eq(registrations.personId, personId))
    .orderBy(desc(checkIns.at), desc(checkIns.id))
  // What was done last at the door is what holds.
  const last = new Map<string, (typeof rows)[number]>()
  for (const row of rows) if (!last.has(row.id)) last.set(row.id, row)
  const was = new Set([...last.values()].filter((row) => row.present).map((row) => row.seasonId))
  const held = (await publishedSeasons(db)).filter((season) => season.meetings.every((m) => Date.parse(m.endsAt) < now.getTime()))
  const missed = held.findIndex((season) => !was.has(season.id))
  return { times: held.filter((season) => was.has(season.id)).length, inARow: missed < 0 ? held.length : missed }
}
