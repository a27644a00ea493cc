import '@/test/support/settings'
import { expect, test } from 'vitest'
import { sessions } from '@/drizzle/schema'
import { hashToken, personOfToken } from '@/lib/auth/session'
import { endOtherSessions, endSession, forgetOldSessions, sessionsOf, touchSession } from '@/lib/auth/sessions'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'

const now = new Date('2026-11-22T19:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

async function signedIn(db: Db, personId: string, token: string): Promise<string> {
  const id = newId()
  await db.insert(sessions).values({ id, personId, tokenHash: hashToken(token), lastSeenAt: now, expiresAt: later(90 * 24) })
  return id
}

test('one device is ended, and only by the one whose it is', async () => {
  const { db } = await freshDatabase()
  const { anna, bo } = await seedCast(db)
  const phone = await signedIn(db, anna.id, 'phone')
  await signedIn(db, anna.id, 'desk')
  await expect(endSession(db, bo, phone)).rejects.toThrow(NotFound)
  expect(await personOfToken(db, 'phone', now)).not.toBeNull()
  await endSession(db, anna, phone)
  expect(await personOfToken(db, 'phone', now)).toBeNull()
  expect(await personOfToken(db, 'desk', now)).not.toBeNull()
})

test('all others are ended, and nobody else’s', async () => {
  const { db } = await freshDatabase()
  const { anna, bo } = await seedCast(db)
  const here = await signedIn(db, anna.id, 'here')
  await signedIn(db, anna.id, 'there')
  await signedIn(db, bo.id, 'bo')
  await endOtherSessions(db, anna, here)
  expect((await sessionsOf(db, anna, now)).map((s) => s.id)).toEqual([here])
  expect(await personOfToken(db, 'bo', now)).not.toBeNull()
})

test('being there is written once an hour, and the ninety days begin anew', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  await signedIn(db, anna.id, 'phone')
  expect(await touchSession(db, 'phone', later(0.9))).toBeNull()
  expect(await touchSession(db, 'phone', later(1.1))).toEqual(later(1.1 + 90 * 24))
  expect(await touchSession(db, 'phone', later(1.5))).toBeNull()
  expect(await sessionsOf(db, anna, later(2))).toMatchObject([{ lastSeenAt: later(1.1) }])
})

test('a session that is over is nobody’s, does not come back, and is forgotten', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  await signedIn(db, anna.id, 'phone')
  const over = later(90 * 24)
  expect(await personOfToken(db, 'phone', over)).toBeNull()
  expect(await touchSession(db, 'phone', over)).toBeNull()
  await forgetOldSessions(db, later(90 * 24 + 1))
  expect(await db.select().from(sessions)).toEqual([])
})
