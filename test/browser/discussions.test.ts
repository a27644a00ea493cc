import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { proxyTo, type Wire } from '../support/proxy'
import { type Server, startServer } from '../support/server'
import { hydrated, type SignedIn, signIn, untilKept } from './on-the-phone'
import { axeFinds, tooWide } from './the-demo'

let server: Server
let wire: Wire
let anna: SignedIn
let bo: SignedIn
let mette: SignedIn
let per: SignedIn

beforeAll(async () => {
  server = await startServer()
  wire = await proxyTo(server.port)
  ;[anna, bo, mette, per] = await signIn(server, ['anna@aarhus.example', 'bo@kbh.example', 'mette@kb.example', 'per@esbjerg.example'])
})
afterAll(async () => {
  await wire.close()
  await server.close()
})
beforeEach(() => wire.mend())

const asked = 'Låneveje i VIP – hvor tit gennemgår I dem?'

async function open(who: SignedIn, path: string, options: Parameters<typeof openPhone>[0] = {}) {
  const phone = await openPhone(options)
  await phone.context.addCookies([{ ...who.cookie, url: wire.address }])
  await phone.page.goto(wire.address + path)
  return phone
}

const threadPath = async (page: Page, title = asked): Promise<string> =>
  new URL((await page.getByRole('link', { name: title }).first().getAttribute('href')) ?? '', wire.address).pathname

const write = async (page: Page, text: string) => {
  await page.getByLabel('Skriv et svar').fill(text)
  await page.getByRole('button', { name: 'Send' }).click()
}

test('what is written with the wire cut stands in its place, outlives the app, and is sent once', async () => {
  const phone = await open(bo, '/discussions')
  const path = await threadPath(phone.page)
  await phone.page.goto(wire.address + path)
  await hydrated(phone.page)
  await phone.page.reload()
  await untilKept(phone.page, [path])
  phone.outage()
  await wire.cut()
  await write(phone.page, 'Hver tredje måned, og så efter hvert møde.')
  await phone.page.getByText(/Venter på forbindelse · skrevet/).waitFor()
  await phone.close()

  const again = await openPhone({ profile: phone.profile })
  // A browser that is killed forgets this one, which has no end; the app's own cookie has.
  await again.context.addCookies([{ ...bo.cookie, url: wire.address }])
  again.outage()
  await again.page.goto(wire.address + path)
  await again.page.locator('[data-pending=waiting]').getByText('Hver tredje måned').waitFor()
  await wire.mend()
  await expect.poll(() => again.page.locator('[data-post]').filter({ hasText: 'Hver tredje måned' }).count(), { timeout: 60_000 }).toBe(1)
  await expect.poll(() => again.page.locator('[data-pending]').count(), { timeout: 20_000 }).toBe(0)
})

test('a post that is refused is parked with its text, and can be taken back', async () => {
  const phone = await open(anna, '/discussions')
  const path = await threadPath(phone.page)
  await phone.page.goto(wire.address + path)
  await hydrated(phone.page)
  phone.outage()
  await phone.page.route('**/api/sync', async (route) => {
    const { entries } = route.request().postDataJSON() as { entries: { id: string; name: string }[] }
    const answers = entries.map(({ id, name }) =>
      name === 'answer' ? { id, outcome: 'refused', reason: 'threadLocked', values: {} } : { id, outcome: 'done' },
    )
    await route.fulfill({ json: { answers }, headers: { 'X-Build': 'any' } })
  })
  await write(phone.page, 'Det her tog lang tid at skrive.')
  await phone.page.getByText('Ikke sendt: Tråden er lukket').waitFor()
  await phone.page.getByRole('button', { name: 'Ret og prøv igen' }).click()
  expect(await phone.page.getByLabel('Skriv et svar').inputValue()).toBe('Det her tog lang tid at skrive.')
})

test('a CPR number is stopped where it is typed, and nothing is lost', async () => {
  const { page } = await open(anna, '/discussions')
  await page.goto(wire.address + (await threadPath(page)))
  await hydrated(page)
  await write(page, 'Låneren er 010203-1234')
  await page.getByText('Det ligner et CPR-nummer').waitFor()
  expect(await page.getByLabel('Skriv et svar').inputValue()).toBe('Låneren er 010203-1234')
  expect(await page.locator('[data-pending]').count()).toBe(0)
})

test('a question is asked with what is alike shown beside it, and is unread for the others until they have read it', async () => {
  const asker = await open(anna, '/discussions/new')
  await hydrated(asker.page)
  await asker.page.getByLabel('Dit spørgsmål i én linje').fill('Gennemgår I låneveje om foråret?')
  await asker.page.getByText('Måske er svaret her allerede').waitFor()
  await asker.page.getByRole('link', { name: asked }).waitFor()
  await asker.page.getByLabel('Fortæl lidt mere').fill('Vi gør det om efteråret.')
  await asker.page.getByRole('button', { name: 'Stil spørgsmålet' }).click()
  await asker.page.getByRole('link', { name: 'Gennemgår I låneveje om foråret?' }).waitFor()

  const reader = await open(bo, '/discussions')
  const fresh = reader.page.locator('section', { has: reader.page.getByRole('heading', { name: 'Nyt for dig' }) })
  await fresh.getByRole('link', { name: 'Gennemgår I låneveje om foråret?' }).click()
  await hydrated(reader.page)
  const read = reader.page.waitForResponse((answer) => answer.url().endsWith('/api/sync'))
  await read
  const elsewhere = await open(bo, '/discussions')
  await elsewhere.page.getByRole('heading', { name: 'Debat' }).waitFor()
  expect(await elsewhere.page.locator('li', { hasText: 'Gennemgår I låneveje' }).getByText('Ny tråd').count()).toBe(0)
})

test('who is pending sees no thread, nor is one served to who is not signed in', async () => {
  const { page } = await open(mette, '/discussions')
  const path = await threadPath(page)
  const stranger = await open(per, path)
  await stranger.page.getByText('Debatten er for netværkets medlemmer').waitFor()
  expect(await stranger.page.content()).not.toContain('Låneveje')
  const id = path.split('/').at(-1)
  for (const at of [path, '/discussions', `/api/discussions/threads/${id}`, `/api/discussions/posts/${id}`, '/api/discussions/names'])
    expect(await (await fetch(server.address + at)).text(), at).not.toContain('Låneveje')
})

test.each(['light', 'dark'] as const)('axe has nothing to say in the %s theme, and nothing is too wide', async (colorScheme) => {
  const phone = await open(mette, '/discussions', { colorScheme, viewport: { width: 320, height: 640 } })
  const path = await threadPath(phone.page, 'Forslag til marts')
  for (const at of ['/discussions', path, '/discussions/new', `/en${path}`]) {
    await phone.page.goto(wire.address + at)
    await hydrated(phone.page)
    await phone.page.locator('h1').waitFor()
    expect(await axeFinds(phone.page), at).toEqual([])
    expect(await tooWide(phone.page), at).toBeLessThanOrEqual(0)
  }
})
