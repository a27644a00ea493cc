import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { hydrated, kept, signIn, untilKept } from './on-the-phone'
import { comingMeeting } from './the-demo'

let server: Server
let anna: Awaited<ReturnType<typeof signIn>>[number]
let bo: typeof anna

beforeAll(async () => {
  server = await startServer()
  const signedIn = await signIn(server, ['anna@aarhus.example', 'bo@kbh.example'])
  if (!signedIn[0] || !signedIn[1]) throw new Error('two people were expected')
  anna = signedIn[0]
  bo = signedIn[1]
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
  const [mette, lis] = await signIn(server, ['mette@kb.example', 'lis@dbc.example'])
  if (!mette || !lis) throw new Error('two people were expected')
  const { page, context } = await openPhone()
  await context.addCookies([lis.cookie])
  await page.goto(`${server.address}/me`)
  await untilKept(page, ['/me', '/api/me'])
  await context.addCookies([mette.cookie])
  await page.goto(server.address)
  await expect.poll(() => owners(page), { timeout: 20_000 }).toEqual([mette.id])
  expect(await cachesWith(page, [lis.name, lis.email])).toEqual([])
})
