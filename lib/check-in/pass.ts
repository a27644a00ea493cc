import 'server-only'
import type { Db } from '@/lib/db/client'
import { nextSeat } from '@/lib/registrations/door'
import { passText } from './list'

/** A person's own pass for the next meeting they have a seat at, or null. */
export async function passOf(db: Db, person: { id: string }, now: Date) {
  const seat = await nextSeat(db, person.id, now)
  return seat && { ...seat, says: passText(seat.pass) }
}
