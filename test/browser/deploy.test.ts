import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPhone, type Phone } from '../support/browser'
import { ensureBuilt, firstBuild, secondBuild } from '../support/build'
import { type Server, startServer } from '../support/server'
import { changeSpeaker, openDesk } from './at-the-desk'
import { ageLine, buildOf, hydrated, kept, notKept, type SignedIn, signIn, untilKept } from './on-the-phone'
import { comingMeeting } from './the-demo'

let server: Server
let meeting: string
let mette: SignedIn

beforeAll(async () => {
  ensureBuilt(secondBuild)
  server = await startServer()
  ;[mette] = await signIn(server, ['mette@kb.example'])
  meeting = await comingMeeting(server)
})
afterAll(() => server.close())
beforeEach(() => server.start(firstBuild))

async function usedPhone(): Promise<Phone> {
  const phone = await openPhone()
  await phone.page.goto(`${server.address}${meeting}/agenda`)
  await hydrated(phone.page)
  await untilKept(phone.page, ['/', `${meeting}/agenda`, `${meeting}/materials`, `${meeting}/practical`])
  return phone
}

/** The builds that the phone keeps anything of. */
const builds = async ({ page }: Phone) => [
  ...new Set((await kept(page)).map(({ cache }) => cache.split(':')[1]).filter((build) => build !== undefined)),
]

const pages = () => ['/', `${meeting}/agenda`, `${meeting}/materials`, `${meeting}/practical`]

test('a deploy while the phone is offline leaves it working; the new version comes when the person accepts it', async () => {
  const phone = await usedPhone()
  const { page } = phone
  phone.outage()
  await server.stop()
  for (const path of pages()) {
    await page.goto(server.address + path)
    await hydrated(page)
    expect(await buildOf(page)).toBe(firstBuild.id)
  }
  await ageLine(page).waitFor()

  await server.start(secondBuild)
  phone.outageOver()
  await page.getByText('Der er en ny version').waitFor()
  expect(await buildOf(page)).toBe(firstBuild.id)
  await page.getByRole('button', { name: 'Opdatér' }).click()
  await expect.poll(() => buildOf(page).catch(() => undefined), { timeout: 20_000 }).toBe(secondBuild.id)
  await hydrated(page)
  await expect.poll(() => builds(phone), { timeout: 20_000 }).toEqual([secondBuild.id])

  phone.outage()
  await server.stop()
  for (const path of pages()) {
    await page.goto(server.address + path)
    await hydrated(page)
    expect(await notKept(page).count()).toBe(0)
    expect(await buildOf(page)).toBe(secondBuild.id)
  }
})

test('who puts the new version off is told when the page has changed, and why it does not show', async () => {
  const phone = await usedPhone()
  const { page } = phone
  phone.outage()
  await server.start(secondBuild)
  await page.getByText('Der er en ny version').waitFor()
  await page.getByRole('button', { name: 'Senere' }).click()
  expect(await page.getByRole('button', { name: 'Opdatér' }).count()).toBe(0)

  const { page: desk } = await openDesk(server, mette, '/desk')
  await changeSpeaker(desk, 'Nyt fra DBC Digital', 'To fra DBC Digital')
  await page.getByText('Siden er ændret. Opdatér til den nye version for at se det.').waitFor()
  expect(await buildOf(page)).toBe(firstBuild.id)
  await page.getByRole('button', { name: 'Opdatér' }).click()
  await page.getByText('To fra DBC Digital').first().waitFor()
  expect(await buildOf(page)).toBe(secondBuild.id)
})

test('who goes on in the app after a deploy gets whole pages of the one build or the other, and goes round in no circle', async () => {
  const phone = await usedPhone()
  const { page } = phone
  phone.outage()
  await server.start(secondBuild)
  phone.outageOver()
  let loads = 0
  page.on('load', () => loads++)
  for (const name of ['materials', 'practical', 'agenda']) {
    await page.locator(`:is([data-tabs], [data-day]) a[href="${meeting}/${name}"]:visible`).click()
    await page.locator(`:is([data-tabs], [data-day]) a[href="${meeting}/${name}"][aria-current="page"]`).waitFor()
    await hydrated(page)
    expect([firstBuild.id, secondBuild.id]).toContain(await buildOf(page))
  }
  expect(loads).toBeLessThanOrEqual(3)
  await expect.poll(() => builds(phone), { timeout: 30_000 }).toEqual([secondBuild.id])
})
