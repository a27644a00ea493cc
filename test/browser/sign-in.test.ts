import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { hydrated, type SignedIn, signIn, signInWithCode } from './on-the-phone'
import { axeFinds, tooWide } from './the-demo'

let server: Server
let annaHere: SignedIn
let annaThere: SignedIn

beforeAll(async () => {
  server = await startServer()
  ;[annaHere, annaThere] = await signIn(server, ['anna@aarhus.example', 'anna@aarhus.example'])
})
afterAll(() => server.close())

/** The page as it stands, in both themes, on a phone. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFinds(page), `${page.url()}, ${colorScheme}`).toEqual([])
  }
  expect(await tooWide(page), page.url()).toBeLessThanOrEqual(0)
}

const picker = (page: Page) => page.getByRole('combobox', { name: 'Biblioteksvæsen' })

/** Who has just signed in for the first time says who they are. */
async function introduce(page: Page, name: string, library: string): Promise<void> {
  await page.waitForURL('**/welcome?**')
  await hydrated(page)
  await page.getByLabel('Navn', { exact: true }).fill(name)
  await picker(page).fill(library)
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Fortsæt' }).click()
}

test('a wrong code is refused kindly and the count goes down; the right one still holds', async () => {
  const { page } = await openPhone()
  await page.goto(`${server.address}/sign-in?callbackUrl=/me`)
  await hydrated(page)
  await expectAccessible(page)
  await page.getByLabel('Mailadresse').fill('ingen kender mig')
  await page.getByRole('button', { name: 'Send kode' }).click()
  await page.getByRole('alert').getByText('Skriv en mailadresse').waitFor()
  expect(await page.getByLabel('Mailadresse').inputValue()).toBe('ingen kender mig')
  await page.getByLabel('Mailadresse').fill('bo@kbh.example')
  await page.getByRole('button', { name: 'Send kode' }).click()
  await page.waitForURL('**/sign-in/code')
  await hydrated(page)
  const [, code = ''] = /(\d{6}) er din kode/.exec(await (await fetch(`${server.address}/mailbox`)).text()) ?? []
  const wrong = code === '000000' ? '111111' : '000000'
  for (const left of [4, 3]) {
    await page.getByLabel('Kode').fill(wrong)
    await page.getByRole('button', { name: 'Log ind' }).click()
    await page.getByRole('alert').getByText(`Du kan prøve ${left} gange endnu.`).waitFor()
  }
  await expectAccessible(page)
  await page.getByLabel('Kode').fill(code)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.waitForURL(`${server.address}/me`)
})

test('who is new finds their library by place, name or number, and is let in at once from an address that is trusted', async () => {
  const { page } = await openPhone()
  await page.goto(`${server.address}/sign-in?callbackUrl=/me`)
  await hydrated(page)
  await signInWithCode(page, 'ny.kollega@aarhus.example')
  await page.waitForURL('**/welcome?**')
  await hydrated(page)
  for (const [typed, name] of [
    ['fanø', 'Esbjerg Kommunes Biblioteker'],
    ['koge', 'Køge Bibliotekerne'],
    ['Århus', 'Aarhus Kommunes Biblioteker'],
    ['775100', 'Aarhus Kommunes Biblioteker'],
  ] as const) {
    await picker(page).fill(typed)
    await expect.poll(() => page.getByRole('option').first().innerText(), { message: typed }).toContain(name)
  }
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await picker(page).inputValue()).toBe('Aarhus Kommunes Biblioteker')
  // What is missing is said, and what was chosen stays.
  await page.getByRole('button', { name: 'Fortsæt' }).click()
  await page.getByRole('link', { name: 'Skriv dit navn.' }).waitFor()
  expect(await picker(page).inputValue()).toBe('Aarhus Kommunes Biblioteker')
  await introduce(page, 'Ny Kollega', '775100')
  await page.waitForURL(`${server.address}/me`)
  await page.getByText('Du er med i netværket').waitFor()
})

test('who is new from anywhere else waits, and is told kindly what for', async () => {
  const { page } = await openPhone()
  await page.goto(`${server.address}/sign-in?callbackUrl=/me`)
  await hydrated(page)
  await signInWithCode(page, 'ny@elsewhere.example')
  await introduce(page, 'Ny Nabo', 'århus')
  await page.waitForURL(`${server.address}/me`)
  await page.getByText('Du venter på at blive lukket ind.').waitFor()
})

test('a session on another device is ended from one’s own page, and that device is asked to sign in', async () => {
  const here = await openPhone()
  const there = await openPhone()
  await here.context.addCookies([annaHere.cookie])
  await there.context.addCookies([annaThere.cookie])
  await there.page.goto(`${server.address}/me`)
  await there.page.getByRole('heading', { name: 'Her er du logget ind' }).waitFor()
  await there.page.goto('about:blank')
  await here.page.goto(`${server.address}/me`)
  await hydrated(here.page)
  const others = here.page.getByRole('button', { name: /^Log ud her: / })
  expect(await others.count()).toBe(1)
  await others.click()
  await here.page.getByText('Enheden er logget ud.').waitFor()
  await expect.poll(() => others.count()).toBe(0)
  const session = await there.page.request.get(`${server.address}/api/me`)
  expect(await session.json()).toBeNull()
})
