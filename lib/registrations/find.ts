import 'server-only'
import { eq } from 'drizzle-orm'
import { registrations } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { seasonOfMeeting } from '@/lib/meetings/seats'

/** A place that is the actor's own, or anybody's for a facilitator; NotFound otherwise. */
export async function findPlace(db: Db, actor: Actor, id: string): Promise<typeof registrations.$inferSelect> {
  const [place] = await db.select().from(registrations).where(eq(registrations.id, id))
  if (!place || (place.personId !== actor.id && !can(actor, 'plan'))) throw new NotFound()
  return place
}

/** The season of a meeting; NotFound where there is no such meeting. */
export async function seasonFor(db: Db, meetingId: string): Promise<string> {
  const seasonId = await seasonOfMeeting(db, meetingId)
  if (!seasonId) throw new NotFound()
  return seasonId
}

/** How the actor comes to a place: as a facilitator only where it is not their own. */
export const byOf = (actor: Actor, place: { personId: string | null }): 'self' | 'facilitator' =>
  can(actor, 'plan') && place.personId !== actor.id ? 'facilitator' : 'self'
