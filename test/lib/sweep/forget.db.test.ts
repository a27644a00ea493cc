import { expect, test } from 'vitest'
import { rateLimits, sessions, signInCodes } from '@/drizzle/schema'
import { forgetOld } from '@/lib/sweep/sweep'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'

test('what is past its time is removed, by two sweepers at once as by one, and nothing else', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const now = new Date('2026-11-22T19:00:00Z')
  const before = new Date(now.getTime() - 1)
  // A code is kept for an hour after its time.
  const longBefore = new Date(now.getTime() - 3_600_001)
  const after = new Date(now.getTime() + 1)
  await db.insert(sessions).values([
    { tokenHash: 'over', personId: anna.id, expiresAt: before },
    { tokenHash: 'live', personId: anna.id, expiresAt: after },
  ])
  const code = { codeHash: '-', triesLeft: 5 }
  await db.insert(signInCodes).values([
    { ...code, email: 'over', expiresAt: longBefore },
    { ...code, email: 'live', expiresAt: after },
  ])
  await db.insert(rateLimits).values([
    { key: 'over', count: 1, resetsAt: before },
    { key: 'live', count: 1, resetsAt: after },
  ])
  await Promise.all([forgetOld(db, now), forgetOld(db, now)])
  expect(await db.select({ it: sessions.tokenHash }).from(sessions)).toEqual([{ it: 'live' }])
  expect(await db.select({ it: signInCodes.email }).from(signInCodes)).toEqual([{ it: 'live' }])
  expect(await db.select({ it: rateLimits.key }).from(rateLimits)).toEqual([{ it: 'live' }])
})
