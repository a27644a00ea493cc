import '../support/settings'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '@/drizzle/schema'
import { open } from '@/lib/db/client'
import { publishedSeasonOf } from '@/lib/meetings/read'
import { roomKey } from '@/lib/notes/room'
import { writer } from '../lib/notes/a-note'
import { openPhone, type Phone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { elementsOf } from '../support/xml'
import { atDesk, openDesk } from './at-the-desk'
import { hydrated, type SignedIn, signIn, untilKept } from './on-the-phone'
import { axeFinds, comingMeeting, tooWide } from './the-demo'

const item = 'Nyt fra Overcentralen'

let server: Server
let desk: string
let east: string
let mette: SignedIn
let jonas: SignedIn
let nina: SignedIn

beforeAll(async () => {
  server = await startServer()
  const west = (await comingMeeting(server)).split('/').at(-1) ?? ''
  ;[mette, jonas, nina] = await signIn(server, ['mette@kb.example', 'jonas@kb.example', 'nina.vestergaard@koebenhavns.example'])
  await server.stop()
  const { db, close } = await open(undefined, server.dataDir)
  const season = await publishedSeasonOf(db, west)
  const anna = (await db.select().from(people)).find(({ email }) => email === 'anna@aarhus.example')
  const meeting = season?.meetings.find(({ slug }) => slug === west)
  const itemId = meeting?.items.find(({ title }) => title === item)?.id
  if (!season || !meeting || !itemId || !anna) throw new Error('the demo is not what it was')
  const inWest = writer(db, anna, roomKey({ kind: 'item', meetingId: meeting.id, itemId }))
  inWest.type('I vest savner vi lånene fra Norge')
  await inWest.sendAll(new Date())
  await close()
  await server.start()
  desk = `/desk/seasons/${season.slug}`
  east = `/meetings/${season.meetings.find(({ side }) => side === 'east')?.slug}`
})
afterAll(() => server.close())

/** Axe in both themes, and nothing that sticks out of a phone. */
async function readsWell(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFinds(page), `${page.url()}, ${colorScheme}`).toEqual([])
  }
  const before = page.viewportSize() ?? atDesk.viewport
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await tooWide(page), page.url()).toBeLessThanOrEqual(0)
  await page.setViewportSize(before)
}

async function inTheEast(): Promise<Phone> {
  const phone = await openPhone()
  await phone.context.addCookies([nina.cookie])
  await phone.page.goto(`${server.address}${east}/mirror`)
  await hydrated(phone.page)
  return phone
}

test('who comes second sees what the first meeting said from the moment it is allowed, with the joint note, and with no network too', async () => {
  const phone = await inTheEast()
  await phone.page.getByText('Du kan se det, når mødelederen åbner for det.').waitFor()
  const { page, outage } = await openDesk(server, mette, `${desk}/mirror`)
  await page.getByText('I vest savner vi lånene fra Norge').waitFor()
  await page.getByRole('button', { name: 'Vis det nu' }).click()
  await phone.page.getByText('I vest savner vi lånene fra Norge').waitFor()
  await readsWell(page)

  await page.getByRole('link', { name: /^Skriv fælles opsamling.*Nyt fra Overcentralen$/ }).click()
  await page.getByRole('heading', { level: 2, name: item }).waitFor()
  await page.getByRole('button', { name: 'Skriv', exact: true }).click()
  await page.getByRole('textbox', { name: /^Note/ }).click()
  await page.keyboard.type('Øst og vest vil det samme')
  await page.getByRole('status').getByText('Gemt hos alle').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('button', { name: 'Færdig' }).click()
  await page.getByRole('button', { name: 'Del den med alle' }).click()
  await page.getByText('Alle medlemmer kan læse den.').waitFor()
  await readsWell(page)
  await phone.page.getByText('Øst og vest vil det samme').waitFor()
  await readsWell(phone.page)
  await page.getByRole('link', { name: 'Hvem skrev hvad?' }).click()
  await page.getByText('Mette Lund').first().waitFor()

  await untilKept(phone.page, [`${east}/mirror`])
  await phone.page.reload()
  await hydrated(phone.page)
  await phone.close()
  outage()
  await server.stop()
  const again = await openPhone({ profile: phone.profile })
  again.outage()
  await again.page.goto(`${server.address}${east}/mirror`)
  await again.page.getByText('Øst og vest vil det samme').waitFor()
  await again.close()
  await server.start()
})

const textbox = (page: Page) => page.getByRole('textbox', { name: /^Note: Referat/ })

async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv', exact: true }).click()
  await textbox(page).click()
}

test('the minutes begin with what was said, are written by two at once, published and read, on paper and in a feed reader too', async () => {
  const { page, outage, outageOver } = await openDesk(server, mette, `${desk}/article`)
  await page.getByRole('button', { name: 'Lav et udkast' }).click()
  await page.locator('.note-text').getByText('Øst og vest vil det samme').waitFor()
  await readsWell(page)
  await page.getByLabel('Overskrift', { exact: true }).fill('Lånene fra Norge skal gå hurtigere')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()

  const other = await openDesk(server, jonas, `${desk}/article`)
  await write(page)
  await write(other.page)
  const left = textbox(page).locator('[data-kind]').filter({ hasText: '[[' })
  while ((await left.count()) > 0) {
    await left.first().click({ clickCount: 3 })
    await page.keyboard.type('Det talte vi om.')
  }
  await other.page.keyboard.press('Control+End')
  await other.page.keyboard.press('Enter')
  await other.page.keyboard.type('Vi ses igen i foråret')
  await textbox(page).getByText('Vi ses igen i foråret').waitFor()
  await textbox(page).locator('.note-cursor', { hasText: 'Jonas Friis' }).waitFor()
  await textbox(other.page).getByText('Det talte vi om.').first().waitFor()
  await page.getByText('Her nu: Jonas Friis').waitFor()
  await page.getByRole('status').getByText('Gemt hos alle').waitFor()
  // The article beside it keeps up with the text.
  await page.locator('.article').getByText('Vi ses igen i foråret').waitFor()
  expect(await page.getByText('[[', { exact: false }).count()).toBe(1)
  // Nobody gathers what is marked in an article.
  await page.getByRole('toolbar', { name: 'Formatering' }).waitFor()
  expect(await page.getByRole('button', { name: 'Mærk', exact: true }).count()).toBe(0)
  await readsWell(page)
  await other.page.getByRole('button', { name: 'Færdig' }).click()
  await other.page.getByRole('link', { name: 'Hvem skrev hvad?' }).click()
  await other.page.getByText('Jonas Friis').first().waitFor()
  await readsWell(other.page)
  await other.close()
  // What is typed without a network waits on this device, and so does publishing.
  outage()
  await server.stop()
  await textbox(page).press('Control+End')
  await page.keyboard.type(', i øst')
  await textbox(page).getByText('Vi ses igen i foråret, i øst').waitFor()
  await page.getByRole('status').getByText('kun på denne telefon').waitFor()
  await page.getByText('Vent, til teksten er gemt hos alle, før du udgiver.').waitFor()
  expect(await page.getByRole('button', { name: 'Udgiv referatet' }).isDisabled()).toBe(true)
  await server.start()
  await page.getByRole('status').getByText('Gemt hos alle').waitFor()
  outageOver()
  await page.getByRole('button', { name: 'Udgiv referatet' }).click()
  await page.getByText('Alle kan læse det, som det står her.').waitFor()
  const path = await page.getByRole('link', { name: 'Se det på siden' }).getAttribute('href')

  const reader = await openPhone()
  await reader.page.goto(server.address + path)
  await reader.page.getByRole('heading', { level: 1, name: 'Lånene fra Norge skal gå hurtigere' }).waitFor()
  await reader.page.getByRole('heading', { level: 2, name: item }).waitFor()
  await reader.page.getByText('Vi ses igen i foråret, i øst').waitFor()
  await readsWell(reader.page)
  await reader.page.emulateMedia({ media: 'print' })
  await reader.page.getByText('Øst og vest vil det samme').waitFor()
  expect(await reader.page.getByRole('button', { name: 'Skriv ud' }).isVisible()).toBe(false)
  expect(await reader.page.locator('header, footer, nav').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0)

  const feed = await fetch(`${server.address}/api/feeds/articles`)
  expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const titles = elementsOf(await feed.text()).filter((one) => one.path.endsWith('}entry/{http://www.w3.org/2005/Atom}title'))
  expect(titles.map((one) => one.text)).toContain('Lånene fra Norge skal gå hurtigere')
})
