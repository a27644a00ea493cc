import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { axeFinds, comingMeeting, tooWide } from './the-demo'

let server: Server
let pages: string[]

beforeAll(async () => {
  server = await startServer({ env: { DEMO_LIVE: '1' } })
  const meeting = await comingMeeting(server)
  const there = ['', '/accessibility', '/privacy', `${meeting}/agenda`, `${meeting}/materials`, `${meeting}/practical`, '/findes-ikke']
  pages = there.flatMap((path) => [path || '/', `/en${path}`])
})
afterAll(() => server.close())

test.each(['light', 'dark'] as const)('axe has nothing to say of any page, in both languages, in the %s theme', async (colorScheme) => {
  const phone = await openPhone({ colorScheme })
  phone.outage()
  for (const path of pages) {
    await phone.page.goto(server.address + path)
    await phone.page.locator('h1').waitFor()
    expect(await axeFinds(phone.page), `${path}, ${colorScheme}`).toEqual([])
    expect(await phone.page.getAttribute('html', 'lang')).toBe(path.startsWith('/en') ? 'en' : 'da')
  }
})

test('no page is wider than a phone of 320 pixels, nor with text twice as large', async () => {
  const phone = await openPhone({ viewport: { width: 320, height: 640 } })
  phone.outage()
  for (const path of pages) {
    await phone.page.goto(server.address + path)
    await phone.page.locator('h1').waitFor()
    expect(await tooWide(phone.page), path).toBeLessThanOrEqual(0)
  }
  await phone.page.setViewportSize({ width: 360, height: 740 })
  for (const path of pages) {
    await phone.page.goto(server.address + path)
    await phone.page.locator('h1').waitFor()
    await phone.page.addStyleTag({ content: 'html { font-size: 212.5% }' })
    expect(await tooWide(phone.page), `${path}, large text`).toBeLessThanOrEqual(0)
  }
})

test('by keyboard one skips to the agenda and unfolds what has passed', async () => {
  const { page } = await openPhone()
  await page.goto(`${server.address}${await comingMeeting(server)}/agenda`)
  const first = page.locator('[data-when="past"] details').first()
  await first.waitFor()

  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gå til indhold')
  await page.keyboard.press('Enter')
  const there = () => first.locator('summary').evaluate((summary) => summary === document.activeElement)
  // What was agreed last time may stand before the first item.
  for (let tabs = 0; tabs < 2 && !(await there()); tabs++) await page.keyboard.press('Tab')
  expect(await there()).toBe(true)

  const open = () => first.evaluate((details) => (details as HTMLDetailsElement).open)
  expect(await open()).toBe(false)
  await page.keyboard.press('Enter')
  expect(await open()).toBe(true)
})

test('whatever can be pressed is as tall as a thumb', async () => {
  const { page } = await openPhone()
  await page.goto(`${server.address}${await comingMeeting(server)}/practical`)
  const low = await page.locator('a, button, summary').evaluateAll((all) =>
    all
      // Links within a text are as high as its lines; the hidden ones come forth with focus.
      .filter((one) => !one.closest('main p:not(:has(button))') && !one.classList.contains('sr-only'))
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML),
  )
  expect(low).toEqual([])
})
