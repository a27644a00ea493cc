import { and, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { libraries, mailOutbox, people } from '@/drizzle/schema'
import { open } from '@/lib/db/client'
import { markSent } from '@/lib/mail/outbox'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { atDesk, openDesk } from './at-the-desk'
import { hydrated, type SignedIn, signIn } from './on-the-phone'
import { axeFinds, comingMeeting, tooWide } from './the-demo'

let server: Server
let mette: SignedIn
let at: string

beforeAll(async () => {
  server = await startServer()
  ;[mette] = await signIn(server, ['mette@kb.example'])
  at = `/desk/seasons/${(await comingMeeting(server)).replace('/meetings/', '').replace('-vest', '')}/reminders`
})
afterAll(() => server.close())

/** The names that more than one element of the page has. */
const twice = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return ids.filter((id, i) => ids.indexOf(id) !== i)
  })

/** Sends the reminder of the evening before, to those who have a seat; a mail server takes the first of the mails, and no other. */
async function remind() {
  const { page, close: put } = await openDesk(server, mette, `${at}/eve`)
  await page.getByRole('link', { name: 'Mødet i øst' }).click()
  await page.getByRole('heading', { level: 4, name: 'Dansk · Mødet i øst' }).waitFor()
  await page.getByText('Som den lyder på sin dag').waitFor()
  await page
    .getByRole('button', { name: /^Send nu til (vest|øst) \([1-9]/ })
    .first()
    .click()
  await page.getByText('Sendt i dag lyder overskriften: »Netværksmøde').waitFor()
  await page.getByRole('button', { name: /^Ja, send til [1-9]\d* nu/ }).click()
  await page.getByText(/Sendt .* Til \d+: /).waitFor()
  await put()
  await server.stop()
  const { db, close } = await open(undefined, server.dataDir)
  const told = await db
    .select({ id: mailOutbox.id, email: people.email, library: libraries.name, headers: mailOutbox.headers })
    .from(mailOutbox)
    .innerJoin(people, eq(people.email, mailOutbox.to))
    .innerJoin(libraries, eq(libraries.id, people.libraryId))
    // The report is of the public library services.
    .where(and(eq(mailOutbox.kind, 'reminder'), eq(libraries.sector, 'public')))
    .orderBy(mailOutbox.id)
  const [first] = told
  if (!first) throw new Error('nobody was told')
  await markSent(db, first.id, new Date())
  await close()
  await server.start()
  return { reached: first, waiting: told.filter(({ library }) => library !== first.library) }
}

test('after a reminder the report names the services that were not reached, and one of its mails leads out of such mail and back', async () => {
  const { reached, waiting } = await remind()
  for (const options of [atDesk, { colorScheme: 'dark' as const, viewport: { width: 320, height: 700 } }]) {
    const { page, close } = await openDesk(server, mette, at, options)
    await page.getByRole('link', { name: 'Hvem har vi nået, og hvem skal der ringes til?' }).click()
    await page.getByRole('heading', { level: 2, name: 'Hvem har vi nået?' }).waitFor()
    await page.getByRole('link', { name: 'Aftenen før' }).click()
    await page.waitForURL('**/reach?step=eve')
    const group = (name: RegExp) => page.getByRole('region', { name })
    await group(/^Nået på mail \(1\)$/)
      .getByText(reached.library, { exact: true })
      .waitFor()
    const missing = group(/^Ikke nået \(\d+\)$/)
    for (const { library } of waiting)
      await missing.getByRole('listitem').filter({ hasText: library }).getByText('Sendt, men ikke modtaget endnu').first().waitFor()
    await missing.getByText('Ingen derfra er med i netværket endnu').first().waitFor()
    expect(await missing.getByText(reached.library, { exact: true }).count()).toBe(0)
    expect(await axeFinds(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    await close()
  }

  const [person] = await signIn(server, [reached.email])
  if (!person) throw new Error('nobody was told')
  const link = /<(.+)>/.exec(reached.headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
  const { page, context } = await openPhone()
  // Whoever reads the mail is not signed in where it opens.
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'Ingen flere beskeder om møderne' }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('button', { name: 'Ingen flere beskeder om møderne' }).click()
  await page.getByRole('status').getByText('Det er gjort. Du får ikke flere.').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByText('Fortryder du, kan du slå dem til igen under Mig.').waitFor()
  await context.addCookies([person.cookie])
  await page.getByRole('link', { name: 'Vælg, hvad du får besked om' }).click()
  await page.waitForURL('**/me#notices')
  await hydrated(page)
  expect(await twice(page)).toEqual([])
  const meetings = page.getByRole('checkbox', { name: /^Møderne/ })
  expect(await meetings.isChecked()).toBe(false)
  await meetings.check()
  await page.locator('#notices').getByRole('button', { name: 'Gem', exact: true }).click()
  await page.locator('#notices').getByText('Gemt.', { exact: true }).waitFor()
  await page.reload()
  await hydrated(page)
  expect(await meetings.isChecked()).toBe(true)
})
