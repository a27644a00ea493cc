import '@/test/support/settings'
import { afterEach, expect, test } from 'vitest'
import webpush from 'web-push'
import { settings } from '@/drizzle/schema'
import { env, readSettings } from '@/lib/env'
import { deliverDue } from '@/lib/push/deliver'
import { pushKeys } from '@/lib/push/keys'
import { push } from '@/lib/push/outbox'
import { makeSender } from '@/lib/push/sender'
import { subscribe } from '@/lib/push/subscriptions'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { aDevice, pushService } from '@/test/support/push-service'

const now = new Date('2026-11-22T19:00:00Z')

/** As after a start with these keys in the environment. */
function named(pair?: { publicKey: string; privateKey: string }): void {
  Object.assign(env(), { VAPID_PUBLIC_KEY: pair?.publicKey, VAPID_PRIVATE_KEY: pair?.privateKey })
}
afterEach(() => named())

test('the first pair is made once, whoever comes first, and is the same ever after', async () => {
  const { db } = await freshDatabase()
  const made = await Promise.all([pushKeys(db), pushKeys(db), pushKeys(db)])
  expect(new Set(made.map(([{ publicKey }]) => publicKey)).size).toBe(1)
  expect(await pushKeys(db)).toEqual(made[0])
  expect(await db.select().from(settings)).toHaveLength(1)
})

test('a new pair comes first, and phones that know an old one still hear', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const [first] = await pushKeys(db)
  const devices = [aDevice(first.publicKey)]
  const pairs = [webpush.generateVAPIDKeys(), webpush.generateVAPIDKeys()]
  for (const pair of pairs) {
    named(pair)
    expect((await pushKeys(db))[0]).toEqual(pair)
    devices.push(aDevice(pair.publicKey))
  }
  for (const device of devices) await subscribe(db, anna, device, now)
  // Without a name for it, the newest stays.
  named()
  expect(await pushKeys(db)).toEqual([...pairs.reverse(), first])
  const service = await pushService(devices)
  const message = { title: 'a', body: 'b', path: '/', tag: 'c' }
  await push(db, { personId: anna.id, kind: 'test', message, expiresAt: new Date(now.getTime() + 60_000) }, now)
  expect(await deliverDue(db, makeSender('mailto:netvaerk@kb.example', service.dial), now)).toBe(3)
  expect(service.delivered.map(({ endpoint }) => endpoint).sort()).toEqual(devices.map(({ endpoint }) => endpoint).sort())
})

test('keys that are not one pair stop the start with a sentence', () => {
  const [one, other] = [webpush.generateVAPIDKeys(), webpush.generateVAPIDKeys()]
  const whole = { NEXTAUTH_URL: 'https://netvaerk.example', NEXTAUTH_SECRET: 'x'.repeat(32), DEMO: '1' }
  const read = (VAPID_PUBLIC_KEY?: string, VAPID_PRIVATE_KEY?: string) => {
    const said = readSettings({ ...whole, VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY })
    return 'problems' in said ? said.problems : []
  }
  expect(read(one.publicKey, one.privateKey)).toEqual([])
  expect(read()).toEqual([])
  for (const problems of [read(one.publicKey), read(undefined, one.privateKey), read(one.publicKey, other.privateKey)])
    expect(problems).toEqual([expect.stringContaining('must be one pair')])
  expect(read('x', one.privateKey)).toEqual([expect.stringContaining('VAPID_PUBLIC_KEY')])
})
