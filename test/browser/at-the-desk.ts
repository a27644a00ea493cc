import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { inZone } from '@/lib/clock'
import { openPhone, type Phone } from '../support/browser'
import type { Server } from '../support/server'
import { hydrated, type SignedIn } from './on-the-phone'

/** A screen as wide as a desk's. */
export const atDesk = { viewport: { width: 1280, height: 900 } }

/** What the demo's last season hands on to a new one: KB's and DBC's own slots. */
export const standing = [
  '10.00 Velkommen og dagens program',
  '10.10 Nyt fra Overcentralen',
  '10.40 Nyt fra DBC Digital',
  '11.10 Eventuelt, evaluering og næste møder',
]

/** Opens a page of the desk for somebody, at a desk unless `options` say otherwise. */
export async function openDesk(
  server: Server,
  person: SignedIn,
  path: string,
  options: Parameters<typeof openPhone>[0] = atDesk,
): Promise<Phone> {
  const phone = await openPhone(options)
  await phone.context.addCookies([person.cookie])
  await phone.page.goto(server.address + path)
  await hydrated(phone.page)
  return phone
}

/** Before the demo's coming season, so that the next one is made of that and not of this one. */
export const tomorrow = () => inZone(new Date(Date.now() + 86_400_000)).date

/** Makes a season from the form that is open, and resolves with its address when it stands there. */
export async function makeSeason(page: Page, theme: string): Promise<string> {
  await page.getByLabel('Tema').fill(theme)
  await page.getByLabel('Dato for mødet i vest').fill(tomorrow())
  await page.getByLabel('Dato for mødet i øst').fill(tomorrow())
  await page.getByRole('button', { name: 'Opret sæsonen' }).click()
  await page.getByRole('heading', { level: 1, name: theme }).waitFor()
  return new URL(page.url()).pathname
}

/** A season of somebody's own, opened at its agenda. */
export async function newSeason(server: Server, person: SignedIn, theme: string): Promise<Phone & { season: string }> {
  const phone = await openDesk(server, person, '/desk/seasons/new')
  return { ...phone, season: await makeSeason(phone.page, theme) }
}

/** The agenda as the list shows it: when each item begins, and its title. */
export const rows = (page: Page): Promise<string[]> =>
  page
    .locator('button[id^="row-"]')
    .evaluateAll((all) => all.map((row) => `${row.firstElementChild?.textContent} ${row.querySelector('.font-semibold')?.textContent}`))

/** Waits until the agenda stands like this. */
export const untilRows = (page: Page, wanted: string[]) => expect.poll(() => rows(page), { timeout: 10_000 }).toEqual(wanted)

export const row = (page: Page, title: string) => page.locator('button[id^="row-"]').filter({ hasText: title })
export const handle = (page: Page, title: string) => page.getByRole('button', { name: `Flyt »${title}«` })

/** The middle of something on the screen. */
export async function middle(one: ReturnType<Page['locator']>): Promise<{ x: number; y: number }> {
  const box = await one.boundingBox()
  if (!box) throw new Error('it is not to be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Opens the form for a new talk; what stood open before it gives way first. */
export async function openTalk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Oplæg', exact: true }).click()
  await page.getByRole('heading', { level: 2, name: 'Nyt punkt' }).waitFor()
}

/** Lets the page draw what has just been decided, and run what hangs on that. */
export const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))))

/** Adds a talk through the form for it. */
export async function addTalk(page: Page, title: string, minutes: number): Promise<void> {
  await openTalk(page)
  await page.getByLabel('Titel').fill(title)
  await page.getByLabel('Varighed i minutter').fill(String(minutes))
  await page.getByRole('button', { name: 'Tilføj punktet' }).click()
  await row(page, title).waitFor()
}

export const save = (page: Page) => page.getByRole('button', { name: 'Gem', exact: true }).click()

/** Waits until the summary on top says that this is to be corrected. */
export const untilSummary = (page: Page, wanted: string[]) =>
  expect.poll(() => page.getByRole('alert').locator('li').allInnerTexts(), { timeout: 10_000 }).toEqual(wanted)

/** From the desk's first page: gives an item of the demo's coming season another speaker, and publishes. */
export async function changeSpeaker(page: Page, title: string, speaker: string): Promise<void> {
  await page.getByRole('link', { name: /^Klar til skiftet – fjernlån før, under og efter FBS 2\.0$/ }).click()
  await row(page, title).click()
  await page.getByLabel('Ved').fill(speaker)
  await save(page)
  await page.getByRole('button', { name: 'Offentliggør ændringerne' }).click()
  await page.getByText('Nu kan alle se det.').waitFor()
}
