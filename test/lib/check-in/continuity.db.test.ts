import { expect, test } from 'vitest'
import { meetings, seasons } from '@/drizzle/schema'
import { checkIn } from '@/lib/check-in/check-in'
import { attended, continuityOf } from '@/lib/check-in/continuity'
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

  const after = new Date('2026-12-01T09:00:00Z')
  expect(await continuityOf(db, cast.anna.id, after)).toEqual({ inRow: 2, inAll: 3, last: moment('2026-11-24') })
  expect(await continuityOf(db, cast.bo.id, after)).toEqual({ inRow: 0, inAll: 0, last: null })
  expect(await continuityOf(db, cast.anna.id, new Date('2027-03-11T09:00:00Z'))).toMatchObject({ inRow: 2 })
  expect(await continuityOf(db, cast.anna.id, new Date('2027-03-13T09:00:00Z'))).toMatchObject({ inRow: 0, inAll: 3 })

  const people = [cast.anna.id, cast.bo.id]
  expect(await attended(db, { personIds: people }, 3, after)).toEqual(new Map([[cast.anna.id, 2]]))
  expect(await attended(db, { personIds: people }, 10, after)).toEqual(new Map([[cast.anna.id, 3]]))
  const theirs = [cast.anna.libraryId ?? '', cast.bo.libraryId ?? '']
  expect(await attended(db, { libraryIds: theirs }, 10, after)).toEqual(new Map([[cast.anna.libraryId, 3]]))
  expect(await attended(db, { personIds: [] }, 10, after)).toEqual(new Map())
})
