import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { hydrated, signIn } from './on-the-phone'
import { comingMeeting, republish } from './the-demo'

let server: Server
let meeting: string

beforeAll(async () => {
  server = await startServer()
  meeting = await comingMeeting(server)
})
afterAll(() => server.close())

const when = (page: Page, title: string) => page.locator(`li[data-title="${title}"]`).getAttribute('data-when')
const unfolded = (page: Page, title: string) =>
  page.locator(`li[data-title="${title}"] details`).evaluate((details) => (details as HTMLDetailsElement).open)

/** Moves the phone's clock to some minutes after the meeting's start, and has the page notice. */
async function setClock(page: Page, minutes: number) {
  const begins = await page.locator('#agenda').getAttribute('data-begins')
  await page.clock.setFixedTime(Date.parse(begins ?? '') + minutes * 60_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

test('the agenda follows the clock: how long till, what is on and next, what has passed, and that it is over', async () => {
  const { page } = await openPhone()
  await page.goto(`${server.address}${meeting}/agenda`)
  await hydrated(page)
  // The demo's meeting is two days ahead, or more where that is no workday.
  await setClock(page, -2 * 24 * 60)
  await page.getByText('Mødet begynder i overmorgen').waitFor()

  await setClock(page, -25)
  await page.getByText('Mødet begynder om 25 minutter').waitFor()

  await setClock(page, 9.99)
  expect(await when(page, 'Velkommen og dagens program')).toBe('now')
  await setClock(page, 10)
  expect(await when(page, 'Velkommen og dagens program')).toBe('past')
  expect(await unfolded(page, 'Velkommen og dagens program')).toBe(false)
  expect(await when(page, 'Nyt fra Overcentralen')).toBe('now')
  expect(await unfolded(page, 'Nyt fra Overcentralen')).toBe(true)
  expect(await when(page, 'Nyt fra DBC Digital')).toBe('next')
  await page.getByText('Nu: Nyt fra Overcentralen, til kl. 10.40').waitFor()
  await page.getByText('Næste kl. 10.40: Nyt fra DBC Digital').waitFor()

  await page.locator('li[data-title="Velkommen og dagens program"] summary').click()
  await setClock(page, 11)
  expect(await unfolded(page, 'Velkommen og dagens program')).toBe(true)

  await setClock(page, 331)
  await page.getByText('Mødet er holdt.').waitFor()
  expect(await unfolded(page, 'Nyt fra Overcentralen')).toBe(true)
})

test('a copy that has lain for days is right before any of our scripts has come', async () => {
  const { page } = await openPhone()
  await page.goto(`${server.address}${meeting}/agenda`)
  await setClock(page, 75)
  await page.route('**/_next/static/chunks/**', () => {})
  await page.reload({ waitUntil: 'commit' })
  await page.getByText('Nu: Kaffe, te og frugt, til kl. 11.25').waitFor()
  expect(await when(page, 'Kaffe, te og frugt')).toBe('now')
})

test('without scripts the whole agenda stands there, open', async () => {
  const { page } = await openPhone({ javaScriptEnabled: false })
  await page.goto(`${server.address}${meeting}/agenda`)
  expect(await page.locator('main').innerText()).toContain('Fjernlån i tal for 3. kvartal')
  expect(await page.locator('main').innerText()).not.toContain('Mødet er')
})

test('opened again, the agenda marks what has changed since, and only that, and only once', async () => {
  const own = await startServer()
  try {
    const phone = await openPhone()
    const { page } = phone
    const address = `${own.address}${await comingMeeting(own)}/agenda`
    const seen = () =>
      page.evaluate(() => JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('look:'))?.[1] ?? '{}').revision)
    const marks = () => page.locator('[data-change]').allInnerTexts()

    await page.goto(address)
    await expect.poll(seen, { timeout: 20_000 }).toBe(1)
    expect(await marks()).toEqual([])

    await page.goto('about:blank')
    phone.outage()
    await own.stop()
    await republish(own, 'Nyt fra DBC Digital', 'To fra DBC Digital')
    await own.start()

    await page.goto(address)
    await expect.poll(marks, { timeout: 20_000 }).toEqual(['Ændret: oplægsholder'])
    expect(await page.locator('li[data-title="Nyt fra DBC Digital"] [data-change]').count()).toBe(1)
    await expect.poll(seen, { timeout: 20_000 }).toBe(2)
    expect(await marks()).toEqual(['Ændret: oplægsholder'])

    await page.goto('about:blank')
    await page.goto(address)
    await page.getByText('To fra DBC Digital').first().waitFor()
    await expect.poll(seen, { timeout: 20_000 }).toBe(2)
    expect(await marks()).toEqual([])
  } finally {
    await own.close()
  }
})

test('the front page gives the deadline with its hour, and the doors in the words of the desk', async () => {
  const { page } = await openPhone()
  await page.goto(server.address)
  await page.getByText(/^Frist: .* kl\.\s12\.00/).waitFor()
  await page
    .getByText(/^Dørene åbner kl\.\s9\.30$/)
    .first()
    .waitFor()
})

test('what is not there says so with 404, in the language it was asked for in, and leads back', async () => {
  const phone = await openPhone()
  phone.outage()
  for (const path of ['/findes-ikke', '/meetings/1999-01-01-vest/agenda', '/meetings/1999-01-01-vest/practical']) {
    expect((await phone.page.goto(server.address + path))?.status(), path).toBe(404)
    await phone.page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor()
    expect((await phone.page.goto(`${server.address}/en${path}`))?.status(), path).toBe(404)
    await phone.page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  }
  await phone.page.getByRole('link', { name: 'See the coming meetings' }).click()
  await phone.page.waitForURL(`${server.address}/en`)
})

test('without scripts too, what is not there says so in its language, with 404, and leads back', async () => {
  const [mette] = await signIn(server, ['mette@kb.example'])
  const phone = await openPhone({ javaScriptEnabled: false })
  phone.outage()
  await phone.context.addCookies([mette.cookie])
  const { page } = phone
  for (const path of ['/findes-ikke', '/meetings/1999-01-01-vest/agenda', '/desk/seasons/1999', '/desk/seasons/1999/trail']) {
    expect((await page.goto(server.address + path))?.status(), path).toBe(404)
    expect(await page.getByRole('heading').allInnerTexts(), path).toEqual(['Siden findes ikke'])
    expect((await page.goto(`${server.address}/en${path}`))?.status(), path).toBe(404)
    expect(await page.getByRole('heading').allInnerTexts(), path).toEqual(['There is no such page'])
    expect(await page.title()).toMatch(/^There is no such page/)
    await page.getByRole('link', { name: 'See the coming meetings' }).click()
    await page.waitForURL(`${server.address}/en`)
  }
  expect((await page.goto(`${server.address}/api/files/findes/ikke.pdf`))?.status()).toBe(404)
  await page.getByRole('heading', { name: 'Filen findes ikke' }).waitFor()
  await page.getByRole('link', { name: 'Se de kommende møder' }).click()
  await page.waitForURL(`${server.address}/`)
})

test.each([true, false])('a session that has run out leads to signing in, and back afterwards (scripts: %s)', async (javaScriptEnabled) => {
  const { page, context } = await openPhone({ javaScriptEnabled })
  await context.addCookies([{ name: 'next-auth.session-token', value: 'run-out', url: server.address }])
  for (const path of ['/me', '/en/welcome', '/desk', '/desk/people', '/en/desk/seasons/new']) {
    await page.goto(server.address + path)
    await page.waitForURL((url) => /^(\/en)?\/sign-in$/.test(url.pathname))
    if (!path.endsWith('welcome')) expect(new URL(page.url()).searchParams.get('callbackUrl')).toBe(path)
  }
})

test('the other language keeps the page', async () => {
  const { page } = await openPhone()
  await page.goto(`${server.address}${meeting}/practical`)
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL(`${server.address}/en${meeting}/practical`)
  await page.getByRole('link', { name: 'Dansk' }).click()
  await page.waitForURL(`${server.address}${meeting}/practical`)
})

test('the calendars are files that a phone recognises, sent once', async () => {
  for (const path of [`/api/calendar${meeting}.ics`, '/api/calendar/feed', '/api/calendar/feed/east?lang=en']) {
    const answer = await fetch(server.address + path)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await answer.text()).toContain('BEGIN:VEVENT')
    const again = await fetch(server.address + path, { headers: { 'If-None-Match': answer.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  }
  for (const path of ['/api/calendar/meetings/1999-01-01-vest.ics', '/api/calendar/feed/north', '/api/calendar/feed/east/west'])
    expect((await fetch(server.address + path)).status, path).toBe(404)
})

test('what was looked at is only for those who are signed in', async () => {
  const address = `${server.address}/api${meeting}/look`
  expect((await fetch(address)).status).toBe(401)
  const told = await fetch(address, { method: 'PUT', body: '{"revision":1}', headers: { 'Content-Type': 'application/json' } })
  expect(told.status).toBe(401)
})
