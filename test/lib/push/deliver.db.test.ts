import '@/test/support/settings'
import type { lookup } from 'node:dns'
import { expect, test, vi } from 'vitest'
import { pushOutbox } from '@/drizzle/schema'
import { publicLookup } from '@/lib/push/address'
import { deliverDue } from '@/lib/push/deliver'
import { pushKeys } from '@/lib/push/keys'
import { claimDue, forgetOldPushes, mostTries, push } from '@/lib/push/outbox'
import { makeSender } from '@/lib/push/sender'
import { devicesOf, subscribe } from '@/lib/push/subscriptions'
import { publicDial } from '@/lib/push/wire'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { aDevice, type Device, pushService } from '@/test/support/push-service'

const now = new Date('2026-11-22T19:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const message = { title: 'Der er en plads til dig', body: 'Svar inden kl. 20.00 – æøå.', path: '/me', tag: 'offer:1' }
const subject = 'mailto:netvaerk@kb.example'

/** Anna's devices at these push services, and the service that stands in for them all. */
async function stage(hosts: string[], answer?: Parameters<typeof pushService>[1], http2 = false) {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const [{ publicKey }] = await pushKeys(db)
  const devices: Device[] = hosts.map((host) => aDevice(publicKey, host))
  for (const device of devices) await subscribe(db, anna, device, now)
  const service = await pushService(devices, answer, http2)
  const sender = (patienceMs?: number) => makeSender(subject, service.dial, patienceMs)
  return {
    db,
    anna,
    devices,
    service,
    sender,
    tell: (more: Partial<typeof message> = {}, expiresAt = later(100_000)) =>
      push(db, { personId: anna.id, kind: 'offer', message: { ...message, ...more }, expiresAt }, now),
    rows: () => db.select().from(pushOutbox).orderBy(pushOutbox.id),
  }
}

test.each(['1.1', '2'])('a device can read what it was sent over HTTP/%s, once, and shows when that was', async (version) => {
  const { db, anna, devices, service, sender, tell, rows } = await stage(['push.example'], undefined, version === '2')
  await tell()
  const one = sender()
  expect(await deliverDue(db, one, now)).toBe(1)
  expect(await deliverDue(db, one, later(60))).toBe(0)
  expect(service.delivered).toEqual([{ endpoint: devices[0]?.endpoint, message, headers: expect.anything() }])
  expect(service.delivered[0]?.headers).toMatchObject({ ttl: '2419200', urgency: 'high', 'content-encoding': 'aes128gcm' })
  expect(await rows()).toMatchObject([{ sentAt: now, tries: 1, lastError: null }])
  expect(await devicesOf(db, anna)).toMatchObject([{ lastSentAt: now }])
})

test('a long text is cut to what a push service takes', async () => {
  const { db, service, sender, tell } = await stage(['push.example'])
  await tell({ title: 'å'.repeat(5000), body: '€'.repeat(5000) })
  expect(await deliverDue(db, sender(), now)).toBe(1)
  expect(Number(service.delivered[0]?.headers['content-length'])).toBeLessThan(4096)
})

test('of many messages each arrives once, though two sweep at once', async () => {
  const { db, devices, service, sender, tell } = await stage(['push.example', 'push.example', 'other.example'])
  const tags = Array.from({ length: 60 }, (_, i) => `offer:${i}`)
  for (const tag of tags) await tell({ tag })
  const sent = await Promise.all([sender(), sender()].map((one) => deliverDue(db, one, now)))
  expect(sent.reduce((a, b) => a + b)).toBe(180)
  for (const { endpoint } of devices) {
    const got = service.delivered.filter((one) => one.endpoint === endpoint)
    expect(got.map((one) => (one.message as typeof message).tag).sort()).toEqual(tags.sort())
  }
})

test.each(['1.1', '2'])('what goes to one service is signed once, and goes over a connection of HTTP/%s that is kept', async (version) => {
  const { db, service, sender, tell } = await stage(['push.example'], undefined, version === '2')
  const one = sender()
  for (const tag of ['offer:1', 'offer:2', 'offer:3']) {
    await tell({ tag })
    await deliverDue(db, one, now)
  }
  expect(service.delivered).toHaveLength(3)
  expect(new Set(service.delivered.map(({ headers }) => headers.authorization)).size).toBe(1)
  expect(service.connections()).toBe(1)
})

test.each([404, 410])('%i: the device is no more, and nothing waits for it', async (status) => {
  const { db, anna, sender, tell, rows } = await stage(['gone.example', 'push.example'], (to) => (to.includes('gone') ? status : 201))
  await tell()
  await tell({ tag: 'offer:2' })
  expect(await deliverDue(db, sender(), now)).toBe(2)
  expect(await devicesOf(db, anna)).toHaveLength(1)
  expect(await rows()).toMatchObject([{ sentAt: now }, { sentAt: now }])
})

test.each([400, 413, 302])('%i: another try would only repeat it', async (status) => {
  const { db, anna, service, sender, tell, rows } = await stage(['push.example'], () => ({
    status,
    headers: { Location: 'https://push.example/send/elsewhere' },
  }))
  await tell()
  expect(await deliverDue(db, sender(), now)).toBe(0)
  expect(await rows()).toMatchObject([{ givenUpAt: now, lastError: `answered ${status}`, sentAt: null }])
  expect(service.delivered).toEqual([])
  expect(await devicesOf(db, anna)).toHaveLength(1)
})

test.each([401, 403])('%i: given up, and said in the log without anybody’s address', async (status) => {
  const { db, devices, sender, tell, rows } = await stage(['push.example', 'push.example'], () => status)
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await tell()
  expect(await deliverDue(db, sender(), now)).toBe(0)
  expect(await rows()).toMatchObject([{ givenUpAt: now }, { givenUpAt: now }])
  expect(log.mock.calls).toEqual([[`push: push.example does not accept our key (answered ${status})`]])
  expect(JSON.stringify(await rows())).not.toContain(devices[0]?.endpoint)
  log.mockClear()
})

test('429: the service is left alone for as long as it asks, and that is no failed try', async () => {
  let full = true
  const { db, service, sender, tell, rows } = await stage(['push.example'], () =>
    full ? { status: 429, headers: { 'Retry-After': '600' } } : 201,
  )
  const one = sender()
  await tell()
  await deliverDue(db, one, now)
  expect(await rows()).toMatchObject([{ tries: 0, dueAt: later(10), givenUpAt: null }])
  full = false
  await tell({ tag: 'offer:2' })
  expect(await deliverDue(db, one, later(9))).toBe(0)
  expect(await deliverDue(db, one, later(10))).toBe(2)
  expect(service.delivered).toHaveLength(2)
})

test('5xx is tried again, later each time, and given up after eight tries', async () => {
  const { db, sender, tell, rows } = await stage(['push.example'], () => 503)
  await tell()
  let at = now
  const waits: number[] = []
  for (let i = 0; i < mostTries; i++) {
    expect(await deliverDue(db, sender(), at)).toBe(0)
    const [row] = await rows()
    if (!row) throw new Error('the message is gone')
    waits.push((row.dueAt.getTime() - at.getTime()) / 60_000)
    at = row.dueAt
  }
  expect(waits.slice(0, 7)).toEqual([1, 2, 5, 15, 30, 60, 60])
  expect(await rows()).toMatchObject([{ tries: mostTries, lastError: 'answered 503', givenUpAt: expect.any(Date) }])
})

test.each(['1.1', '2'])('a service that hangs holds up nobody (HTTP/%s), is left alone a minute, and hears later', async (version) => {
  let hangs = true
  const { db, service, sender, tell, rows } = await stage(
    ['hangs.example', 'push.example'],
    (to) => (hangs && to.includes('hangs') ? 'hang' : 201),
    version === '2',
  )
  const one = sender(300)
  await tell()
  // Not only this sweep: the next ones are not slow again either.
  expect(await deliverDue(db, one, now)).toBe(1)
  await tell({ tag: 'offer:2' })
  expect(await deliverDue(db, one, later(0.5))).toBe(1)
  expect((await rows()).map(({ tries }) => tries).sort()).toEqual([0, 1, 1, 1])
  expect((await rows()).map(({ lastError }) => lastError)).toContain('no answer in time')
  hangs = false
  expect(await deliverDue(db, one, later(1))).toBe(2)
  expect(service.delivered).toHaveLength(4)
})

test('many messages share one line where the service speaks HTTP/2, and each device reads its own', async () => {
  const { db, devices, service, sender, tell } = await stage(['push.example', 'push.example'], undefined, true)
  for (let i = 0; i < 60; i++) await tell({ tag: `offer:${i}` })
  expect(await deliverDue(db, sender(), now)).toBe(120)
  expect(service.connections()).toBe(1)
  for (const { endpoint } of devices) expect(new Set(service.delivered.filter((one) => one.endpoint === endpoint)).size).toBe(60)
})

test.each(['1.1', '2'])('a line of HTTP/%s that is cut is made anew', async (version) => {
  let deaf = false
  const { db, service, sender, tell, rows } = await stage(['push.example'], () => (deaf ? 'hang' : 201), version === '2')
  const one = sender(2000)
  await tell()
  expect(await deliverDue(db, one, now)).toBe(1)
  deaf = true
  await tell({ tag: 'offer:2' })
  const lost = deliverDue(db, one, now)
  setTimeout(service.cut, 200)
  expect(await lost).toBe(0)
  expect((await rows()).map(({ lastError }) => lastError)).toContain('ECONNRESET')
  deaf = false
  expect(await deliverDue(db, one, later(1))).toBe(1)
  expect(service.connections()).toBe(2)
})

test('what has lost its worth is not sent, and a service keeps nothing longer than that', async () => {
  const { db, service, sender, tell, rows } = await stage(['push.example'])
  await tell({}, later(10))
  expect(await deliverDue(db, sender(), later(10))).toBe(0)
  expect(await rows()).toMatchObject([{ givenUpAt: later(10), tries: 0 }])
  await tell({ tag: 'offer:2' }, later(30))
  expect(await deliverDue(db, sender(), later(10))).toBe(1)
  expect(service.delivered[0]?.headers.ttl).toBe('1200')
})

test('where a server dies after sending and before writing it down, another repeats it under the same tag', async () => {
  const { db, service, sender, tell } = await stage(['push.example'])
  await tell()
  const keys = await pushKeys(db)
  for (const claimed of await claimDue(db, 'push.example', 10, now)) await sender().send(claimed, keys, now)
  expect(await deliverDue(db, sender(), later(0.9))).toBe(0)
  expect(await deliverDue(db, sender(), later(1))).toBe(1)
  const [first, second] = service.delivered
  expect(second?.message).toEqual(first?.message)
  expect(second?.headers.topic).toBe(first?.headers.topic)
})

test('a name that leads into our own network by now is not called', async () => {
  const { db, service, tell, rows } = await stage(['push.example'])
  await tell()
  const toUs = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof lookup
  expect(await deliverDue(db, makeSender(subject, publicDial(publicLookup(toUs))), now)).toBe(0)
  expect(await rows()).toMatchObject([{ givenUpAt: now, lastError: 'ENOTPUBLIC' }])
  expect(service.connections()).toBe(0)
})

test('messages are forgotten a month after they were sent', async () => {
  const { db, sender, tell, rows } = await stage(['push.example'])
  await tell()
  await deliverDue(db, sender(), now)
  await tell({ tag: 'offer:2' })
  await forgetOldPushes(db, later(29 * 1440))
  expect(await rows()).toHaveLength(2)
  await forgetOldPushes(db, later(31 * 1440))
  expect(await rows()).toMatchObject([{ sentAt: null }])
})
