import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { addTalk, atDesk, newSeason, openDesk, row, save } from './at-the-desk'
import { hydrated, type SignedIn, signIn } from './on-the-phone'
import { axeFinds, tooWide } from './the-demo'

let server: Server
let mette: SignedIn
let jonas: SignedIn

beforeAll(async () => {
  server = await startServer()
  ;[mette, jonas] = await signIn(server, ['mette@kb.example', 'jonas@kb.example'])
})
afterAll(() => server.close())

const saved = (page: Page) => page.getByText('Gemt.').first().waitFor()

test('two who write the same field are shown both texts, and what only one wrote comes along', async () => {
  const first = await newSeason(server, mette, 'To penne')
  const second = await openDesk(server, jonas, first.season)
  for (const { page } of [first, second]) await row(page, 'Nyt fra DBC Digital').click()
  await second.page.getByLabel('Ved').fill('Jonas’ forslag')
  await first.page.getByLabel('Ved').fill('Mettes forslag')
  await first.page.getByLabel('Varighed i minutter').fill('35')
  await save(first.page)
  await saved(first.page)
  await second.page.getByText('En anden har rettet her imens.').waitFor()
  expect(await second.page.getByLabel('Ved').inputValue()).toBe('Jonas’ forslag')

  await save(second.page)
  const clash = second.page.getByRole('alert').filter({ hasText: 'Mette Lund har rettet det samme imens' })
  await clash.waitFor()
  expect(await clash.getByRole('radio', { name: 'Din tekst Jonas’ forslag' }).isChecked()).toBe(false)
  expect(await clash.getByRole('radio', { name: 'Mette Lund har skrevet imens Mettes forslag' }).isChecked()).toBe(false)
  expect(await second.page.getByLabel('Varighed i minutter').inputValue()).toBe('35')
  await save(second.page)
  await clash.getByText('Vælg en af de to.').waitFor()
  await first.page.reload()
  expect(await first.page.getByLabel('Ved').inputValue()).toBe('Mettes forslag')

  await clash.getByRole('radio', { name: 'Din tekst' }).check()
  await save(second.page)
  await saved(second.page)
  await expect.poll(() => first.page.getByLabel('Ved').inputValue(), { timeout: 10_000 }).toBe('Jonas’ forslag')
  expect(await first.page.getByLabel('Varighed i minutter').inputValue()).toBe('35')
})

test('previewed, published, seen on a phone that is open, changed and withdrawn; the trail says who did what', async () => {
  const desk = await newSeason(server, mette, 'Ude og hjemme')
  await addTalk(desk.page, 'Fjernlån <i>ude</i>', 30)
  await desk.page.getByRole('link', { name: 'Møderne' }).click()
  const [, slug = ''] = /Mødets adresse på nettet er (\S+) og/.exec(await desk.page.getByText('Mødets adresse').first().innerText()) ?? []
  const phone = await openPhone()
  const agenda = `${server.address}/meetings/${slug}/agenda`
  phone.outage()
  expect((await phone.page.goto(agenda))?.status()).toBe(404)
  phone.outageOver()

  await desk.page.getByRole('link', { name: 'Forhåndsvisning' }).click()
  for (const side of ['vest', 'øst']) {
    const preview = desk.page.getByRole('region', { name: `Møde ${side}` })
    await preview.getByText('Fjernlån <i>ude</i>').first().waitFor()
    expect(await preview.getByText('Nyt fra DBC Digital').count()).toBeGreaterThan(0)
  }
  await desk.page.getByRole('button', { name: 'Offentliggør' }).click()
  await desk.page.getByText('Nu kan alle se det.').waitFor()
  const live = phone.page.waitForResponse((response) => response.url().includes('/api/live'))
  await phone.page.goto(agenda)
  await phone.page.getByRole('heading', { name: 'Ude og hjemme' }).waitFor()
  await live

  const other = await openDesk(server, jonas, desk.season)
  await row(other.page, 'Fjernlån <i>ude</i>').click()
  await other.page.getByLabel('Titel').fill('Fjernlån hjemme')
  await save(other.page)
  await saved(other.page)
  await desk.page.getByText('1 ændring er ikke offentliggjort').waitFor()
  await desk.page.getByText('Se ændringerne').click()
  await desk.page.getByText('Rettet i »Fjernlån hjemme«: titel eller form').waitFor()
  expect(await phone.page.getByText('Fjernlån hjemme').count()).toBe(0)
  await desk.page.getByRole('button', { name: 'Offentliggør ændringerne' }).click()
  await phone.page.getByText('Fjernlån hjemme').first().waitFor()

  phone.outage()
  await desk.page.getByRole('button', { name: 'Træk tilbage' }).click()
  await desk.page.getByText('Skal dagsordenen trækkes tilbage?').waitFor()
  expect(await axeFinds(desk.page)).toEqual([])
  await desk.page.getByRole('button', { name: 'Lad den stå' }).click()
  expect(await desk.page.getByText('Skal dagsordenen trækkes tilbage?').count()).toBe(0)
  expect((await fetch(agenda)).status).toBe(200)
  await desk.page.getByRole('button', { name: 'Træk tilbage' }).click()
  await desk.page.getByRole('button', { name: 'Ja, træk den tilbage' }).click()
  await desk.page.getByText('Dagsordenen er trukket tilbage.').waitFor()
  await phone.page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor()
  expect((await phone.page.goto(agenda))?.status()).toBe(404)

  await desk.page.getByRole('link', { name: 'Historik' }).click()
  const trail = async () => (await desk.page.locator('main ol > li > p:first-child').allInnerTexts()).map((text) => text.trim())
  await expect
    .poll(trail, { timeout: 10_000 })
    .toEqual([
      'Mette Lund trak dagsordenen tilbage',
      'Mette Lund offentliggjorde dagsordenen',
      'Jonas Friis rettede »Fjernlån hjemme«',
      'Mette Lund offentliggjorde dagsordenen',
      'Mette Lund tilføjede »Fjernlån <i>ude</i>«',
      'Mette Lund oprettede sæsonen »Ude og hjemme«',
    ])
  expect(await desk.page.locator('main dd del').first().innerText()).toContain('Fjernlån <i>ude</i>')
})

test.each(['light', 'dark'] as const)(
  'axe has nothing to say of the desk, on a screen and on a phone, in the %s theme',
  async (colorScheme) => {
    const { page, season } = await newSeason(server, mette, `Set efter, ${colorScheme}`)
    const item = (await row(page, 'Nyt fra DBC Digital').getAttribute('id'))?.replace('row-', '')
    const own = ['', `?item=${item}`, '?new=talk', '?about', '/meetings', '/differences', '/preview', '/trail']
    const pages = ['/desk', '/desk/people', '/desk/seasons/new', ...own.map((end) => season + end)]
    const phone = await openDesk(server, mette, '/desk', { ...atDesk, colorScheme })
    for (const path of pages) {
      await phone.page.setViewportSize(atDesk.viewport)
      await phone.page.goto(server.address + path)
      await hydrated(phone.page)
      await phone.page.locator('h1').waitFor()
      expect(await axeFinds(phone.page), `${path}, on a screen`).toEqual([])
      await phone.page.setViewportSize({ width: 360, height: 740 })
      expect(await axeFinds(phone.page), `${path}, on a phone`).toEqual([])
      expect(await tooWide(phone.page), path).toBeLessThanOrEqual(0)
    }
  },
)
