import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { atDesk, openDesk } from './at-the-desk'
import { hydrated, type SignedIn, signIn } from './on-the-phone'
import { axeFinds, tooWide } from './the-demo'

let server: Server
let anna: SignedIn
let mette: SignedIn

beforeAll(async () => {
  server = await startServer()
  ;[anna, mette] = await signIn(server, ['anna@aarhus.example', 'mette@kb.example'])
})
afterAll(() => server.close())

const busy = 'Hvad gør I ved åbne fjernlån, når vi skifter til FBS 2.0?'
const proposal = 'Forslag til marts'

async function pathOf(page: Page, title: string): Promise<string> {
  await page.goto(`${server.address}/discussions`)
  return (await page.getByRole('link', { name: title }).first().getAttribute('href')) ?? ''
}

async function openAs(who: SignedIn, options: Parameters<typeof openPhone>[0] = {}): Promise<Page> {
  const { page, context } = await openPhone(options)
  await context.addCookies([who.cookie])
  return page
}

/** A tool of the thread, by what its button says. */
const tool = (page: Page, label: string) => page.locator('form', { has: page.getByRole('button', { name: label, exact: true }) })

async function use(page: Page, label: string): Promise<void> {
  await tool(page, label).getByRole('button', { name: label, exact: true }).first().click()
}

test('a facilitator hides, closes, moves, divides and joins, and the members see it', async () => {
  const reader = await openAs(anna)
  const [path, other] = [await pathOf(reader, busy), await pathOf(reader, proposal)]
  await reader.goto(server.address + path)
  await hydrated(reader)
  const { page } = await openDesk(server, mette, `/desk${path}`, atDesk)

  const post = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Nr\. 2,/ }) })
  await post.getByLabel('Hvorfor skjules det?').fill('Der stod et navn')
  await post.getByRole('button', { name: 'Skjul indlægget' }).click()
  await reader.getByText('Indlægget er skjult af mødelederen: Der stod et navn').waitFor()
  await post.getByRole('button', { name: 'Vis indlægget igen' }).click()
  await reader.locator('#p2[data-post]').waitFor()

  await tool(page, 'Flyt').getByLabel('Emne').selectOption({ label: 'Kørsel og pakning' })
  await use(page, 'Flyt')
  await reader.getByRole('link', { name: 'Kørsel og pakning' }).waitFor()

  await page.getByLabel('Fra indlæg nr.').fill('2')
  await page.getByLabel('Den nye tråds spørgsmål').fill('Hvem fornyer på forhånd?')
  await use(page, 'Del')
  await expect.poll(() => reader.locator('#p2').count()).toBe(0)
  const divided = await pathOf(reader, 'Hvem fornyer på forhånd?')
  await reader.goto(server.address + divided)
  await hydrated(reader)
  expect(await reader.locator('[data-post]').count()).toBeGreaterThan(0)

  await page.goto(`${server.address}/desk${divided}`)
  await hydrated(page)
  await tool(page, 'Læg sammen').getByLabel('Den anden tråd').selectOption({ label: busy })
  await use(page, 'Læg sammen')
  await reader.goto(server.address + path)
  await reader.locator('#p2[data-post]').waitFor()

  await page.goto(`${server.address}/desk${path}`)
  await hydrated(page)
  await use(page, 'Luk tråden')
  await reader.getByText('Tråden er lukket.').waitFor()
  await page.getByRole('button', { name: 'Åbn tråden igen' }).waitFor()

  await page.goto(`${server.address}/desk${other}`)
  await hydrated(page)
  await tool(page, 'Skjul tråden').getByLabel('Hvorfor skjules det?').fill('Dublet')
  await use(page, 'Skjul tråden')
  await page.getByRole('button', { name: 'Vis tråden igen' }).waitFor()
  await reader.goto(`${server.address}/discussions`)
  await reader.getByRole('heading', { name: 'Debat' }).waitFor()
  await expect.poll(() => reader.getByRole('link', { name: proposal }).count()).toBe(0)
})

/** A photo larger than a phone's line is good for, made in the page. */
const photo = async (page: Page): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1200 })
      const pen = canvas.getContext('2d')
      for (let i = 0; pen && i < 3000; i++) {
        pen.fillStyle = `hsl(${i * 37} 80% 50%)`
        pen.fillRect((i * 97) % 2400, (i * 61) % 1200, 60, 60)
      }
      return canvas.toDataURL('image/jpeg', 1).split(',')[1] ?? ''
    }),
    'base64',
  )

test.each(['light', 'dark'] as const)(
  'a picture is made smaller, described, and stands in its post; a preview shows how; axe has nothing to say, %s',
  async (colorScheme) => {
    const page = await openAs(anna, { colorScheme, viewport: { width: 320, height: 700 } })
    await page.goto(server.address + (await pathOf(page, 'BOB: hurtigere overblik')))
    await hydrated(page)
    const text = `Se **her**, @tovholder (${colorScheme})`
    await page.getByLabel('Skriv et svar').fill(text)
    await page
      .getByLabel('Læg billede eller fil ved')
      .setInputFiles({ name: 'hylde.jpg', mimeType: 'image/jpeg', buffer: await photo(page) })
    await page.getByLabel('Hvad viser billedet?').fill('En reol med farver')
    await page.getByRole('button', { name: 'Se, hvordan det bliver' }).click()
    const shown = page.getByRole('region', { name: 'Sådan kommer det til at se ud' })
    expect(await shown.locator('strong').textContent()).toBe('her')
    expect(await shown.locator('.mention').textContent()).toBe('@tovholder')
    expect(await axeFinds(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Send' }).click()
    const picture = page
      .locator('[data-post]')
      .filter({ hasText: `(${colorScheme})` })
      .getByAltText('En reol med farver')
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1600)
  },
)

test.each(['light', 'dark'] as const)('axe has nothing to say of the tools of a thread, %s', async (colorScheme) => {
  const page = await openAs(mette, { colorScheme, viewport: { width: 320, height: 700 } })
  const path = await pathOf(page, busy)
  for (const at of ['/desk/discussions', `/desk${path}`]) {
    await page.goto(server.address + at)
    await hydrated(page)
    await page.locator('h1').waitFor()
    expect(await axeFinds(page), at).toEqual([])
    expect(await tooWide(page), at).toBeLessThanOrEqual(0)
  }
})
