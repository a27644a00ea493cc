import { expect, test } from 'vitest'
import { meetings, seasons } from '@/drizzle/schema'
import { checkIn } from '@/lib/check-in/check-in'
import { continuityBefore, continuityOf } from '@/lib/check-in/continuity'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { type Cast, seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { placed } from '@/test/support/door'
import { mark } from './a-door'

const moment = (date: string) => new Date(`${date}T09:00:00Z`)

/** A season on these two dates; Anna was at the one named, or at none, and Bo had a seat in the west and stayed away. */
async function season(db: Db, cast: Cast, west: string, east: string, anna: 'west' | 'east' | null) {
  const seasonId = newId()
  await db.insert(seasons).values({ id: seasonId, slug: west, theme: 'Tema' })
  const held = { west: newId(), east: newId() }
  for (const [side, date] of [
    ['west', west],
    ['east', east],
  ] as const)
    await db
      .insert(meetings)
      .values({ id: held[side], seasonId, side, slug: `${date}-${side}`, startsAt: moment(date), endsAt: new Date(`${date}T14:00:00Z`) })
  const [hers] = await placed(db, held[anna ?? 'west'], [{ name: 'Anna', personId: cast.anna.id }])
  await placed(db, held.west, [{ name: 'Bo', personId: cast.bo.id, libraryId: cast.bo.libraryId ?? '' }])
  const at = moment(anna === 'east' ? east : west)
  if (anna && hers) await checkIn(db, cast.mette, mark(held[anna], hers.id, { at }), at)
}

test('it counts seasons, in the east or the west; a gap ends the row, a season still going on does not', async () => {
  const { db } = await freshDatabase()
  const cast = await seedCast(db)
  await season(db, cast, '2025-03-10', '2025-03-12', 'west')
  await season(db, cast, '2025-11-10', '2025-11-12', null)
  await season(db, cast, '2026-03-10', '2026-03-12', 'east')
  await season(db, cast, '2026-11-24', '2026-11-26', 'west')
  await season(db, cast, '2027-03-10', '2027-03-12', null)

  const at = async (moment: string) => (await continuityOf(db, [cast.anna.id, cast.bo.id], new Date(moment))).get(cast.anna.id)
  expect(await at('2026-12-01T09:00:00Z')).toEqual({ inRow: 2, inAll: 3 })
  expect(await at('2027-03-11T09:00:00Z')).toEqual({ inRow: 2, inAll: 3 })
  expect(await at('2027-03-13T09:00:00Z')).toEqual({ inRow: 0, inAll: 3 })
  // She was seen at the door of the meeting in November an hour ago: this is her second time in a row, and not the third.
  const during = new Date('2026-11-24T10:00:00Z')
  expect(await continuityOf(db, [cast.anna.id], during)).toEqual(new Map([[cast.anna.id, { inRow: 2, inAll: 3 }]]))
  const november = [{ startsAt: moment('2026-11-24') }, { startsAt: moment('2026-11-26') }]
  const before = await continuityBefore(db, november, [cast.anna.id, cast.bo.id], during)
  expect(before).toEqual(new Map([[cast.anna.id, { inRow: 1, inAll: 2 }]]))
  expect(await continuityOf(db, [], during)).toEqual(new Map())
})
