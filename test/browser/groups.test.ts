import '../support/settings'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import type { CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { meetings } from '@/drizzle/schema'
import { open } from '@/lib/db/client'
import { toProblem } from '@/lib/groups/input'
import { tablesFor } from '@/lib/groups/sizes'
import { inThread } from '@/lib/seatings/run'
import { openPhone, type Phone } from '../support/browser'
import { firstBuild, projectRoot } from '../support/build'
import { seat } from '../support/seats'
import { type Server, startServer } from '../support/server'
import { hydrated, type SignedIn, signIn, signInWithCode, untilKept } from './on-the-phone'
import { axeFinds, comingMeeting, tooWide } from './the-demo'

let server: Server
let meeting: string
let season: string
let karen: SignedIn
let anna: SignedIn
let mette: SignedIn
let bo: SignedIn

beforeAll(async () => {
  server = await startServer()
  meeting = await comingMeeting(server)
  season =
    meeting
      .split('/')
      .at(-1)
      ?.replace(/-vest$/, '') ?? ''
  ;[karen, anna, mette, bo] = await signIn(server, [
    'karen.lindholm@odense.example',
    'anna@aarhus.example',
    'mette@kb.example',
    'bo@kbh.example',
  ])
})
afterAll(() => server.close())

async function as(person: SignedIn, options: Parameters<typeof openPhone>[0] = {}): Promise<Phone> {
  const phone = await openPhone(options)
  await phone.context.addCookies([person.cookie])
  return phone
}

const desk = (page = '') => `${server.address}/desk/seasons/${season}/groups/${meeting.split('/').at(-1)}${page}`
const number = (phone: Phone) => phone.page.locator('[data-group]')

test('one finds the group on the phone, and again from a cold start with no network; it is nobody else’s', async () => {
  const phone = await as(karen)
  await phone.page.goto(`${server.address}${meeting}/groups`)
  await hydrated(phone.page)
  const group = await number(phone).innerText()
  expect(group).toMatch(/^\d+$/)
  await phone.page.getByText('Odense Bibliotekerne').first().waitFor()
  expect(await axeFinds(phone.page)).toEqual([])
  await phone.page.setViewportSize({ width: 320, height: 640 })
  expect(await tooWide(phone.page)).toBeLessThanOrEqual(0)
  await untilKept(phone.page, [`${meeting}/groups`])
  await phone.close()
  await server.stop()
  const again = await openPhone({ profile: phone.profile })
  again.outage()
  await again.page.goto(`${server.address}${meeting}/groups`)
  await hydrated(again.page)
  expect(await number(again).innerText()).toBe(group)
  await server.start()

  const stranger = await as(anna)
  await stranger.page.goto(`${server.address}${meeting}/groups`)
  await stranger.page.getByText('Du har ikke en plads ved det her møde').waitFor()
  expect(await stranger.page.getByText('Karen Lindholm').count()).toBe(0)
})

test('where only the push got through, the page shows what it brought', async () => {
  const phone = await as(karen)
  await phone.page.goto(`${server.address}${meeting}/groups`)
  await hydrated(phone.page)
  await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  await untilKept(phone.page, [`${meeting}/groups`, '/api/me'])
  const [worker] = phone.context.serviceWorkers()
  // Headless Chromium has no screen for notifications.
  await worker?.evaluate(() => {
    ;(globalThis as unknown as ServiceWorkerGlobalScope).registration.showNotification = async () => {}
  })
  const session = await phone.context.newCDPSession(phone.page)
  const registrationId = await registrationIn(session)
  phone.outage()
  await server.stop()
  const slug = meeting.split('/').at(-1) ?? ''
  const round = { id: 'r', title: 'Ny runde', task: '', startsAt: null, endsAt: null, group: '77', room: 'Loftet' }
  const value = { meeting: slug, revision: 9999, rounds: [{ ...round, people: [{ name: 'Karen Lindholm', library: 'Odense', me: true }] }] }
  const push = (person: string, group: string) =>
    session.send('ServiceWorker.deliverPushMessage', {
      origin: server.address,
      registrationId,
      data: JSON.stringify({
        title: `Gruppe ${group}`,
        body: '',
        path: `${meeting}/groups`,
        tag: `group:${slug}`,
        keep: { person, name: `groups:${slug}`, value: { ...value, rounds: [{ ...value.rounds[0], group }] } },
      }),
    })
  await push(karen.id, '77')
  await expect.poll(() => number(phone).innerText()).toBe('77')
  // What is meant for whoever had this phone before is not kept.
  await push(anna.id, '66')
  await phone.page.goto(`${server.address}${meeting}/groups`)
  await hydrated(phone.page)
  await expect.poll(() => number(phone).innerText()).toBe('77')
  await phone.page.getByText('Loftet').first().waitFor()
  await server.start()
})

test('who comes late has a group by the code at the door, signed in or not, or with one press; and the wall shows it', async () => {
  await server.stop()
  const { db, close } = await open(undefined, server.dataDir)
  const [at] = await db
    .select()
    .from(meetings)
    .where(eq(meetings.slug, meeting.split('/').at(-1) ?? ''))
  await seat(db, at?.seasonId ?? '', { name: 'Anna Skov', library: 'Aarhus Kommunes Biblioteker', personId: anna.id, line: 900 })
  await seat(db, at?.seasonId ?? '', { name: 'Bo Holm', library: 'Københavns Biblioteker', personId: bo.id, line: 901 })
  await close()
  await server.start()
  const scanned = await openPhone()
  await scanned.page.goto(`${server.address}${meeting}/groups?her=1`)
  await signInWithCode(scanned.page, anna.email)
  const group = await number(scanned).innerText()

  const pressed = await as(bo)
  await pressed.page.goto(`${server.address}${meeting}/groups`)
  await hydrated(pressed.page)
  expect(await axeFinds(pressed.page)).toEqual([])
  await pressed.page.getByRole('button', { name: 'Find min gruppe' }).click()
  await number(pressed).waitFor()

  const { page } = await as(mette, { viewport: { width: 1280, height: 720 } })
  await page.goto(desk('/projector'))
  await hydrated(page)
  const row = page.getByRole('listitem').filter({ hasText: 'Anna Skov' })
  expect(await row.locator('strong').innerText()).toBe(group)
  expect(await axeFinds(page)).toEqual([])
  for (const what of ['cards', 'lists', 'poster']) {
    await page.goto(desk(`/print/${what}`))
    await page.locator('h1').waitFor()
    expect(await axeFinds(page), what).toEqual([])
  }
})

test('the facilitator makes the groups, moves somebody at a known price, takes it back, and hands out; the open phone follows', async () => {
  const phone = await as(karen)
  await phone.page.goto(`${server.address}${meeting}/groups`)
  await hydrated(phone.page)
  const { page } = await as(mette, { viewport: { width: 1280, height: 900 } })
  await page.goto(desk())
  await hydrated(page)
  await page.getByText('Alle ser grupperne på telefonen.').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.locator('summary', { hasText: 'Sådan skal grupperne laves' }).click()
  expect(await axeFinds(page)).toEqual([])
  await page.getByLabel('Antal', { exact: true }).first().fill('99')
  await page.getByRole('button', { name: 'Lav dem igen' }).click()
  await page.getByText('en gruppe på 99 er større end').first().waitFor()
  await page.getByLabel('Antal', { exact: true }).first().fill('4')
  await page.getByRole('button', { name: 'Lav dem igen' }).click()
  await page.getByText('Der er ændringer, som deltagerne ikke ser endnu.').waitFor({ timeout: 20_000 })

  const where = () => groupOf(page)
  const before = await where()
  await onBoard(page).click()
  const dialog = page.getByRole('dialog')
  expect(await axeFinds(page)).toEqual([])
  await dialog
    .getByRole('button', { name: /^Flyt til gruppe/ })
    .first()
    .click()
  await expect.poll(where).not.toBe(before)
  await page.getByRole('button', { name: /^Fortryd: flytning/ }).click()
  await expect.poll(where).toBe(before)

  await page.getByRole('button', { name: 'Del ændringerne ud' }).click()
  await page.getByText('har fået besked om deres gruppe.').waitFor()
  await expect.poll(() => number(phone).innerText(), { timeout: 15_000 }).toBe(before)

  await phone.page.goto(desk())
  await phone.page.getByRole('heading', { name: 'Her har du ikke adgang' }).waitFor()
  expect(await phone.page.getByRole('button', { name: /Lav/ }).count()).toBe(0)
})

test('somebody is dragged to another group by mouse, by finger and by key, and the price is there before they are let go', async () => {
  const { page, context } = await as(mette, { viewport: { width: 1280, height: 900 }, hasTouch: true })
  await page.goto(desk())
  await hydrated(page)
  const price = page.getByText(/^(Bedre|Koster ingenting|Dårligere)/)
  const heard = page.locator('[id^=DndLiveRegion]')
  // What was said when they were let go last stands there until they are lifted again.
  const lifted = () => expect.poll(() => heard.innerText()).toMatch(/^Karen Lindholm(?! sidder nu)/)
  const groups = await page.locator('li > p strong').allInnerTexts()
  const center = async (one: Locator) => {
    const box = await one.boundingBox()
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  }
  /** Another group, beside the one they are in or in the row of it, so that both are in the window. */
  const next = async () => {
    const at = groups.indexOf(await groupOf(page))
    const to = groups[at % 2 === 0 ? at + 1 : at - 1] ?? ''
    await onBoard(page).scrollIntoViewIfNeeded()
    return { to, from: await center(onBoard(page)), on: await center(page.getByRole('listitem').filter({ has: numbered(page, to) })) }
  }
  const mouse = await next()
  await page.mouse.move(mouse.from.x, mouse.from.y)
  await page.mouse.down()
  await page.mouse.move(mouse.on.x, mouse.on.y, { steps: 8 })
  await price.waitFor()
  await page.mouse.up()
  await expect.poll(() => groupOf(page)).toBe(mouse.to)
  await page.getByText(`Karen Lindholm sidder nu i gruppe ${mouse.to}`).first().waitFor()

  const finger = await next()
  const session = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', finger.from)
  await lifted()
  await touch('touchMove', { x: (finger.from.x + finger.on.x) / 2, y: (finger.from.y + finger.on.y) / 2 })
  await touch('touchMove', finger.on)
  await price.waitFor()
  await touch('touchEnd')
  await expect.poll(() => groupOf(page)).toBe(finger.to)

  await onBoard(page).focus()
  await page.keyboard.press('Space')
  await lifted()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => heard.innerText()).toMatch(/sidder i gruppe \d+\. (Bedre|Koster ingenting|Dårligere)/)
  await price.waitFor()
  const [, to] = /gruppe (\d+)/.exec(await heard.innerText()) ?? []
  await page.keyboard.press('Space')
  await expect.poll(() => groupOf(page)).toBe(to)
  expect(to).not.toBe(finger.to)
  for (let i = 0; i < 3; i++) {
    const before = await groupOf(page)
    await page.getByRole('button', { name: /^Fortryd: flytning/ }).click()
    await expect.poll(() => groupOf(page)).not.toBe(before)
  }
})

/** Karen on the desk's board, and the number of her group there. */
const onBoard = (page: Page) => page.getByRole('button', { name: /^Karen Lindholm/ })
const groupOf = (page: Page) => onBoard(page).locator('xpath=ancestor::li[2]').locator('strong').innerText()
const numbered = (page: Page, group: string) => page.locator('p strong').getByText(group, { exact: true })

test('the built server searches in a thread of its own', async () => {
  const people = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}` }))
  const problem = toProblem({ people, rounds: [1, 2, 3].map((r) => ({ id: `r${r}`, tables: tablesFor(20, { size: 5 }) ?? [] })) })
  const run = inThread(path.join(projectRoot, firstBuild.dist, 'server', 'groups-worker.js'))
  const stop = new AbortController()
  const outcome = await run(problem, 30_000, () => stop.abort(), stop.signal)
  expect(outcome.kind).toBe('seated')
})

const registrationIn = (session: CDPSession): Promise<string> =>
  new Promise((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(server.address))
      if (ours) resolve(ours.registrationId)
    })
    session.send('ServiceWorker.enable')
  })
