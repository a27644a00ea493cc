import { expect, test } from 'vitest'
import { forgetOldLimits, giveBack, take } from '@/lib/auth/rate-limit'
import { freshDatabase } from '@/test/support/database'

const now = new Date('2026-11-22T19:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const limit = { most: 3, seconds: 60 }

test('allows as many as the limit says, then none until the window is over', async () => {
  const { db } = await freshDatabase()
  const taken = async (at: Date) => take(db, 'a', limit, at)
  expect([await taken(now), await taken(later(1)), await taken(later(2)), await taken(later(3))]).toEqual([true, true, true, false])
  expect(await take(db, 'b', limit, now)).toBe(true)
  expect(await taken(later(59))).toBe(false)
  expect(await taken(later(60))).toBe(true)
})

test('many at once are not allowed more than one after the other', async () => {
  const { db } = await freshDatabase()
  const taken = await Promise.all(Array.from({ length: 10 }, () => take(db, 'a', limit, now)))
  expect(taken.filter(Boolean)).toHaveLength(3)
})

test('what is given back can be taken again', async () => {
  const { db } = await freshDatabase()
  for (let i = 0; i < 3; i++) await take(db, 'a', limit, now)
  await giveBack(db, 'a')
  expect([await take(db, 'a', limit, now), await take(db, 'a', limit, now)]).toEqual([true, false])
})

test('forgets only the counters that are over', async () => {
  const { db } = await freshDatabase()
  for (let i = 0; i < 4; i++) await take(db, 'a', limit, now)
  await forgetOldLimits(db, later(30))
  expect(await take(db, 'a', limit, later(30))).toBe(false)
})
