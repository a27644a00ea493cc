import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bounces, sessions } from '@/drizzle/schema'
import { hashToken } from '@/lib/auth/session'
import { type Handle, open } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'
import { noticesOf } from '@/lib/notices/choose'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { startPostgres } from '@/test/support/databases.setup'
import { type Server, startServer } from '@/test/support/server'
import { agendaPath, demoOf, publishTitle } from './publishing'
import { listenTo } from './sse'

const secret = 'a-secret-for-the-scheduler'
const bounceSecret = 'another-for-the-mail-server'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let third: Handle
let one: Server
let other: Server
let agenda = ''
let gone = false

// Both start at once, on a database with nothing in it.
beforeAll(async () => {
  postgres = await startPostgres()
  const { default: pg } = await import('pg')
  const admin = new pg.Client({ connectionString: `${postgres.url}/postgres` })
  await admin.connect()
  await admin.query('create database two')
  await admin.end()
  const env = { DATABASE_URL: `${postgres.url}/two`, CRON_SECRET: secret, BOUNCE_SECRET: bounceSecret }
  ;[one, other] = await Promise.all([startServer({ env }), startServer({ env })])
  third = await open(env.DATABASE_URL, '')
  agenda = await agendaPath(third.db)
})
afterAll(async () => {
  await Promise.all([one?.close(), other?.close(), third?.close()])
  if (!gone) await postgres?.stop()
})

const document = async (server: Server) => (await fetch(server.address + agenda)).text()
/** What a phone asks for when it goes there from within the app. */
const navigation = async (server: Server) => (await fetch(`${server.address + agenda}?_rsc`, { headers: { RSC: '1' } })).text()

async function expectEverywhere(title: string): Promise<void> {
  for (const server of [one, other]) {
    expect(await document(server)).toContain(title)
    expect(await navigation(server)).toContain(title)
  }
}

test('two servers that start at once on an empty database fill it once and are both well', async () => {
  for (const server of [one, other]) {
    const answer = await fetch(`${server.address}/api/health`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ ok: true, build: 'test-build-one', migrations: expect.any(Number) })
  }
  expect((await demoOf(third.db)).season.meetings).toHaveLength(2)
})

test('what a third process publishes is heard on both, and both show it: as a document, and to a navigation', async () => {
  // Made and kept before.
  await document(one)
  await navigation(other)
  const ears = await Promise.all([one, other].map(({ address }) => listenTo(address, 'seasons')))
  await publishTitle(third.db, 'Kaffe og kartofler')
  await Promise.all(ears.map((ear) => ear.next('topic seasons')))
  await expectEverywhere('Kaffe og kartofler')
})

test('from the moment a phone is told, nobody who asks is shown the old, however many ask while it changes', async () => {
  const ear = await listenTo(other.address, 'seasons')
  for (const title of ['Først dette', 'Så dette', 'Og til sidst dette']) {
    const changing = Array.from({ length: 20 }, () => document(other))
    await publishTitle(third.db, title)
    await ear.next('topic seasons')
    const after = await Promise.all(Array.from({ length: 50 }, () => document(other)))
    expect(after.filter((page) => !page.includes(title))).toEqual([])
    await Promise.all(changing)
  }
})

test('a line that is cut while something is published: both are right once it stands again', async () => {
  const ears = await Promise.all([one, other].map(({ address }) => listenTo(address, 'seasons')))
  await Promise.all(ears.map((ear) => ear.next('hello seasons')))
  const { rows } = (await third.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'two' and query like 'listen%'`,
  )) as unknown as { rows: unknown[] }
  expect(rows).toHaveLength(2)
  await publishTitle(third.db, 'Mens ingen hørte efter')
  await Promise.all(ears.map((ear) => ear.next('hello seasons')))
  await expectEverywhere('Mens ingen hørte efter')
})

test('the facilitator hears of drafts, others do not; the stream ends when the person changes', async () => {
  const { season, facilitator } = await demoOf(third.db)
  const token = 'a-session-of-the-facilitator'
  await third.db
    .insert(sessions)
    .values({ tokenHash: hashToken(token), personId: facilitator.id, expiresAt: new Date(Date.now() + 600_000) })
  const asked = `seasons,draft:${season.id},person:${facilitator.id}`
  const signedIn = { cookie: `next-auth.session-token=${token}` }
  const mette = await listenTo(other.address, asked, signedIn)
  const nobody = await listenTo(other.address, asked)
  await mette.next(`hello ${asked}`)
  await nobody.next('hello seasons')
  await tell(third.db, `draft:${season.id}`)
  await mette.next(`topic draft:${season.id}`)
  await tell(third.db, `person:${facilitator.id}`)
  await mette.next(`topic person:${facilitator.id}`)
  await mette.ended
  await tell(third.db, 'seasons')
  await nobody.next('topic seasons')
  expect(nobody.heard).toEqual(['hello seasons', 'topic seasons'])
})

test('a thousand phones that come and go take up no room; one address has three hundred places', async () => {
  for (let i = 0; i < 20; i++) {
    const ears = await Promise.all(Array.from({ length: 50 }, () => listenTo(one.address, 'seasons')))
    await Promise.all(ears.map((ear) => ear.next('hello seasons')))
    for (const ear of ears) ear.hangUp()
    await Promise.all(ears.map((ear) => ear.ended))
  }
  const settled = async () => {
    const probe = await listenTo(one.address, 'seasons')
    probe.hangUp()
    await probe.ended
    return probe.status
  }
  await expect.poll(settled).toBe(200)
  const ears = await Promise.all(Array.from({ length: 300 }, () => listenTo(one.address, 'seasons')))
  const refused = ears.filter((ear) => ear.status !== 200)
  expect(refused.length).toBeLessThanOrEqual(1)
  expect((await listenTo(one.address, 'seasons')).status).toBe(503)
})

test('one sweep for the scheduler that knows the secret, and for nobody else', async () => {
  await third.db.insert(sessions).values({
    tokenHash: 'long over',
    personId: (await demoOf(third.db)).facilitator.id,
    expiresAt: new Date(0),
  })
  const ask = (authorization?: string) =>
    fetch(`${one.address}/api/cron`, { method: 'POST', headers: authorization ? { authorization } : {} })
  expect((await ask()).status).toBe(401)
  expect((await ask('Bearer wrong')).status).toBe(401)
  const swept = await Promise.all([ask(`Bearer ${secret}`), ask(`Bearer ${secret}`)])
  expect(swept.map((answer) => answer.status)).toEqual([200, 200])
  const left = await third.db.select({ hash: sessions.tokenHash }).from(sessions)
  expect(left.map((s) => s.hash)).not.toContain('long over')
})

test('the mail server that knows the secret tells of mail that came back, and nobody else does', async () => {
  const tell = (authorization: string, body: string) =>
    fetch(`${one.address}/api/mail/bounces`, { method: 'POST', headers: { authorization }, body })
  const came = JSON.stringify([{ email: 'Gammel@Herning.example', type: 'hard', reason: '550 5.1.1 no such user' }])
  expect((await tell(`Bearer ${secret}`, came)).status).toBe(401)
  expect((await tell(`Bearer ${bounceSecret}`, '{"email":1}')).status).toBe(400)
  expect(await third.db.select().from(bounces)).toEqual([])
  for (let i = 0; i < 2; i++) expect((await tell(`Bearer ${bounceSecret}`, came)).status).toBe(204)
  expect(await third.db.select().from(bounces)).toMatchObject([{ email: 'gammel@herning.example', hard: true }])
})

test('one press in a mail program ends that kind of mail; following the link does not, nor does a token that was altered', async () => {
  vi.stubEnv('NEXTAUTH_URL', one.address)
  vi.stubEnv('NEXTAUTH_SECRET', 'only-for-tests-only-for-tests-only')
  vi.stubEnv('DEMO', '1')
  const person = (await demoOf(third.db)).facilitator
  const address = unsubscribeHeaders(person.id, 'digest')['List-Unsubscribe']?.slice(1, -1) ?? ''
  const press = (url: string) => fetch(url, { method: 'POST', body: 'List-Unsubscribe=One-Click', redirect: 'manual' })
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
  expect((await press(address.slice(0, -2))).status).toBe(400)
  expect((await noticesOf(third.db, person)).without).toEqual([])
  expect((await press(address)).status).toBe(200)
  expect((await noticesOf(third.db, person)).without).toEqual(['digest'])
})

test('one server dies, the other goes on; started again it is right at once', async () => {
  await one.stop()
  await publishTitle(third.db, 'Mens den ene var væk')
  expect(await document(other)).toContain('Mens den ene var væk')
  await one.start()
  await expectEverywhere('Mens den ene var væk')
})

// The last: it takes the database away.
test('without the database a server says that it is not well, and still shows what it has', async () => {
  await document(other)
  await postgres.stop()
  gone = true
  const answer = await fetch(`${other.address}/api/health`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ ok: false, build: 'test-build-one', migrations: null })
  expect(await document(other)).toContain('Mens den ene var væk')
})
