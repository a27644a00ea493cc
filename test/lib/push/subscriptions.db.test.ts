import '@/test/support/settings'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, pushOutbox, pushSubscriptions } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { Invalid, NotFound } from '@/lib/errors'
import { pushKeys } from '@/lib/push/keys'
import { push } from '@/lib/push/outbox'
import { devicesOf, keepSubscribed, mostDevices, silence, subscribe, turnOff, unsubscribe } from '@/lib/push/subscriptions'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { aDevice } from '@/test/support/push-service'

const now = new Date('2026-11-22T19:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const message = { title: 'Der er en plads til dig', body: 'Svar inden kl. 20.00.', path: '/me', tag: 'offer:1' }

async function stage() {
  const { db } = await freshDatabase()
  const cast = await seedCast(db)
  const [{ publicKey }] = await pushKeys(db)
  return { db, ...cast, device: () => aDevice(publicKey) }
}

const tell = (db: Db, personId: string) => push(db, { personId, kind: 'offer', message, expiresAt: later(60) }, now)
const waiting = (db: Db) => db.select().from(pushOutbox).orderBy(pushOutbox.id)
const names = async (db: Db, actor: { id: string }) => (await devicesOf(db, actor)).map(({ device }) => device)

test('a device receives after its person has said so, and is listed once however often it says so', async () => {
  const { db, anna, bo, device } = await stage()
  const phone = device()
  const { id } = await subscribe(db, anna, phone, now)
  expect(await subscribe(db, anna, { ...phone, device: 'Safari|iPhone' }, later(1))).toEqual({ id })
  expect(await devicesOf(db, anna)).toEqual([{ id, device: 'Safari|iPhone', lastSentAt: null, createdAt: now }])
  expect(await devicesOf(db, bo)).toEqual([])
})

test('a message waits for each device of the person, and with none of it where the transaction fails', async () => {
  const { db, anna, bo, device } = await stage()
  await subscribe(db, anna, device(), now)
  await subscribe(db, anna, device(), now)
  await subscribe(db, bo, device(), now)
  const failing = db.transaction(async (tx) => {
    await tell(tx, anna.id)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await waiting(db)).toEqual([])
  expect(await tell(db, anna.id)).toBe(2)
  expect(await waiting(db)).toMatchObject([{ message }, { message }])
})

test('who has no device, or was removed, is told by mail alone', async () => {
  const { db, anna, per, device } = await stage()
  expect(await tell(db, per.id)).toBe(0)
  await subscribe(db, anna, device(), now)
  await db.update(people).set({ standing: 'removed' }).where(eq(people.id, anna.id))
  expect(await tell(db, anna.id)).toBe(0)
  expect(await waiting(db)).toEqual([])
})

test('an address that is no push service’s, and a key that is not ours, are refused', async () => {
  const { db, anna, device } = await stage()
  for (const endpoint of ['https://127.0.0.1/x', 'https://localhost/x', 'http://push.example/x', 'https://[fd00::1]/x'])
    await expect(subscribe(db, anna, { ...device(), endpoint }, now), endpoint).rejects.toBeInstanceOf(Invalid)
  await expect(subscribe(db, anna, { ...device(), key: `B${'x'.repeat(86)}` }, now)).rejects.toBeInstanceOf(Invalid)
  expect(await devicesOf(db, anna)).toEqual([])
})

test('nobody ends or turns off another person’s device', async () => {
  const { db, anna, bo, device } = await stage()
  const phone = device()
  const { id } = await subscribe(db, anna, phone, now)
  await unsubscribe(db, bo, phone)
  await silence(db, bo)
  await expect(turnOff(db, bo, id)).rejects.toBeInstanceOf(NotFound)
  expect(await keepSubscribed(db, anna, phone, now)).toEqual({ id })
  await unsubscribe(db, anna, phone)
  expect(await devicesOf(db, anna)).toEqual([])
})

test('a device that another person has now is theirs, and what waited for the first one is gone', async () => {
  const { db, anna, bo, device } = await stage()
  const phone = device()
  await subscribe(db, anna, phone, now)
  await tell(db, anna.id)
  await subscribe(db, bo, phone, now)
  expect(await devicesOf(db, anna)).toEqual([])
  expect(await devicesOf(db, bo)).toHaveLength(1)
  expect(await waiting(db)).toEqual([])
})

test('a device turned off from another one is told so when it comes by, once, and may be turned on again', async () => {
  const { db, anna, device } = await stage()
  const phone = device()
  const { id } = await subscribe(db, anna, phone, now)
  await tell(db, anna.id)
  await turnOff(db, anna, id)
  expect(await devicesOf(db, anna)).toEqual([])
  expect(await waiting(db)).toEqual([])
  expect(await tell(db, anna.id)).toBe(0)
  await expect(turnOff(db, anna, id)).rejects.toBeInstanceOf(NotFound)
  expect(await keepSubscribed(db, anna, { ...device(), replaces: phone.endpoint }, now)).toBeNull()
  expect(await db.select().from(pushSubscriptions)).toEqual([])
  await subscribe(db, anna, phone, now)
  expect(await devicesOf(db, anna)).toHaveLength(1)
})

test('a device that the push service had lost is put back, and one that has changed keeps what waits for it', async () => {
  const { db, anna, device } = await stage()
  const [before, after] = [device(), device()]
  await subscribe(db, anna, before, now)
  await tell(db, anna.id)
  const kept = await keepSubscribed(db, anna, { ...after, replaces: before.endpoint }, later(1))
  expect(await devicesOf(db, anna)).toMatchObject([{ id: kept?.id }])
  expect(await waiting(db)).toMatchObject([{ subscriptionId: kept?.id }])
  await db.delete(pushSubscriptions)
  expect(await keepSubscribed(db, anna, after, later(2))).not.toBeNull()
})

test('of too many devices the oldest give way', async () => {
  const { db, anna, bo, device } = await stage()
  await subscribe(db, bo, device(), now)
  for (let i = 0; i <= mostDevices; i++) await subscribe(db, anna, { ...device(), device: `Chrome|${i}` }, later(i))
  expect(await names(db, anna)).toEqual(Array.from({ length: mostDevices }, (_, i) => `Chrome|${mostDevices - i}`))
  expect(await names(db, bo)).toHaveLength(1)
})

test('a device signed out from afar is silent, and so are all others where all are signed out', async () => {
  const { db, anna, device } = await stage()
  for (const name of ['Safari|iPhone', 'Chrome|Windows', null]) await subscribe(db, anna, { ...device(), device: name }, now)
  await silence(db, anna, 'Safari|iPhone')
  expect((await names(db, anna)).sort()).toEqual(['Chrome|Windows', null])
  await silence(db, anna, null)
  expect(await names(db, anna)).toEqual(['Chrome|Windows'])
  await silence(db, anna)
  expect(await names(db, anna)).toEqual([])
})
