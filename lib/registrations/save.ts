import 'server-only'
import { randomBytes, randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { Seat } from './book'
import type { Details } from './input'

/** What a new place has beside what the rules know of. */
export type NewPlace = Partial<Details> & { registeredById: string | null; walkIn?: boolean }

/** No I, L, O or U: read aloud and typed without mistakes. Source: Douglas Crockford, Base 32. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newCode = () => Array.from({ length: 6 }, () => alphabet[randomInt(32)]).join('')
const newPass = () => randomBytes(16).toString('base64url')

/** Writes what has changed of a season's places. */
export async function saveSeats(
  tx: Db,
  seasonId: string,
  before: Map<string, Seat>,
  after: Map<string, Seat>,
  places: Map<string, NewPlace>,
  now: Date,
): Promise<void> {
  const changed = [...after.values()].filter((seat) => before.has(seat.id) && before.get(seat.id) !== seat)
  // A place or a free seat is let go of before another takes it: the database allows no moment with two.
  const letsGo = (seat: Seat) => (before.get(seat.id)?.free && !seat.free) || seat.status === 'cancelled' || seat.status === 'passed'
  for (const seat of changed.sort((a, b) => Number(letsGo(b)) - Number(letsGo(a)))) {
    const { id, sector: _sector, line: _line, ...rest } = seat
    await tx
      .update(registrations)
      .set({ ...rest, changedAt: now })
      .where(eq(registrations.id, id))
  }
  const made = [...after.values()].filter((seat) => !before.has(seat.id))
  if (made.length === 0) return
  await tx.insert(registrations).values(
    made.map(({ sector: _, ...seat }) => ({
      ...seat,
      ...places.get(seat.id),
      seasonId,
      code: newCode(),
      pass: newPass(),
      createdAt: now,
      changedAt: now,
    })),
  )
}
