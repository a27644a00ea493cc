import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { changeSpeaker, openDesk } from './at-the-desk'
import { hydrated, kept, type SignedIn, signIn, untilKept } from './on-the-phone'
import { comingMeeting } from './the-demo'

let server: Server
let anna: SignedIn
let bo: SignedIn
let lis: SignedIn
let mette: SignedIn
let per: SignedIn

beforeAll(async () => {
  server = await startServer()
  const emails = ['anna@aarhus.example', 'bo@kbh.example', 'lis@dbc.example', 'mette@kb.example', 'per@esbjerg.example'] as const
  ;[anna, bo, lis, mette, per] = await signIn(server, emails)
})
afterAll(() => server.close())

/** Whose caches there are. */
const owners = async (page: Page) => [...new Set((await kept(page)).flatMap(({ cache }) => cache.match(/^person:[^:]+:(.*)/)?.[1] ?? []))]

/** Which caches hold any of these words. */
const cachesWith = (page: Page, words: string[]): Promise<string[]> =>
  page.evaluate(async (sought) => {
    const found = new Set<string>()
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request, { ignoreVary: true }))?.text()) ?? ''
        if (sought.some((word) => text.includes(word))) found.add(name.split(':')[0] ?? name)
      }
    }
    return [...found]
  }, words)

test('a member’s own pages open without a network, and are kept apart from the public ones', async () => {
  const phone = await openPhone()
  await phone.context.addCookies([anna.cookie])
  const meeting = await comingMeeting(server)
  await phone.page.goto(`${server.address}${meeting}/agenda`)
  await hydrated(phone.page)
  // Opened ahead of time, as the person is known.
  await untilKept(phone.page, ['/me', '/api/me', `${meeting}/practical`])
  expect(await owners(phone.page)).toEqual([anna.id])
  expect(await cachesWith(phone.page, [anna.name, anna.email])).toEqual(['person'])
  await phone.close()

  await server.stop()
  const again = await openPhone({ profile: phone.profile })
  again.outage()
  await again.page.goto(`${server.address}/me`)
  await hydrated(again.page)
  await again.page.getByRole('heading', { name: anna.name }).waitFor()
  await again.close()
  await server.start()
})

test('signing out takes everything personal off the phone', async () => {
  const { page, context } = await openPhone()
  await context.addCookies([bo.cookie])
  await page.goto(`${server.address}/me`)
  await hydrated(page)
  await untilKept(page, ['/me', '/api/me'])
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.waitForURL((url) => url.pathname !== '/me')
  await hydrated(page)
  expect(await owners(page)).toEqual([])
  expect(await cachesWith(page, [bo.name, bo.email])).toEqual([])
})

test('when another person signs in, what was the first one’s is gone', async () => {
  const { page, context } = await openPhone()
  await context.addCookies([lis.cookie])
  await page.goto(`${server.address}/me`)
  await untilKept(page, ['/me', '/api/me'])
  await context.addCookies([mette.cookie])
  await page.goto(server.address)
  await expect.poll(() => owners(page), { timeout: 20_000 }).toEqual([mette.id])
  expect(await cachesWith(page, [lis.name, lis.email])).toEqual([])
})

test('what has changed since one last looked is marked on one’s first phone, and no more on the other', async () => {
  const agenda = `${server.address}${await comingMeeting(server)}/agenda`
  const phones = [await openPhone(), await openPhone()]
  const marks = (page: Page) => page.locator('[data-change]').allInnerTexts()
  const look = async ({ page }: (typeof phones)[number]) => {
    const told = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('/look'))
    await page.goto(agenda)
    expect((await told).status()).toBe(204)
  }
  for (const phone of phones) {
    await phone.context.addCookies([anna.cookie])
    await look(phone)
    expect(await marks(phone.page)).toEqual([])
    await phone.page.goto('about:blank')
  }

  const { page: desk } = await openDesk(server, mette, '/desk')
  await changeSpeaker(desk, 'Nyt fra DBC Digital', 'To fra DBC Digital')

  const [first, second] = phones.map(({ page }) => page)
  if (!phones[0] || !phones[1] || !first || !second) throw new Error('two phones were expected')
  await look(phones[0])
  await first.getByText('To fra DBC Digital').first().waitFor()
  await expect.poll(() => marks(first), { timeout: 10_000 }).toEqual(['Ændret: oplægsholder'])
  expect(await first.locator('li[data-title="Nyt fra DBC Digital"] [data-change]').count()).toBe(1)
  await expect.poll(() => lookedAt(first), { timeout: 10_000 }).toBe(2)

  await look(phones[1])
  await second.getByText('To fra DBC Digital').first().waitFor()
  expect(await marks(second)).toEqual([])
})

/** The revision that this person has looked at on any phone, as the server knows it. */
const lookedAt = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch(`/api${location.pathname.replace('/agenda', '/look')}`)
    return (await answer.json()).revision
  })

test('who is admitted at the desk sees it on an open phone, and who is made to lead finds the way to the desk', async () => {
  const { page: own } = await openAs(per, '/me')
  const { page: front } = await openAs(per, '/')
  await own.getByText('Du venter på at blive lukket ind.').waitFor()
  const { page: desk } = await openAs(mette, '/desk/people')
  await desk.getByRole('button', { name: 'Luk ind', exact: true }).click()
  await desk.getByText('Per Dahl er lukket ind og har fået en mail.').waitFor()
  await own.getByText('Du er med i netværket').waitFor()
  const standing = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('netvaerk.me') ?? '{}').standing)
  await expect.poll(() => standing(own), { timeout: 10_000 }).toBe('member')
  await expect.poll(() => standing(front), { timeout: 10_000 }).toBe('member')

  await desk.getByLabel('Ret adgang for Per Dahl').click()
  await desk.getByRole('button', { name: 'Gør til mødeleder' }).and(desk.locator('details[open] *')).click()
  await front.getByRole('link', { name: 'Mødeledelse' }).waitFor()
})

/** A phone of this person’s, with its live line open where the page has one. */
async function openAs(person: SignedIn, path: string) {
  const phone = await openPhone()
  await phone.context.addCookies([person.cookie])
  const live = path === '/desk/people' || phone.page.waitForResponse((response) => response.url().includes('/api/live'))
  await phone.page.goto(server.address + path)
  await hydrated(phone.page)
  await live
  return phone
}
