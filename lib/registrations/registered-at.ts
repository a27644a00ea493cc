import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { aroundNow, publishedSeasons } from '@/lib/meetings/read'

/** The address part of the coming meeting where the person has a place, a waiting one too; null where they have none. */
export async function registeredAt(db: Db, personId: string, now: Date): Promise<string | null> {
  const { coming } = aroundNow(await publishedSeasons(db), now)
  if (!coming) return null
  const [place] = await db
    .select({ meetingId: registrations.meetingId })
    .from(registrations)
    .where(
      and(
        eq(registrations.seasonId, coming.id),
        eq(registrations.personId, personId),
        inArray(registrations.status, ['seated', 'offered', 'waiting']),
      ),
    )
  return coming.meetings.find((meeting) => meeting.id === place?.meetingId)?.slug ?? null
}
