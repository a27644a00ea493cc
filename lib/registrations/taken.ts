import 'server-only'
import { and, count, eq, inArray } from 'drizzle-orm'
import { registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

/** How many chairs of a meeting somebody has or is offered. Sure only while the season is held. */
export async function chairsTaken(tx: Db, meetingId: string): Promise<number> {
  const [row] = await tx
    .select({ taken: count() })
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), inArray(registrations.status, ['seated', 'offered'])))
  return row?.taken ?? 0
}
