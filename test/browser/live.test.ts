import { afterAll, beforeAll, expect, test } from 'vitest'
import { materials } from '@/drizzle/schema'
import { now } from '@/lib/clock'
import { type Handle, open } from '@/lib/db/client'
import { storeFile } from '@/lib/files/store'
import { fileHref, publish } from '@/lib/meetings/publish'
import { agendaPath, demoOf, publishTitle } from '../servers/publishing'
import { openPhone } from '../support/browser'
import { startPostgres } from '../support/databases.setup'
import { type Server, startServer } from '../support/server'
import { hydrated, kept, notKept, untilKept } from './on-the-phone'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let server: Server
/** The facilitator's side: another process on the same database. */
let desk: Handle
let agenda: string

beforeAll(async () => {
  postgres = await startPostgres()
  const url = `${postgres.url}/template_netvaerk`
  server = await startServer({ env: { DATABASE_URL: url } })
  desk = await open(url, '')
  agenda = await agendaPath(desk.db)
})
afterAll(async () => {
  await server.close()
  await desk.close()
  await postgres.stop()
})

/** Gives the whole day a file, and publishes. */
async function publishFile(name: string, text: string): Promise<string> {
  const { season, facilitator } = await demoOf(desk.db)
  const file = await storeFile(desk.db, facilitator.id, { name, bytes: Buffer.from(text) })
  await desk.db.insert(materials).values({ seasonId: season.id, title: name, fileId: file.id, position: 0 })
  await publish(desk.db, facilitator, season.id, now())
  return fileHref(file)
}

test('what is published stands on an open phone by itself, and nothing that is being typed is lost', async () => {
  const { page } = await openPhone()
  const live = page.waitForResponse((response) => response.url().includes('/api/live'))
  await page.goto(server.address + agenda)
  await hydrated(page)
  await live
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'typing' })))
  await page.locator('#typing').fill('ikke væk')
  await publishTitle(desk.db, 'Lige udgivet')
  await page.getByText('Lige udgivet').first().waitFor()
  expect(await page.locator('#typing').inputValue()).toBe('ikke væk')
})

test('who stands on another page meanwhile, and goes back by the tabs, finds what was published', async () => {
  const { page } = await openPhone()
  await page.goto(server.address + agenda)
  await hydrated(page)
  await untilKept(page, [agenda, agenda.replace('agenda', 'materials')])
  const live = page.waitForResponse((response) => response.url().includes('/api/live'))
  await page.reload()
  await hydrated(page)
  const tab = (name: string) => page.locator(`:is([data-tabs], [data-day]) a:visible[href$="/${name}"]`).click()
  await tab('materials')
  await page.waitForURL(/materials$/)
  await live
  await publishTitle(desk.db, 'Udgivet imens')
  await expect
    .poll(() => page.evaluate((path) => caches.match(path).then((copy) => copy?.text()), agenda), { timeout: 10_000 })
    .toContain('Udgivet imens')
  await tab('agenda')
  await page.locator(':visible').getByText('Udgivet imens').first().waitFor({ timeout: 2000 })
})

test('a meeting’s files come along by themselves, and are there with the server gone', async () => {
  const { page, outage } = await openPhone()
  await page.goto(server.address + agenda)
  await hydrated(page)
  await untilKept(page, [agenda, agenda.replace('agenda', 'materials')])
  const file = await publishFile('Tjekliste på dansk.txt', 'fjernlån')
  await untilKept(page, [file])
  expect((await kept(page)).find(({ path }) => path === file)?.cache).toBe('files')

  outage()
  await server.stop()
  expect(await page.evaluate(async (path) => (await fetch(path)).text(), file)).toBe('fjernlån')
  await page.goto(`${server.address}/api/files/01900000-0000-7000-8000-000000000000/ukendt.pdf`)
  await notKept(page).waitFor()
  await server.start()
})
