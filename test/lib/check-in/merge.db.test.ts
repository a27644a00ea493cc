import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkIns, registrations } from '@/drizzle/schema'
import { attendance } from '@/lib/check-in/attendance'
import { checkIn, seatAndCheckIn, walkIn } from '@/lib/check-in/check-in'
import { type Done, type Listed, listed, type Roster } from '@/lib/check-in/list'
import { momentAfter } from '@/lib/check-in/marks'
import { rosterOf } from '@/lib/check-in/roster'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { Cast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { placed } from '@/test/support/door'
import { aDoor, morning } from './a-door'

const later = new Date(morning.getTime() + 3_600_000)

// A tap: on which phone, on whom (the last but one waits, the last walks in), at which second by that phone's clock.
const tap = fc.record({ phone: fc.nat(2), whom: fc.nat(4), second: fc.nat(20) })
/** In which order the phones come upon a network, one entry at a time; some are sent twice. */
const arrivals = fc.array(fc.nat(2), { maxLength: 20 })

async function send(db: Db, cast: Cast, entry: Done): Promise<void> {
  const { args } = entry
  if (entry.name === 'check-in') return checkIn(db, cast.mette, { ...entry.args, at: new Date(args.at) }, later)
  if (entry.name === 'seat-known') return seatAndCheckIn(db, cast.mette, { ...entry.args, at: new Date(args.at) }, later)
  return walkIn(db, cast.mette, { ...entry.args, email: null, at: new Date(args.at) }, later)
}

/** What a tap on that person leaves in a phone's queue. */
function tapped(
  roster: Roster,
  queue: Done[],
  id: string | undefined,
  second: number,
  walkedIn: { id: string; libraryId: string },
): Done[] {
  const now = new Date(morning.getTime() + second * 1000)
  const { meetingId } = roster
  const seen = id ? listed(roster, queue).find((person) => person.registrationId === id) : undefined
  const checked = (registrationId: string, present: boolean, known: Listed['mark']): Done => ({
    name: 'check-in',
    state: 'waiting',
    args: { id: newId(), registrationId, meetingId, present, at: momentAfter(known, now) },
  })
  if (seen && seen.status !== 'seated') {
    const args = { id: newId(), registrationId: seen.registrationId, meetingId, at: momentAfter(seen.mark, now) }
    return [{ name: 'seat-known', state: 'waiting', args }]
  }
  if (seen) return [checked(seen.registrationId, !seen.present, seen.mark)]
  const known = listed(roster, queue).find((person) => person.registrationId === walkedIn.id)
  if (known) return [checked(known.registrationId, !known.present, known.mark)]
  const args = { ...walkedIn, meetingId, name: 'Kom forbi', at: now.toISOString() }
  return [{ name: 'walk-in', state: 'waiting', args }, checked(walkedIn.id, true, null)]
}

test('three phones without a network, on the same and different people, end alike in whatever order they are heard', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  const people = await placed(db, west.id, [{ name: 'Anna' }, { name: 'Bo' }, { name: 'Carl' }, { name: 'Dorte', status: 'waiting' }])
  await fc.assert(
    fc.asyncProperty(fc.array(tap, { maxLength: 16 }), arrivals, arrivals, async (taps, first, second) => {
      const ends: string[][] = []
      await db.delete(registrations).where(eq(registrations.walkIn, true))
      await db.update(registrations).set({ status: 'waiting', free: false }).where(eq(registrations.name, 'Dorte'))
      const roster = await rosterOf(db, cast.mette, west.slug)
      const queues: Done[][] = [[], [], []]
      const walkIns = queues.map(() => ({ id: newId(), libraryId: cast.bo.libraryId ?? '' }))
      for (const { phone, whom, second } of taps) {
        const queue = queues[phone] as Done[]
        queue.push(...tapped(roster, queue, people[whom]?.id, second, walkIns[phone] as (typeof walkIns)[number]))
      }
      for (const order of [first, second]) {
        await db.delete(checkIns)
        await db.update(registrations).set({ status: 'waiting', free: false }).where(eq(registrations.name, 'Dorte'))
        const left = queues.map((queue) => [...queue])
        for (const phone of order) {
          const next = left[phone]?.shift()
          if (!next) continue
          await send(db, cast, next)
          await send(db, cast, next)
        }
        for (const rest of left) for (const entry of rest) await send(db, cast, entry)
        const there = new Set((await attendance(db, cast.mette, west.id)).map((one) => one.registrationId))
        // Each phone, once it has heard, sees what the server has; also while its own queue is not emptied yet.
        const heard = await rosterOf(db, cast.mette, west.slug)
        for (const queue of [[], ...queues]) {
          const seen = listed(heard, queue)
          expect(new Set(seen.filter((person) => person.present).map((person) => person.registrationId))).toEqual(there)
          expect(seen.every((person) => person.sent)).toBe(true)
        }
        ends.push([...there].sort())
      }
      expect(ends[0]).toEqual(ends[1])
    }),
    { numRuns: 8 },
  )
}, 120_000)
