import 'server-only'
import { count, inArray } from 'drizzle-orm'
import { registrations } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

export type Figures = { seated: number; offered: number; waiting: number }

/** How many have, are offered, or wait for a place at each of these meetings, by the meeting's id; for facilitators. */
export async function seatFigures(db: Db, actor: Actor, meetingIds: string[]): Promise<Map<string, Figures>> {
  if (!can(actor, 'plan')) throw new NotFound()
  const figures = new Map(meetingIds.map((id) => [id, { seated: 0, offered: 0, waiting: 0 }]))
  if (meetingIds.length === 0) return figures
  const rows = await db
    .select({ meetingId: registrations.meetingId, status: registrations.status, n: count() })
    .from(registrations)
    .where(inArray(registrations.meetingId, meetingIds))
    .groupBy(registrations.meetingId, registrations.status)
  for (const { meetingId, status, n } of rows) {
    const of = figures.get(meetingId)
    if (of && (status === 'seated' || status === 'offered' || status === 'waiting')) of[status] = n
  }
  return figures
}
