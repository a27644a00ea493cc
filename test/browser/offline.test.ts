import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPhone, type Phone } from '../support/browser'
import { proxyTo, type Wire } from '../support/proxy'
import { type Server, startServer } from '../support/server'
import { ageLine, hydrated, kept, notKept, stopWorker, untilKept, workerIn } from './on-the-phone'
import { axeFinds, comingMeeting, republish } from './the-demo'

let server: Server
let wire: Wire
let meeting: string

const firstItem = 'Velkommen og dagens program'

beforeAll(async () => {
  server = await startServer()
  wire = await proxyTo(server.port)
  meeting = await comingMeeting(server)
})
afterAll(async () => {
  await wire.close()
  await server.close()
})
beforeEach(() => wire.mend())

/** A phone on which the agenda was opened once, and that has been left to keep what it wants. */
async function usedPhone(): Promise<Phone> {
  const phone = await openPhone()
  await phone.page.goto(`${wire.address}${meeting}/agenda`)
  await hydrated(phone.page)
  await untilKept(phone.page, ['/', '/offline', `${meeting}/agenda`, `${meeting}/materials`, `${meeting}/practical`])
  return phone
}

test('with the server gone and the app killed, every page of the meeting opens from the home screen and from a link', async () => {
  const phone = await usedPhone()
  await phone.close()
  await wire.cut()

  const { page, outage } = await openPhone({ profile: phone.profile })
  outage()
  for (const path of [`${meeting}/agenda`, '/', `${meeting}/materials`, `${meeting}/practical`]) {
    await page.goto(wire.address + path)
    await hydrated(page)
    await ageLine(page).waitFor()
    expect(await notKept(page).count()).toBe(0)
  }
  await page.goto(`${wire.address}/?til=dagsorden`)
  await page.getByText(firstItem).first().waitFor()
})

test('a network that takes calls and never answers is no network', async () => {
  const phone = await usedPhone()
  await phone.close()
  await wire.silence()

  const { page, outage } = await openPhone({ profile: phone.profile })
  outage()
  await page.goto(`${wire.address}${meeting}/agenda`)
  await hydrated(page)
  await ageLine(page).waitFor()
  await page.locator(`:is([data-tabs], [data-day]) a[href="${meeting}/practical"]`).click()
  await page.waitForURL(`**${meeting}/practical`)
  await hydrated(page)
  expect(await notKept(page).count()).toBe(0)
})

test('without a network one goes from page to page inside the app, and the log stays clean', async () => {
  const phone = await usedPhone()
  const { page } = phone
  // The live line breaks in the middle of an answer, which no code can keep out of the log.
  phone.outage()
  await wire.cut()
  await ageLine(page).waitFor()
  phone.outageOver()
  for (const name of ['materials', 'practical', 'agenda']) {
    await page.locator(`:is([data-tabs], [data-day]) a[href="${meeting}/${name}"]`).click()
    await page.waitForURL(`**${meeting}/${name}`)
    await page.locator(`:is([data-tabs], [data-day]) a[href="${meeting}/${name}"][aria-current="page"]`).waitFor()
    await hydrated(page)
  }
  await page.getByText(firstItem).first().waitFor()
  await ageLine(page).waitFor()
})

test('a page that is not kept says so, names those that are, and gives way to the real one when the network is back', async () => {
  const phone = await usedPhone()
  const { page } = phone
  await wire.cut()
  phone.outage()
  await page.goto(`${wire.address}/privacy`)
  await notKept(page).waitFor()
  await page.locator(`main a[href="${meeting}/agenda"]`).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await wire.mend()
  await notKept(page).waitFor({ state: 'detached' })
  phone.outageOver()
  expect(new URL(page.url()).pathname).toBe('/privacy')
  await hydrated(page)
})

test('when the network returns the page freshens by itself, and keeps the place and what is being typed', async () => {
  const phone = await usedPhone()
  const { page } = phone
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'typing' })))
  await page.locator('#typing').fill('ikke væk')
  await page.evaluate(() => scrollTo(0, 300))
  phone.outage()
  await wire.cut()
  await server.stop()
  await republish(server, 'FBS 2.0 og fjernlån', 'En helt ny oplægsholder')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await ageLine(page).waitFor()
  expect(await page.getByText('En helt ny oplægsholder').count()).toBe(0)

  await server.start()
  await wire.mend()
  await page.getByText('En helt ny oplægsholder').first().waitFor({ state: 'attached' })
  phone.outageOver()
  expect(await page.locator('#typing').inputValue()).toBe('ikke væk')
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200)
  await ageLine(page).waitFor({ state: 'detached' })
})

test('so it does on a slow line, when the browser had stopped the worker meanwhile', async () => {
  const phone = await usedPhone()
  const { page } = phone
  // Gone to from another page: its address is not the one that the window was opened with.
  await page.goto(`${wire.address}${meeting}/practical`)
  await hydrated(page)
  await page.locator(`:is([data-tabs], [data-day]) a[href="${meeting}/agenda"]`).click()
  await page.waitForURL(`**${meeting}/agenda`)
  await page.getByText(firstItem).first().waitFor()
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'typing' })))
  await page.locator('#typing').fill('ikke væk')
  phone.outage()
  await wire.cut()
  await server.stop()
  await republish(server, 'FBS 2.0 og fjernlån', 'Den, der kom langsomt')
  await server.start()
  await stopWorker(phone)
  await wire.mend()
  // Slower than a page that is only gone to may be.
  wire.slow(2000)
  await page.getByText('Den, der kom langsomt').first().waitFor({ state: 'attached' })
  phone.outageOver()
  expect(await page.locator('#typing').inputValue()).toBe('ikke væk')
})

test('once a day the browser may wake the app, with no page open: what has changed is there with the network gone', async () => {
  const phone = await usedPhone()
  const { page } = phone
  const { session, origin, registrationId } = await workerIn(phone)
  await page.goto('about:blank')
  await server.stop()
  await republish(server, firstItem, 'Den, der kom i nat')
  await server.start()
  await session.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag: 'ahead' })

  const agendaOnPhone = () =>
    phone.context
      .serviceWorkers()[0]
      ?.evaluate(async (path) => (await caches.match(path, { ignoreVary: true }))?.text(), `${meeting}/agenda`)
  await expect.poll(agendaOnPhone, { timeout: 30_000 }).toContain('Den, der kom i nat')
  await wire.cut()
  phone.outage()
  await page.goto(`${wire.address}${meeting}/agenda`)
  await page.getByText('Den, der kom i nat').first().waitFor()
})

test('nothing of the facilitators’ side, and nothing of signing in, is kept', async () => {
  const { page } = await usedPhone()
  for (const path of ['/sign-in', '/desk', '/mailbox']) await page.goto(wire.address + path)
  const paths = (await kept(page)).map((k) => k.path)
  expect(paths.filter((path) => /^\/(sign-in|desk|mailbox|api)/.test(path))).toEqual([])
  // Its scripts neither, but for those of the check-in.
  expect(paths.filter((path) => /app\/%5Blocale%5D\/desk\/(?!check-in\/|layout-)/.test(path))).toEqual([])
})
