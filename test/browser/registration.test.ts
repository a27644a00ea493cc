import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { people, registrations } from '@/drizzle/schema'
import { now } from '@/lib/clock'
import { type Handle, open } from '@/lib/db/client'
import { setSeats } from '@/lib/registrations/terms'
import { demoOf } from '../servers/publishing'
import { openPhone, type Phone } from '../support/browser'
import { startPostgres } from '../support/databases.setup'
import { type Server, startServer } from '../support/server'
import { signedIn } from '../support/session'
import { hydrated, untilKept } from './on-the-phone'
import { axeFinds, tooWide } from './the-demo'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let server: Server
/** The facilitator's side: another process on the same database. */
let desk: Handle

beforeAll(async () => {
  postgres = await startPostgres()
  const url = `${postgres.url}/template_netvaerk`
  server = await startServer({ env: { DATABASE_URL: url } })
  desk = await open(url, '')
  vi.stubEnv('NEXTAUTH_URL', server.address)
  vi.stubEnv('NEXTAUTH_SECRET', 'only-for-tests-only-for-tests-only')
  vi.stubEnv('DEMO', '1')
})
afterAll(async () => {
  await server.close()
  await desk.close()
  await postgres.stop()
})

/** A phone where this person is signed in, at their registration. */
async function phoneOf(name: string, options: Parameters<typeof openPhone>[0] = {}): Promise<Phone & { personId: string }> {
  const [person] = await desk.db.select().from(people).where(eq(people.name, name))
  if (!person) throw new Error(`nobody is called ${name}`)
  const phone = await openPhone(options)
  const value = await signedIn(desk.db, person.id)
  // With an end, as the server's own: it outlives the app.
  const expires = Date.now() / 1000 + 86_400
  await phone.context.addCookies([{ name: 'next-auth.session-token', value, url: server.address, expires }])
  await phone.page.goto(`${server.address}/registration`)
  if (options.javaScriptEnabled !== false) await hydrated(phone.page)
  return { ...phone, personId: person.id }
}

const status = (page: Page, text: string) => page.getByRole('heading', { name: text }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const unfold = (page: Page, title: string) => page.locator('summary', { hasText: title }).click()
const drafts = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')))
const formOf = (page: Page, button: string | RegExp) => page.locator('form', { has: page.getByRole('button', { name: button }) })
const placesOf = (personId: string) => desk.db.select().from(registrations).where(eq(registrations.personId, personId))

/** Sets how many chairs there are in the west: as many as are taken, and some. */
async function chairsInTheWest(some: number): Promise<void> {
  const { season, facilitator } = await demoOf(desk.db)
  const west = season.meetings.find((m) => m.side === 'west')?.id ?? ''
  const there = await desk.db.select().from(registrations).where(eq(registrations.meetingId, west))
  const taken = there.filter((r) => r.status === 'seated' || r.status === 'offered').length
  await setSeats(desk.db, facilitator, { meetingId: west, capacity: taken + some }, now())
}

test('somebody who is not signed in is sent to sign in, and back', async () => {
  const { page } = await openPhone()
  await page.goto(server.address)
  await page.getByRole('link', { name: 'Tilmeld dig' }).click()
  await page.waitForURL(`${server.address}/sign-in?callbackUrl=/registration`)
})

test.each(['light', 'dark'] as const)(
  'axe has nothing to say of it, and it is no wider than a phone, in the %s theme',
  async (colorScheme) => {
    for (const name of ['Anna Skov', 'Bo Holm', 'Mikkel Brandt']) {
      const { page, close } = await phoneOf(name, { colorScheme, viewport: { width: 320, height: 640 } })
      for (const summary of await page.locator('main summary').all()) await summary.click()
      expect(await axeFinds(page), name).toEqual([])
      expect(await tooWide(page), name).toBeLessThanOrEqual(0)
      await close()
    }
  },
)

test('one tap registers the first of a library service, free of charge; she cancels, and undoes that', async () => {
  const { page } = await phoneOf('Anna Skov')
  await page.getByText('Du får jeres frie plads').waitFor()
  expect(await page.getByRole('radio', { name: /Møde vest/ }).isChecked()).toBe(true)
  await press(page, 'Tilmeld mig')
  await status(page, 'Du er tilmeldt møde vest')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Du er tilmeldt møde vest')
  await page.getByText('Du holder jeres frie plads.').waitFor()

  await unfold(page, 'Meld afbud')
  await press(page, 'Meld afbud')
  await status(page, 'Du har meldt afbud til møde vest')
  await press(page, 'Fortryd')
  await status(page, 'Du er tilmeldt møde vest')

  // The front page, made for nobody, does not ask her to register again.
  await page.goto(server.address)
  await page.getByRole('link', { name: 'Se din tilmelding' }).waitFor()
})

test('the next one sees whose the free seat is and what theirs costs; what is wrong is said, and they ask to swap', async () => {
  const { page, close } = await phoneOf('Bo Holm')
  await page.getByText('Jeres frie plads holdes af Nina Vestergaard; din koster 500 kr.').waitFor()
  await page.getByRole('textbox', { name: 'Reference' }).fill('Fjernlån')
  await page.getByRole('textbox', { name: 'EAN-nummer' }).fill('57900000000')
  await unfold(page, 'Mad og særlige behov')
  await page.getByRole('textbox', { name: 'Mad', exact: true }).fill('Vegetar, 010190-1234')
  await press(page, 'Tilmeld mig')
  const summary = page.getByRole('alert')
  await summary.getByText('Et EAN-nummer er 13 cifre').waitFor()
  await summary.getByText('Det ligner et CPR-nummer').waitFor()
  await page.getByRole('textbox', { name: 'EAN-nummer' }).fill('5790000000006')
  await page.getByRole('textbox', { name: 'Mad', exact: true }).fill('Vegetar')
  await press(page, 'Tilmeld mig')
  await summary.getByText('Et af cifrene i EAN-nummeret er skrevet forkert').waitFor()
  expect(await page.getByRole('textbox', { name: 'Reference' }).inputValue()).toBe('Fjernlån')
  await page.getByRole('textbox', { name: 'EAN-nummer' }).fill('5790000000005')
  await press(page, 'Tilmeld mig')
  await status(page, 'Du er tilmeldt møde øst')
  expect(await drafts(page)).toEqual([])
  await press(page, 'Spørg Nina Vestergaard, om I kan bytte')
  await page.getByText('Du har spurgt Nina Vestergaard').waitFor()
  await close()

  const nina = await phoneOf('Nina Vestergaard')
  await status(nina.page, 'Bo Holm spørger, om I kan bytte')
  await nina.page.getByText('Siger du ja, koster din plads 500 kr.').waitFor()
  await press(nina.page, 'Ja, vi bytter')
  await nina.page.getByText('Jeres frie plads holdes af Bo Holm; din koster 500 kr.').waitFor()
})

test('on a full meeting one waits with a number; the offer stands on the open page by itself, and is taken', async () => {
  await chairsInTheWest(0)
  const phone = await phoneOf('Per Dahl')
  const { page } = phone
  await page.getByText('Det Kgl. Bibliotek ser på din adgang').waitFor()
  await page.getByText('Du bliver nr. 1 på ventelisten.').waitFor()
  await page.getByText('her er bedre plads').waitFor()
  const live = page.waitForResponse((response) => response.url().includes('/api/live'))
  await page.reload()
  await hydrated(page)
  await live
  await press(page, 'Skriv mig på ventelisten')
  await status(page, 'Du er nr. 1 på ventelisten til møde vest')
  // At once: the live line is down for a moment then, since what one may hear is asked anew with one's own place.
  await chairsInTheWest(1)
  await status(page, 'Der er en plads til dig i møde vest')
  expect(await axeFinds(page)).toEqual([])
  await press(page, 'Ja tak, jeg tager pladsen')
  await status(page, 'Du er tilmeldt møde vest')
})

test('one changes side, and sends a colleague instead, who has the place then', async () => {
  const { page, personId } = await phoneOf('Mikkel Brandt')
  const before = (await placesOf(personId)).at(-1)
  await unfold(page, 'Skift til øst')
  await press(page, 'Skift til øst')
  await status(page, 'Du er tilmeldt møde øst')
  await unfold(page, 'Send en kollega i stedet')
  await page.getByRole('textbox', { name: 'Navn' }).fill('Ida Kolding')
  await page.getByRole('textbox', { name: 'Mailadresse' }).fill('ida@koldingbibliotekerne.example')
  await press(page, 'Giv pladsen videre')
  const taken = 'Ida Kolding har overtaget din plads i møde øst'
  await status(page, taken)
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(taken)
  await page.getByText('Tak, fordi du sendte en kollega. Ida Kolding får en mail').waitFor()
  expect(await drafts(page)).toEqual([])
  // It is said until he goes on, here to a place of his own.
  await page.getByRole('radio', { name: /Møde øst/ }).check()
  await press(page, 'Tilmeld mig')
  await status(page, 'Du er tilmeldt møde øst')
  expect(await page.getByText(taken).count()).toBe(0)
  const ida = await phoneOf('Ida Kolding')
  await status(ida.page, 'Du er tilmeldt møde øst')
  expect((await placesOf(ida.personId))[0]).toMatchObject({ id: before?.id, line: before?.line })
})

test('colleagues are registered together, each with a price, and all with one', async () => {
  const { page } = await phoneOf('Karen Lindholm')
  await unfold(page, 'Tilmeld kolleger')
  const form = page.locator('form', { hasText: 'Hvor kommer de?' })
  await form.getByRole('radio', { name: /Møde øst/ }).check()
  await form.getByRole('button', { name: 'Tilmeld kollegaen' }).click()
  await form.getByRole('alert').getByText('Skriv kollegaens navn.').waitFor()
  await form.getByLabel('Navn').fill('Bodil 010190-1234')
  await form.getByLabel('Mailadresse').fill('bodil@odense.example')
  await form.getByRole('button', { name: 'Tilmeld kollegaen' }).click()
  await form.getByRole('alert').getByText('Det ligner et CPR-nummer').waitFor()
  await form.getByLabel('Navn').fill('Bodil Fyn')
  await form.getByRole('button', { name: 'Tilføj en kollega' }).click()
  await form.getByText('I alt 1.000 kr.').waitFor()
  await form.getByLabel('Navn').last().fill('Arne Fyn')
  await form.getByLabel('Mailadresse').last().fill('bodil@odense.example')
  await form.getByRole('button', { name: 'Tilmeld 2 kolleger' }).click()
  await form.getByRole('alert').getByText('Adressen står her to gange.').waitFor()
  await form.getByLabel('Mailadresse').last().fill('arne@odense.example')
  await form.getByRole('button', { name: 'Tilmeld 2 kolleger' }).click()
  for (const name of ['Bodil Fyn', 'Arne Fyn'])
    await page.getByRole('listitem').filter({ hasText: name }).getByText('Møde øst · 500 kr.').waitFor()
  // The next one begins with nothing, not with what was refused before.
  await form.getByText('De er tilmeldt og har fået en mail.').waitFor()
  for (const label of ['Navn', 'Mailadresse']) expect(await form.getByLabel(label).inputValue()).toBe('')
  expect(await drafts(page)).toEqual([])
})

test('without a network it says so and keeps what is typed, past the app being killed; then it is sent', async () => {
  const phone = await phoneOf('Lis Krog')
  await untilKept(phone.page, ['/registration'])
  await phone.page.getByRole('radio', { name: /Møde øst/ }).check()
  await phone.page.getByRole('textbox', { name: 'Reference' }).fill('Fjernlånskontoret')
  await unfold(phone.page, 'Mad og særlige behov')
  await phone.page.getByRole('textbox', { name: 'Mad', exact: true }).fill('Ingen nødder')
  await phone.close()
  await server.stop()

  const { page, outage, outageOver } = await openPhone({ profile: phone.profile })
  outage()
  await page.goto(`${server.address}/registration`)
  await hydrated(page)
  await expect.poll(() => page.getByRole('textbox', { name: 'Reference' }).inputValue()).toBe('Fjernlånskontoret')
  await page.getByText('At tilmelde sig kræver forbindelse.').waitFor()
  await press(page, 'Tilmeld mig')
  await page.getByRole('alert').getByText('Der er ingen forbindelse').waitFor()
  expect(await page.getByRole('textbox', { name: 'Mad', exact: true }).inputValue()).toBe('Ingen nødder')

  await server.start()
  await page.getByText('At tilmelde sig kræver forbindelse.').waitFor({ state: 'detached' })
  outageOver()
  await press(page, 'Tilmeld mig')
  await status(page, 'Du er tilmeldt møde øst')
  expect((await placesOf(phone.personId))[0]).toMatchObject({ status: 'seated', reference: 'Fjernlånskontoret', diet: 'Ingen nødder' })
  expect(await drafts(page)).toEqual([])
})

test('what is typed for ten colleagues, a substitute and the kitchen outlives the app too, and each says that it needs a network', async () => {
  const phone = await phoneOf('Nina Vestergaard')
  await untilKept(phone.page, ['/registration'])
  const ten = Array.from({ length: 10 }, (_, i) => ({ name: `Kollega Nummer ${i}`, email: `nummer${i}@kbh.example` }))
  await unfold(phone.page, 'Ret EAN-nummer, mad og behov')
  await phone.page.getByRole('textbox', { name: 'Mad', exact: true }).fill('Ingen fisk')
  await unfold(phone.page, 'Send en kollega i stedet')
  await formOf(phone.page, 'Giv pladsen videre').getByLabel('Navn').fill('Ole Amager')
  await unfold(phone.page, 'Tilmeld kolleger')
  const before = formOf(phone.page, /^Tilmeld .*kolleg/)
  await before.getByRole('radio', { name: /Møde øst/ }).check()
  for (const [i, { name, email }] of ten.entries()) {
    if (i > 0) await before.getByRole('button', { name: 'Tilføj en kollega' }).click()
    await before.getByLabel('Navn').nth(i).fill(name)
    await before.getByLabel('Mailadresse').nth(i).fill(email)
  }
  // One is taken out again, and another comes last.
  await before.getByRole('button', { name: 'Fjern kollega 1', exact: true }).click()
  await before.getByRole('button', { name: 'Tilføj en kollega' }).click()
  await before.getByLabel('Navn').nth(9).fill('Kollega Sidst')
  await phone.close()
  await server.stop()

  const { page, outage, outageOver } = await openPhone({ profile: phone.profile })
  outage()
  await page.goto(`${server.address}/registration`)
  await hydrated(page)
  for (const said of [
    'At gemme kræver forbindelse.',
    'At give pladsen videre kræver forbindelse.',
    'At tilmelde kolleger kræver forbindelse.',
  ])
    await page.getByText(said).waitFor()
  const [theirs, substitute, own] = [formOf(page, /^Tilmeld .*kolleg/), formOf(page, 'Giv pladsen videre'), formOf(page, 'Gem').first()]
  const names = () => theirs.getByLabel('Navn').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  const wanted = [...ten.slice(1).map(({ name }) => name), 'Kollega Sidst']
  await expect.poll(names).toEqual(wanted)
  expect(await theirs.getByRole('radio', { name: /Møde øst/ }).isChecked()).toBe(true)
  expect(await substitute.getByLabel('Navn').inputValue()).toBe('Ole Amager')
  expect(await own.getByRole('textbox', { name: 'Mad', exact: true }).inputValue()).toBe('Ingen fisk')
  await press(page, 'Tilmeld 10 kolleger')
  await theirs.getByRole('alert').getByText('Der er ingen forbindelse').waitFor()
  expect(await names()).toEqual(wanted)

  await server.start()
  await page.getByText('At tilmelde kolleger kræver forbindelse.').waitFor({ state: 'detached' })
  outageOver()
  await theirs.getByLabel('Mailadresse').nth(9).fill('sidst@kbh.example')
  await press(page, 'Tilmeld 10 kolleger')
  await theirs.getByText('De er tilmeldt og har fået en mail.').waitFor()
  for (const name of wanted) await page.getByRole('listitem').filter({ hasText: name }).first().waitFor()
  await own.getByRole('button', { name: 'Gem' }).click()
  await own.getByText('Gemt.').waitFor()
  expect((await placesOf(phone.personId)).map(({ diet }) => diet)).toContain('Ingen fisk')
  expect(await drafts(page)).toEqual([`draft:${phone.personId}:substitute`])
  await substitute.getByLabel('Mailadresse').fill('ole@kbh.example')
  await press(page, 'Giv pladsen videre')
  await status(page, 'Ole Amager har overtaget din plads i møde øst')
  expect(await drafts(page)).toEqual([])
})

test('what was typed goes from the phone with its owner', async () => {
  const { page } = await phoneOf('Mette Lund')
  await unfold(page, 'Mad og særlige behov')
  await page.getByRole('textbox', { name: 'Mad', exact: true }).fill('Vegetar')
  await unfold(page, 'Tilmeld kolleger')
  await formOf(page, 'Tilmeld kollegaen').getByLabel('Navn').fill('Ida Holm')
  expect(await drafts(page)).toHaveLength(2)
  await page.goto(`${server.address}/me`)
  await hydrated(page)
  await press(page, 'Log ud')
  await page.waitForURL((url) => url.pathname !== '/me')
  expect(await drafts(page)).toEqual([])
})

test('without scripts it is a plain form, and what is wrong comes back with what was typed', async () => {
  const { page } = await phoneOf('Jonas Friis', { javaScriptEnabled: false })
  await page.getByRole('radio', { name: /Møde øst/ }).check()
  await unfold(page, 'Mad og særlige behov')
  await page.getByRole('textbox', { name: 'Mad', exact: true }).fill('010190-1234')
  await press(page, 'Tilmeld mig')
  await page.getByRole('alert').getByText('Det ligner et CPR-nummer').waitFor()
  expect(await page.getByRole('textbox', { name: 'Mad', exact: true }).inputValue()).toBe('010190-1234')
  expect(await page.getByRole('radio', { name: /Møde øst/ }).isChecked()).toBe(true)
  await page.getByRole('textbox', { name: 'Mad', exact: true }).fill('Vegetar')
  await press(page, 'Tilmeld mig')
  await status(page, 'Du er tilmeldt møde øst')
})
