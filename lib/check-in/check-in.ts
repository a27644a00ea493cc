import 'server-only'
import { eq } from 'drizzle-orm'
import { checkIns } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { meetingWithId } from '@/lib/meetings/held'
import { doorPlace } from '@/lib/registrations/door'
import { registerWalkIn, seatKnown, type WalkIn } from '@/lib/registrations/register'
import { seatArrival } from '@/lib/seatings/late'
import type { CheckIn, SeatKnown } from './input'

/**
 * Notes that somebody has come (`present`), or takes that back. Who has a seat on the other side of the same season may be
 * there too. Refused (`notSeated`) for somebody without a seat; taking back is never refused. The same id again is
 * harmless. The rows are never altered and say who did it, so they are their own trail.
 */
export async function checkIn(db: Db, actor: Actor, input: CheckIn, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const meeting = await meetingWithId(tx, input.meetingId)
    const place = await placeAtDoor(tx, input.registrationId)
    if (!meeting || place?.seasonId !== meeting.seasonId) throw new NotFound()
    if (input.present && place.status !== 'seated') throw new Refused('notSeated', { name: place.name })
    const at = input.at > now ? now : input.at
    await tx
      .insert(checkIns)
      .values({ ...input, registrationId: place.id, at, byId: actor.id })
      .onConflictDoNothing()
    if (input.present) await seatArrival(tx, actor, meeting, place.id, now)
    await tell(tx, `door:${meeting.id}`)
  })
}

/**
 * Registers somebody who stands at the door, by the rules of registration, and tells the other phones there. Who has a place
 * already is seated on that one and checked in: the mark bears the id that the phone gave the walk-in, so that whatever it
 * says of the walk-in afterwards is said of them.
 */
export async function walkIn(db: Db, actor: Actor, input: WalkIn, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { id, meetingId } = input
  if (await placeAtDoor(db, id)) return
  const at = input.at > now ? now : input.at
  const placed = await registerWalkIn(db, actor, { ...input, at }, now)
  if (placed.id === id) await tell(db, `door:${meetingId}`)
  else await checkIn(db, actor, { id, registrationId: placed.id, meetingId, present: true, at }, now)
}

/** Seats somebody of the list on their own place, by the rules of registration, and checks them in. The same id again is harmless. */
export async function seatAndCheckIn(db: Db, actor: Actor, input: SeatKnown, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  // Their seat may have been given up again since: only the first time counts.
  if (await placeAtDoor(db, input.id)) return
  const placed = await seatKnown(db, actor, input, now)
  await checkIn(db, actor, { ...input, registrationId: placed.id, present: true }, now)
}

/** The place with this id, or the one that a walk-in who bore it was seated on; or null. */
async function placeAtDoor(db: Db, id: string) {
  const place = await doorPlace(db, id)
  if (place) return place
  const [mark] = await db.select({ registrationId: checkIns.registrationId }).from(checkIns).where(eq(checkIns.id, id))
  return mark ? doorPlace(db, mark.registrationId) : null
}
