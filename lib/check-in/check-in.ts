import 'server-only'
import { checkIns } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { meetingWithId } from '@/lib/meetings/held'
import { doorPlace } from '@/lib/registrations/door'
import { registerWalkIn, type WalkIn } from '@/lib/registrations/register'
import { seatArrival } from '@/lib/seatings/late'
import type { CheckIn } from './input'

/**
 * Notes that somebody has come (`present`), or takes that back. Who has a seat on the other side of the same season may be
 * there too. Refused (`notSeated`) for somebody without a seat; taking back is never refused. The same id again is
 * harmless. The rows are never altered and say who did it, so they are their own trail.
 */
export async function checkIn(db: Db, actor: Actor, input: CheckIn, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const meeting = await meetingWithId(tx, input.meetingId)
    const place = await doorPlace(tx, input.registrationId)
    if (!meeting || place?.seasonId !== meeting.seasonId) throw new NotFound()
    if (input.present && place.status !== 'seated') throw new Refused('notSeated', { name: place.name })
    const at = input.at > now ? now : input.at
    await tx
      .insert(checkIns)
      .values({ ...input, at, byId: actor.id })
      .onConflictDoNothing()
    if (input.present) await seatArrival(tx, actor, meeting, input.registrationId, now)
    await tell(tx, `door:${meeting.id}`)
  })
}

/** Registers somebody who stands at the door, by the rules of registration, and tells the other phones there. */
export async function walkIn(db: Db, actor: Actor, input: WalkIn, now: Date): Promise<void> {
  const at = input.at > now ? now : input.at
  await registerWalkIn(db, actor, { ...input, at }, now)
  await tell(db, `door:${input.meetingId}`)
}
