import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPhone, type Phone } from '../support/browser'
import { proxyTo, type Wire } from '../support/proxy'
import { type Server, startServer } from '../support/server'
import { ageLine, agendas, hydrated, publishWhileStopped, untilKept } from './on-the-phone'

let server: Server
let wire: Wire

beforeAll(async () => {
  server = await startServer()
  wire = await proxyTo(server.port)
})
afterAll(async () => {
  await wire.close()
  await server.close()
})
beforeEach(() => wire.mend())

/** A phone that has seen the front page and an agenda, and has been left to keep what it wants. */
async function usedPhone(): Promise<{ phone: Phone; agenda: string; others: string[] }> {
  const phone = await openPhone({ viewport: { width: 360, height: 300 } })
  await phone.page.goto(wire.address)
  const [agenda = ''] = await agendas(phone.page)
  await phone.page.goto(wire.address + agenda)
  await hydrated(phone.page)
  const others = ['materials', 'practical'].map((page) => agenda.replace('agenda', page))
  await untilKept(phone.page, ['/', '/offline', agenda, ...(await existing(others))])
  return { phone, agenda, others: await existing(others) }
}

const existing = async (paths: string[]) => {
  const there: string[] = []
  for (const path of paths) if ((await fetch(server.address + path)).ok) there.push(path)
  return there
}

test('with the server gone and the app killed, every page of the meeting opens from the home screen and from a link', async () => {
  const { phone, agenda, others } = await usedPhone()
  await phone.close()
  await wire.cut()

  const again = await openPhone({ profile: phone.profile })
  again.outage()
  for (const path of [agenda, '/', '/?til=dagsorden', ...others]) {
    await again.page.goto(wire.address + path)
    await hydrated(again.page)
    await ageLine(again.page).waitFor()
    if (path === agenda) await again.page.getByText('Velkommen og dagens program').first().waitFor()
  }
})

test('a network that takes calls and never answers is no network', async () => {
  const { phone, agenda } = await usedPhone()
  await phone.close()
  await wire.silence()

  const again = await openPhone({ profile: phone.profile })
  again.outage()
  await again.page.goto(wire.address + agenda)
  await hydrated(again.page)
  await ageLine(again.page).waitFor()
  await again.page.goto(`${wire.address}/somewhere/else`)
  await again.page.getByRole('heading', { name: 'Siden er ikke gemt på telefonen' }).waitFor()
})

test('without a network one goes from page to page inside the app', async () => {
  const { phone, agenda } = await usedPhone()
  await phone.page.goto(wire.address)
  await hydrated(phone.page)
  await wire.cut()
  phone.outage()
  await phone.page.locator(`main a[href="${agenda}"]`).first().click()
  await phone.page.getByText('Velkommen og dagens program').first().waitFor()
  expect(new URL(phone.page.url()).pathname).toBe(agenda)
})

test('a page that is not kept says so, names those that are, and gives way to the real one when the network is back', async () => {
  const { phone, agenda } = await usedPhone()
  await phone.page.goto(wire.address)
  const other = (await agendas(phone.page)).filter((path) => path !== agenda).at(-1) ?? ''
  await phone.page.evaluate(async (path) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(path)
  }, other)
  await wire.cut()
  phone.outage()
  await phone.page.goto(wire.address + other)
  await phone.page.getByRole('heading', { name: 'Siden er ikke gemt på telefonen' }).waitFor()
  expect(await phone.page.locator(`main a[href="${agenda}"]`).count()).toBe(1)
  await wire.mend()
  await phone.page.getByText('Velkommen og dagens program').first().waitFor()
  phone.outageOver()
})

test('when the network returns the page freshens by itself, and keeps the place and what is being typed', async () => {
  const { phone } = await usedPhone()
  const { page } = phone
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'typing' })))
  await page.locator('#typing').fill('ikke væk')
  await page.evaluate(() => scrollTo(0, 120))
  phone.outage()
  await server.stop()
  await wire.cut()
  await publishWhileStopped(server, 'En ny overskrift')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await ageLine(page).waitFor()

  await server.start()
  await wire.mend()
  await page.getByText('En ny overskrift').first().waitFor()
  phone.outageOver()
  expect(await page.locator('#typing').inputValue()).toBe('ikke væk')
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await ageLine(page).waitFor({ state: 'detached' })
})
