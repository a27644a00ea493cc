import { and, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { meetings, registrations } from '@/drizzle/schema'
import type { Roster } from '@/lib/check-in/list'
import { momentAfter } from '@/lib/check-in/marks'
import { type Db, open } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { openPhone, type Phone } from '../support/browser'
import { cameraSeeing } from '../support/camera'
import { placed } from '../support/door'
import { proxyTo, type Wire } from '../support/proxy'
import { type Server, startServer } from '../support/server'
import { hydrated, signIn, untilKept } from './on-the-phone'
import { axeFinds, comingMeeting, tooWide } from './the-demo'

let server: Server
let wire: Wire
let slug: string
let places: Awaited<ReturnType<typeof placed>>
let mette: Signed
let jonas: Signed
let anna: Signed
let per: Signed

type Signed = Awaited<ReturnType<typeof signIn>>[number]

const names = ['Anna Skov', 'Bo Holm', 'Cæcilie Ågård', 'Dorte Vang']

beforeAll(async () => {
  server = await startServer()
  wire = await proxyTo(server.port)
  slug = (await comingMeeting(server)).replace('/meetings/', '')
  const signedIn = await signIn(server, ['mette@kb.example', 'jonas@kb.example', 'anna@aarhus.example', 'per@esbjerg.example'])
  if (!signedIn[0] || !signedIn[1] || !signedIn[2] || !signedIn[3]) throw new Error('four people were expected')
  mette = signedIn[0]
  jonas = signedIn[1]
  anna = signedIn[2]
  per = signedIn[3]
  await meanwhile(async (db) => {
    await db.delete(registrations)
    places = await placed(db, await meetingId(db), [
      ...names.map((name) => ({ name, personId: name === anna.name ? anna.id : undefined })),
      { name: 'Erik Waiting', status: 'waiting' },
    ])
    const all = await db.select().from(meetings)
    const west = all.find((meeting) => meeting.slug === slug)
    const east = all.find((meeting) => meeting.seasonId === west?.seasonId && meeting.side === 'east')
    if (east) await placed(db, east.id, [{ name: 'Fie Fra Øst', pass: 'pass-of-fie' }])
  })
})
afterAll(async () => {
  await wire.close()
  await server.close()
})
beforeEach(async () => {
  await wire.mend()
  await everybodyOut()
})

/** Does something in the database, which the server leaves alone meanwhile. */
async function meanwhile(run: (db: Db) => Promise<unknown>): Promise<void> {
  await server.stop()
  const { db, close } = await open(undefined, server.dataDir)
  await run(db)
  await close()
  await server.start()
}

async function meetingId(db: Db): Promise<string> {
  const [meeting] = await db.select().from(meetings).where(eq(meetings.slug, slug))
  return meeting?.id ?? ''
}

const door = () => `/desk/check-in/${slug}`

/** A phone at the door, that has been left to keep what it needs. */
async function phoneOf(person: Signed, options: Parameters<typeof openPhone>[0] = {}): Promise<Phone> {
  const phone = await openPhone(options)
  await phone.context.addCookies([person.cookie])
  await phone.page.goto(wire.address + door())
  await hydrated(phone.page)
  await row(phone.page, 'Anna Skov').waitFor()
  await untilKept(phone.page, [door(), '/api/me'])
  return phone
}

const row = (page: Page, name: string) => page.locator('main li', { hasText: name })
const tap = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
/** The counter stands at so many; and, where it is said, of so many. */
const came = (page: Page, n: number, all: number | string = '\\d+') =>
  page
    .locator('main')
    .getByText(new RegExp(`^${n}\\s*af ${all} er kommet$`))
    .waitFor()
/** Nothing says this any more. */
const none = (page: Page, text: string) => expect.poll(() => page.getByText(text).count(), { timeout: 30_000 }).toBe(0)
const said = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor()

async function walkIn(page: Page, name: string, library: string): Promise<void> {
  await page.getByRole('button', { name: 'Registrér i døren' }).click()
  await page.getByLabel('Navn').fill(name)
  await page.getByRole('combobox').fill(library)
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Registrér og tjek ind' }).click()
  await said(page, `${name} er registreret og tjekket ind`)
}

const cookieOf = ({ cookie }: Signed) => `${cookie.name}=${cookie.value}`

/** The list as the server has it. */
async function roster(): Promise<Roster> {
  const answer = await fetch(`${server.address}/api/check-in/${slug}`, { headers: { Cookie: cookieOf(mette) } })
  return (await answer.json()) as Roster
}

/** Who is there, as the server has it. */
const there = async () => (await roster()).people.filter((person) => person.mark?.present).map((person) => person.name)

const sync = ({ headers, body }: { headers?: Record<string, string>; body: unknown }) =>
  fetch(`${server.address}/api/sync`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: server.address, ...headers },
    body: JSON.stringify(body),
  })

async function everybodyOut(): Promise<void> {
  const { meetingId, people } = await roster()
  const entries = people.flatMap(({ registrationId, mark }) => {
    const args = { registrationId, meetingId, present: false, at: momentAfter(mark, new Date()) }
    return mark?.present ? [{ id: newId(), name: 'check-in', args }] : []
  })
  await sync({ headers: { Cookie: cookieOf(mette) }, body: { person: mette.id, entries } })
  expect(await there()).toEqual([])
}

test('two phones without a network, one of them killed meanwhile, agree with each other and the server afterwards', async () => {
  const one = await phoneOf(mette)
  const before = await phoneOf(jonas)
  await came(one.page, 0, 4)
  one.outage()
  before.outage()
  await wire.cut()

  await tap(one.page, 'Anna Skov')
  await tap(one.page, 'Bo Holm')
  await came(one.page, 2, 4)
  await row(one.page, 'Anna Skov').getByText('venter på forbindelse').waitFor()
  await one.page.getByText(/Ingen forbindelse.* · 2 ændringer venter/).waitFor()

  await before.page.getByLabel('Navn, bibliotek eller kode').fill('caecilie AGAARD')
  await before.page.keyboard.press('Enter')
  await said(before.page, 'Cæcilie Ågård er tjekket ind')
  await tap(before.page, 'Bo Holm')
  await tap(before.page, 'Dorte Vang')
  await before.page.getByRole('button', { name: 'Fortryd: Dorte Vang' }).click()
  await walkIn(before.page, 'Ida Vind', 'Esbjerg')
  await came(before.page, 3, 5)
  await before.close()

  const two = await openPhone({ profile: before.profile })
  two.outage()
  await two.page.goto(wire.address + door())
  await hydrated(two.page)
  await came(two.page, 3, 5)
  await row(two.page, 'Ida Vind').getByText('venter på forbindelse').waitFor()

  await two.context.addCookies([jonas.cookie])
  await wire.mend()
  for (const { page } of [one, two]) {
    await came(page, 4, 5)
    await none(page, 'venter på forbindelse')
    await none(page, 'Ingen forbindelse')
  }
  expect((await there()).sort()).toEqual(['Anna Skov', 'Bo Holm', 'Cæcilie Ågård', 'Ida Vind'])
  const shown = (page: Page) => page.locator('main li').allInnerTexts()
  expect(await shown(one.page)).toEqual(await shown(two.page))

  await one.page.getByRole('button', { name: 'Fortryd: Bo Holm' }).click()
  await came(two.page, 3, 5)
})

test('a no from the server is shown with its reason, and goes when the person says so', async () => {
  const { page, outage, outageOver } = await phoneOf(mette)
  outage()
  await wire.cut()
  await tap(page, 'Dorte Vang')
  await came(page, 1)
  await meanwhile((db) => db.update(registrations).set({ status: 'cancelled' }).where(eq(registrations.name, 'Dorte Vang')))
  await wire.mend()
  await page.getByText('Blev ikke gemt: Dorte Vang har ikke en plads længere.').waitFor()
  await page.getByRole('link', { name: '1 ændring blev ikke gemt' }).waitFor()
  await came(page, 0)
  outageOver()
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('button', { name: 'Kassér' }).click()
  await none(page, 'Blev ikke gemt')
  await page.getByRole('link', { name: '1 ændring blev ikke gemt' }).waitFor({ state: 'detached' })

  await page.getByLabel('Navn, bibliotek eller kode').fill('Dorte')
  await page.getByRole('heading', { name: 'Har ikke en plads her' }).waitFor()
  await tap(page, 'Dorte Vang')
  await said(page, 'Dorte Vang er meldt fra')
  outage()
  await meanwhile((db) => db.update(registrations).set({ status: 'seated' }).where(eq(registrations.name, 'Dorte Vang')))
})

test('signed out, what was done waits for its owner; who signs out for good is told what would be lost', async () => {
  const { page, context, outage } = await phoneOf(mette)
  outage()
  await context.clearCookies()
  await tap(page, 'Anna Skov')
  await page.getByRole('link', { name: 'Log ind, så bliver det sendt' }).waitFor()
  expect(await there()).toEqual([])
  await context.addCookies([mette.cookie])
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.getByRole('link', { name: 'Log ind, så bliver det sendt' }).waitFor({ state: 'detached' })
  await expect.poll(there).toEqual(['Anna Skov'])

  await page.goto(`${wire.address}/me`)
  await hydrated(page)
  await untilKept(page, ['/me'])
  await page.goto(wire.address + door())
  await row(page, 'Bo Holm').waitFor()
  await wire.cut()
  await tap(page, 'Bo Holm')
  await row(page, 'Bo Holm').getByText('venter på forbindelse').waitFor()
  await page.goto(`${wire.address}/me`)
  await page.getByRole('heading', { name: 'Ikke sendt fra denne enhed' }).waitFor()
  await page.getByRole('button', { name: 'Log ud', exact: true }).click()
  await page.getByText('Dette er ikke sendt endnu. Logger du ud nu, går det tabt:').waitFor()
  await page.getByRole('button', { name: 'Bliv logget ind' }).click()
  await wire.mend()
  await expect.poll(there, { timeout: 60_000 }).toEqual(['Anna Skov', 'Bo Holm'])
})

test('a pass before the camera checks its bearer in, with the network gone too', async () => {
  const bo = places.find((place) => place.name === 'Bo Holm')
  const { options, gone } = await cameraSeeing(`NIL:${bo?.pass}`)
  const { page, outage } = await phoneOf(mette, options)
  outage()
  await wire.cut()
  await page.getByRole('button', { name: 'Scan pas' }).click()
  await said(page, 'Bo Holm er tjekket ind')
  await page.getByRole('button', { name: 'Luk kameraet' }).click()
  await came(page, 1)
  gone()
})

test('what is scanned or typed and does not belong here is said kindly, with what can be done', async () => {
  await meanwhile(async (db) => {
    // As many chairs as are taken: whoever waits goes on waiting.
    const west = await meetingId(db)
    await db.update(registrations).set({ status: 'waiting', offerUntil: null }).where(eq(registrations.name, 'Erik Waiting'))
    const capacity = await db.$count(registrations, and(eq(registrations.meetingId, west), eq(registrations.status, 'seated')))
    await db.update(meetings).set({ capacity }).where(eq(meetings.id, west))
  })
  const { page } = await phoneOf(mette)
  const typed = async (text: string) => {
    await page.getByLabel('Navn, bibliotek eller kode').fill(text)
    await page.keyboard.press('Enter')
  }
  await typed('NIL:nobodys')
  await said(page, 'Passet hører ikke til denne sæson')
  await typed(`NIL:${places.find((place) => place.status === 'waiting')?.pass}`)
  await said(page, 'Erik Waiting står på ventelisten')
  await page.getByText(/^Alle \d+ pladser er desværre taget/).waitFor()
  expect(await page.getByRole('button', { name: /en stol$/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Luk' }).click()
  await page.getByRole('button', { name: 'Registrér i døren' }).click()
  await page.getByLabel('Navn').fill('Erik Waiting')
  await page.getByLabel('Mailadresse').fill('010190-1234@aarhus.example')
  await page.getByRole('button', { name: 'Registrér og tjek ind' }).click()
  await page.getByRole('link', { name: 'Det ligner et CPR-nummer. Det må ikke stå her.' }).waitFor()
  // Whoever is in the list without a seat is found here too.
  await page.getByRole('button', { name: 'Erik Waiting, Aarhus Kommunes Biblioteker' }).click()
  await said(page, 'Erik Waiting står på ventelisten')
  await typed('NIL:pass-of-fie')
  await said(page, 'Fie Fra Øst er tilmeldt møde øst')
  await page.getByRole('button', { name: 'Tjek ind her' }).click()
  await said(page, 'Fie Fra Øst er tjekket ind')
  await expect.poll(there).toEqual(['Fie Fra Øst'])
  await page.locator('[role=status]').getByRole('button', { name: 'Fortryd' }).click()
  await expect.poll(there).toEqual([])
  expect(await axeFinds(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
})

test('one who waits is seated with one press, without a network; once it is back their own page says so', async () => {
  const hour = 3_600_000
  let was: { startsAt: Date; endsAt: Date } | undefined
  await meanwhile(async (db) => {
    const west = await meetingId(db)
    const [meeting] = await db.select().from(meetings).where(eq(meetings.id, west))
    was = meeting && { startsAt: meeting.startsAt, endsAt: meeting.endsAt }
    // Behind whoever has walked in meanwhile.
    await placed(db, west, [{ name: per.name, personId: per.id, status: 'waiting', line: 1000 }])
    await db.update(registrations).set({ status: 'waiting', offerUntil: null }).where(eq(registrations.name, 'Erik Waiting'))
    // It has begun, so that nobody is offered the one chair there is.
    const capacity = 1 + (await db.$count(registrations, and(eq(registrations.meetingId, west), eq(registrations.status, 'seated'))))
    const begun = { startsAt: new Date(Date.now() - hour), endsAt: new Date(Date.now() + 5 * hour) }
    await db
      .update(meetings)
      .set({ ...begun, capacity })
      .where(eq(meetings.id, west))
  })
  const own = await openPhone()
  await own.context.addCookies([per.cookie])
  await own.page.goto(`${server.address}/registration`)
  await own.page.getByText('Mødet er begyndt, så der bliver ikke tilbudt flere pladser.').waitFor()

  const { page, outage } = await phoneOf(mette)
  outage()
  await wire.cut()
  await page.getByLabel('Navn, bibliotek eller kode').fill(per.name)
  await tap(page, per.name)
  await said(page, `${per.name} står på ventelisten`)
  await page.getByRole('button', { name: `Giv ${per.name} en stol` }).click()
  await said(page, `${per.name} har fået en stol og er tjekket ind`)
  await row(page, per.name).getByText('venter på forbindelse').waitFor()
  await came(page, 1)
  // It was the last one, as this phone knows by itself.
  await page.getByLabel('Navn, bibliotek eller kode').fill('Erik')
  await tap(page, 'Erik Waiting')
  await page.getByText(/^Alle \d+ pladser er desværre taget/).waitFor()
  await page.getByLabel('Navn, bibliotek eller kode').fill('')

  await wire.mend()
  await none(page, 'venter på forbindelse')
  expect(await there()).toEqual([per.name])
  await own.page.getByRole('heading', { name: 'Du er tilmeldt møde vest' }).waitFor()
  await own.page.getByRole('link', { name: 'Vis mit pas' }).waitFor()
  await none(own.page, 'bliver ikke tilbudt')
  await own.close()
  await meanwhile(async (db) => {
    await db.delete(registrations).where(eq(registrations.personId, per.id))
    if (was) await db.update(meetings).set(was).where(eq(meetings.slug, slug))
  })
})

test('the pass says who one is, black on white in the dark too, and is there without a network', async () => {
  const phone = await openPhone({ colorScheme: 'dark' })
  const { page, context } = phone
  await context.addCookies([anna.cookie])
  await page.goto(`${wire.address}/registration/pass`)
  await hydrated(page)
  await untilKept(page, ['/registration/pass', '/api/me'])
  expect(await axeFinds(page)).toEqual([])
  phone.outage()
  await wire.cut()
  await page.reload()
  const mine = places.find((place) => place.name === anna.name)
  await page.getByText(mine?.code ?? '', { exact: true }).waitFor()
  expect(await readCode(page)).toBe(`NIL:${mine?.pass}`)
})

/** What a camera would read off the page. */
async function readCode(page: Page): Promise<string> {
  const picture = await page.locator('svg[role=img]').screenshot({ type: 'png' })
  const { width, height, data } = await page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const image = context?.getImageData(0, 0, bitmap.width, bitmap.height)
    return { width: bitmap.width, height: bitmap.height, data: [...(image?.data ?? [])] }
  }, picture.toString('base64'))
  return decodeQR({ width, height, data: Uint8ClampedArray.from(data) })
}

test('a participant has no business at the door, and no other site has any at all', async () => {
  const headers = { Cookie: cookieOf(anna) }
  const list = `${server.address}/api/check-in/${slug}`
  expect((await fetch(list)).status).toBe(401)
  expect((await fetch(list, { headers })).status).toBe(404)

  const id = newId()
  const { meetingId } = await roster()
  const args = { registrationId: places[0]?.id, meetingId, present: true, at: new Date().toISOString() }
  const body = { person: anna.id, entries: [{ id, name: 'check-in', args }] }
  expect((await sync({ body })).status).toBe(401)
  expect((await sync({ headers: { ...headers, Origin: 'https://evil.example' }, body })).status).toBe(403)
  expect((await sync({ headers: { ...headers, 'Content-Type': 'text/plain' }, body })).status).toBe(415)
  expect((await sync({ headers, body: { ...body, person: mette.id } })).status).toBe(401)
  expect((await sync({ headers, body: 'x'.repeat(3_200_000) })).status).toBe(413)
  expect((await sync({ headers, body: { entries: [] } })).status).toBe(400)
  const refused = await sync({ headers, body })
  expect(await refused.json()).toEqual({ answers: [{ id, outcome: 'refused', reason: 'notFound', values: {} }] })
  expect(await there()).toEqual([])

  const phone = await openPhone()
  await phone.context.addCookies([anna.cookie])
  await phone.page.goto(wire.address + door())
  await phone.page.getByRole('heading', { name: 'Her har du ikke adgang' }).waitFor()
})
