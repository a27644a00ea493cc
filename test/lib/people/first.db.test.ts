import '@/test/support/settings'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, settings } from '@/drizzle/schema'
import { newId } from '@/lib/ids'
import { becomeFirst, makeFirstKey, opensFirstDoor } from '@/lib/people/first'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'

const now = new Date('2026-11-22T19:00:00Z')

async function empty() {
  const { db } = await freshDatabase()
  const [id, other] = [newId(), newId()]
  await db.insert(people).values([
    { id, email: 'mette@kb.example' },
    { id: other, email: 'ras@kb.example' },
  ])
  return { db, id, other }
}

test('the key makes one facilitator, once', async () => {
  const { db, id, other } = await empty()
  const key = await makeFirstKey(db)
  if (!key) throw new Error('no key')
  expect(JSON.stringify(await db.select().from(settings))).not.toContain(key)
  expect(await opensFirstDoor(db, key)).toBe(true)
  const both = await Promise.all([becomeFirst(db, id, key, now), becomeFirst(db, other, key, now)])
  expect(both.filter(Boolean)).toHaveLength(1)
  expect(await db.select().from(people).where(eq(people.role, 'facilitator'))).toMatchObject([{ standing: 'member' }])
  expect(await opensFirstDoor(db, key)).toBe(false)
  expect(await makeFirstKey(db)).toBeNull()
})

test('another start makes another key, and the old one is dead', async () => {
  const { db, id } = await empty()
  const old = (await makeFirstKey(db)) ?? ''
  const key = (await makeFirstKey(db)) ?? ''
  expect([await opensFirstDoor(db, old), await opensFirstDoor(db, key)]).toEqual([false, true])
  expect(await becomeFirst(db, id, old, now)).toBe(false)
  expect(await becomeFirst(db, id, '', now)).toBe(false)
})

test('where somebody leads there is no door, not even one that was left open', async () => {
  const { db, id } = await empty()
  const key = (await makeFirstKey(db)) ?? ''
  await db.insert(people).values({ email: 'jonas@kb.example', role: 'facilitator', standing: 'member' })
  expect(await opensFirstDoor(db, key)).toBe(false)
  expect(await becomeFirst(db, id, key, now)).toBe(false)
  expect(await makeFirstKey(db)).toBeNull()
  expect(await db.select().from(settings)).toEqual([])
})

test('the cast needs no door', async () => {
  const { db } = await freshDatabase()
  await seedCast(db)
  expect(await makeFirstKey(db)).toBeNull()
})
