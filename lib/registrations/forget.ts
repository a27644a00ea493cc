import 'server-only'
import { and, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { meetings, registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

/** Forgets what people eat and need when their meeting was held a month ago: it was asked for that day alone. */
export async function forgetNeeds(db: Db, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000)
  const long = db.select({ id: meetings.id }).from(meetings).where(lt(meetings.endsAt, monthAgo))
  await db
    .update(registrations)
    .set({ diet: null, access: null })
    .where(and(inArray(registrations.meetingId, long), or(isNotNull(registrations.diet), isNotNull(registrations.access))))
}
