import '@/test/support/settings'
import type { Transporter } from 'nodemailer'
import { afterEach, expect, test } from 'vitest'
import { mailOutbox } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { noteBounces } from '@/lib/mail/bounces'
import { deliverDue } from '@/lib/mail/deliver'
import { enqueue, forgetOldMail, type NewMail } from '@/lib/mail/outbox'
import { smtp } from '@/lib/mail/transport'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { freshDatabase } from '@/test/support/database'
import { smtpServer } from '@/test/support/smtp'

const now = new Date('2026-11-22T19:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const transports: Transporter[] = []
afterEach(() => {
  for (const transport of transports.splice(0)) transport.close()
})

function transportTo(url: string): Transporter {
  const transport = smtp(url, 'Netværk i lånesamarbejde <netvaerk@kb.example>')
  transports.push(transport)
  return transport
}

const mail = (to: string, more: Partial<NewMail> = {}): NewMail => ({
  kind: 'test',
  to,
  subject: 'Prøve på æøå',
  text: 'Kære læser',
  html: '<p>Kære læser</p>',
  ...more,
})

const rows = async (db: Db) => db.select().from(mailOutbox).orderBy(mailOutbox.id)

test('sends a mail with text and HTML, once', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer()
  const transport = transportTo(server.url)
  const attachments = [{ filename: 'møde.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }]
  await enqueue(db, mail('anna@aarhus.example', { attachments }), now)
  expect(await deliverDue(db, transport, now)).toBe(1)
  expect(await deliverDue(db, transport, later(60))).toBe(0)
  expect(server.received).toHaveLength(1)
  const [got] = server.received
  expect(got?.to).toEqual(['anna@aarhus.example'])
  expect(got?.raw).toMatch(/^Content-Type: multipart\/alternative/m)
  expect(got?.raw).toMatch(/^Content-Type: text\/plain/m)
  expect(got?.raw).toMatch(/^Content-Type: text\/html/m)
  expect(got?.raw).toMatch(/^Content-Type: text\/calendar/m)
  expect(got?.raw).toMatch(/^Auto-Submitted: auto-generated/m)
  expect(await rows(db)).toMatchObject([{ sentAt: now, tries: 1, lastError: null }])
})

test('a transaction that fails leaves no mail', async () => {
  const { db } = await freshDatabase()
  const failing = db.transaction(async (tx) => {
    await enqueue(tx, mail('anna@aarhus.example'), now)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await rows(db)).toEqual([])
})

test('what the server refuses for now is tried again, later each time, and given up after eight tries', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer(() => 451)
  const transport = transportTo(server.url)
  await enqueue(db, mail('anna@aarhus.example'), now)
  let at = now
  const waits: number[] = []
  for (let i = 0; i < 8; i++) {
    expect(await deliverDue(db, transport, at)).toBe(0)
    const [row] = await rows(db)
    if (!row) throw new Error('the mail is gone')
    waits.push((row.dueAt.getTime() - at.getTime()) / 60_000)
    await deliverDue(db, transport, new Date(row.dueAt.getTime() - 1000))
    expect((await rows(db))[0]?.tries).toBe(i + 1)
    at = row.dueAt
  }
  expect(waits.slice(0, 7)).toEqual([1, 5, 30, 120, 360, 720, 1440])
  const [row] = await rows(db)
  expect(row?.givenUpAt).not.toBeNull()
  expect(row?.lastError).toContain('451')
  expect(row?.lastError).not.toContain('@')
  await deliverDue(db, transport, later(100_000))
  expect((await rows(db))[0]?.tries).toBe(8)
})

test('it goes out when the server wants it again', async () => {
  const { db } = await freshDatabase()
  let open = false
  const server = await smtpServer(() => (open ? undefined : 450))
  const transport = transportTo(server.url)
  await enqueue(db, mail('anna@aarhus.example'), now)
  await deliverDue(db, transport, now)
  open = true
  expect(await deliverDue(db, transport, later(1))).toBe(1)
  expect(await rows(db)).toMatchObject([{ tries: 2, lastError: null, sentAt: later(1) }])
})

test('what the server refuses for good is given up at once, and others go out', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer((address) => (address === 'nobody@aarhus.example' ? 550 : undefined))
  const transport = transportTo(server.url)
  await enqueue(db, mail('nobody@aarhus.example'), now)
  await enqueue(db, mail('anna@aarhus.example'), now)
  expect(await deliverDue(db, transport, now)).toBe(1)
  const [refused, sent] = await rows(db)
  expect(refused).toMatchObject({ givenUpAt: now, tries: 1, sentAt: null })
  expect(refused?.lastError).toContain('550')
  expect(refused?.lastError).not.toContain('nobody')
  expect(sent?.sentAt).toEqual(now)
})

test('a server that is not there is tried again', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer()
  await server.close()
  await enqueue(db, mail('anna@aarhus.example'), now)
  expect(await deliverDue(db, transportTo(server.url), now)).toBe(0)
  expect(await rows(db)).toMatchObject([{ tries: 1, givenUpAt: null, sentAt: null, dueAt: later(1) }])
})

test('two sweepers at once send each mail once', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer()
  const addresses = Array.from({ length: 20 }, (_, i) => `a${i}@b.example`)
  for (const address of addresses) await enqueue(db, mail(address), now)
  const sent = await Promise.all([1, 2].map(() => deliverDue(db, transportTo(server.url), now)))
  expect(sent.reduce((a, b) => a + b)).toBe(20)
  expect(server.received.flatMap((got) => got.to).sort()).toEqual(addresses.sort())
})

test('a mail that is sent again after a crash can be known by its name, and no two have the same', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer()
  const transport = transportTo(server.url)
  await enqueue(db, [mail('anna@aarhus.example'), mail('bo@kbh.example')], now)
  await deliverDue(db, transport, now)
  // The mail server had taken them, and the process died before it was written down.
  await db.update(mailOutbox).set({ sentAt: null })
  await deliverDue(db, transport, later(60))
  const names = (to: string) => server.received.filter((one) => one.to[0] === to).map(({ raw }) => /^Message-ID: (.+)\r$/m.exec(raw)?.[1])
  const [anna, again] = names('anna@aarhus.example')
  const [{ id } = { id: '' }] = await rows(db)
  expect(anna).toBe(`<${id}@${new URL(env().NEXTAUTH_URL).hostname}>`)
  expect(again).toBe(anna)
  expect(names('bo@kbh.example')).toEqual([expect.not.stringContaining(id), expect.not.stringContaining(id)])
})

test('what has lost its worth is not sent', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer()
  await enqueue(db, mail('anna@aarhus.example', { expiresAt: later(10) }), now)
  expect(await deliverDue(db, transportTo(server.url), later(10))).toBe(0)
  expect(server.received).toEqual([])
  expect(await rows(db)).toMatchObject([{ givenUpAt: later(10), tries: 0 }])
})

test('mail is forgotten a month after it was sent', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer()
  await enqueue(db, mail('anna@aarhus.example'), now)
  await deliverDue(db, transportTo(server.url), now)
  await enqueue(db, mail('bo@kbh.example'), now)
  await forgetOldMail(db, later(29 * 1440))
  expect(await rows(db)).toHaveLength(2)
  await forgetOldMail(db, later(31 * 1440))
  expect(await rows(db)).toMatchObject([{ to: 'bo@kbh.example' }])
})

test('the way out of such mail stands in its head', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer()
  const headers = unsubscribeHeaders(newId(), 'meetings')
  await enqueue(db, mail('anna@aarhus.example', { headers }), now)
  await deliverDue(db, transportTo(server.url), now)
  const head = (server.received[0]?.raw ?? '').replace(/\r\n[ \t]+/g, ' ')
  expect(head).toContain(`\nList-Unsubscribe: ${headers['List-Unsubscribe']}\r\n`)
  expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
})

test('to an address that mail comes back from, only what is asked for there is sent', async () => {
  const { db } = await freshDatabase()
  const server = await smtpServer()
  await noteBounces(db, [{ email: 'gone@aarhus.example', type: 'hard', reason: 'no such user' }], now)
  await noteBounces(db, [{ email: 'full@aarhus.example', type: 'soft', reason: 'mailbox full' }], now)
  await enqueue(db, [mail('Gone@aarhus.example'), mail('gone@aarhus.example', { kind: 'sign-in-code' }), mail('full@aarhus.example')], now)
  expect(await deliverDue(db, transportTo(server.url), now)).toBe(2)
  expect(server.received.flatMap(({ to }) => to).sort()).toEqual(['full@aarhus.example', 'gone@aarhus.example'])
  const [held, ...sent] = await rows(db)
  expect(held).toMatchObject({ givenUpAt: now, sentAt: null, tries: 0 })
  expect(held?.lastError).not.toContain('@')
  expect(sent).toMatchObject([{ kind: 'sign-in-code', sentAt: now }, { sentAt: now }])
})
