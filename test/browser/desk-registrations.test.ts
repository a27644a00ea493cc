import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { hydrated, signIn } from './on-the-phone'
import { register } from './some-registrations'
import { axeFinds, comingMeeting, tooWide } from './the-demo'

let server: Server
let mette: Awaited<ReturnType<typeof signIn>>[number]
let anna: typeof mette
let at: string

beforeAll(async () => {
  server = await startServer()
  const slug = (await comingMeeting(server)).replace('/meetings/', '').replace('-vest', '')
  at = `/desk/seasons/${slug}/registrations`
  await register(server, slug, 3, [
    { name: 'Karen Østergaard', library: 'Herning Bibliotekerne', side: 'west', email: 'karen@herningbib.example', diet: 'vegetar' },
    { name: 'Lars Toft', library: 'Herning Bibliotekerne', side: 'west' },
    { name: 'Åse Dam', library: 'Viborg Bibliotekerne', side: 'west', access: 'kørestol' },
    { name: 'Ulla Brix', library: 'Skive Bibliotek', side: 'west' },
  ])
  const signedIn = await signIn(server, ['mette@kb.example', 'anna@aarhus.example'])
  if (!signedIn[0] || !signedIn[1]) throw new Error('two people were expected')
  mette = signedIn[0]
  anna = signedIn[1]
})
afterAll(() => server.close())

/** The machine may be busy. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 })

const openDesk = async (path = '', options: Parameters<typeof openPhone>[0] = {}) => {
  const phone = await openPhone(options)
  await phone.context.addCookies([mette.cookie])
  await phone.page.goto(`${server.address}${at}${path}`)
  await hydrated(phone.page)
  return phone
}
const west = (page: Page) => page.getByRole('region', { name: 'Møde vest' })
const east = (page: Page) => page.getByRole('region', { name: 'Møde øst' })
const eastList = (page: Page) => page.getByRole('region', { name: 'Tilmeldte i øst' })
const row = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(`^${name}`) }) })

test('who has the free seat is free, and so is who waits; the next one pays', async () => {
  const { page } = await openDesk()
  await eventually(() => west(page).getByRole('img').first().getAttribute('aria-label')).toBe(
    '3 tilmeldt, 0 tilbudt, 0 ledige af 3 pladser',
  )
  await eventually(() => row(page, 'Lars Toft').innerText()).toMatch(/500\skr\./)
  expect(await row(page, 'Karen Østergaard').innerText()).toContain('Fri plads')
  expect(await row(page, 'Ulla Brix').innerText()).toContain('Nr. 1 på ventelisten')
  expect(await west(page).innerText()).toMatch(/Deltagerafgift: 500\skr\. · 1 betaler/)
  await page.getByLabel('Søg på navn').fill('viborg')
  expect(await row(page, 'Karen').count()).toBe(0)
  await row(page, 'Åse Dam').waitFor()
})

const mail = `Fra: Inger Sø <inger.soe@horsens.example>
Emne: Tilmelding

Hej Mette. Hunden har spist den forrige mail.
Vi kommer to til mødet i øst: Inger Sø og Jan Bo Frost.
Jan Bo er veganer.

Venlig hilsen
Inger Sø
Horsens Bibliotek`

test('two are registered from one mail: what was found is shown, corrected, priced and only then sent', async () => {
  const { page } = await openDesk('/new')
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.getByLabel('Mailen').fill(mail)
  await page.getByRole('button', { name: 'Læs mailen' }).click()
  const person = (n: number) => page.getByRole('form', { name: `Deltager ${n} af 2` })
  await eventually(() => person(1).getByLabel('Navn').inputValue()).toBe('Inger Sø')
  expect(await person(1).innerText()).toContain('Fra underskriften')
  expect(await person(1).getByLabel('Biblioteksvæsen').locator('option:checked').innerText()).toBe('Horsens Kommunes Biblioteker')
  expect(await person(2).getByLabel('Mailadresse').inputValue()).toBe('')
  expect(await person(2).getByLabel('Kost').inputValue()).toBe('veganer')
  expect(await person(1).innerText()).toContain('Pladsen bliver biblioteksvæsenets frie')
  expect(await person(2).innerText()).toMatch(/500\skr\., fordi en anden her på siden/)

  await person(2).getByLabel('Navn').fill('Jan Bo Frost-Hansen')
  await person(2).getByLabel('EAN-nummer').fill('123')
  await person(1).getByRole('button', { name: 'Tilmeld Inger Sø' }).click()
  await page.getByText('Inger Sø er tilmeldt mødet i øst').waitFor()
  await person(2).getByRole('button', { name: 'Tilmeld Jan Bo Frost-Hansen' }).click()
  await person(2).getByText('Der er noget, du skal rette').waitFor()
  expect(await person(2).getByLabel('Navn').inputValue()).toBe('Jan Bo Frost-Hansen')
  await person(2).getByLabel('EAN-nummer').fill('')
  await person(2).getByRole('button', { name: 'Tilmeld Jan Bo Frost-Hansen' }).click()
  await page.getByText(/Jan Bo Frost-Hansen er tilmeldt mødet i øst\. 500\skr\., fordi Inger Sø/).waitFor()
  expect(sent.join('\n')).not.toContain('Hunden')
  expect(sent.join('\n')).toContain('Jan Bo Frost-Hansen')

  await page.goto(`${server.address}${at}`)
  await eventually(() => east(page).innerText()).toContain('2 tilmeldt')
})

test('moves somebody and back, and says before a cancellation who gets the chair', async () => {
  const { page } = await openDesk()
  await hydrated(page)
  await page.getByRole('button', { name: /^Lars Toft/ }).click()
  await row(page, 'Lars Toft').getByRole('button', { name: 'Flyt til øst' }).click()
  await page.getByText('Lars Toft er flyttet til øst.').waitFor()
  await eastList(page).getByText('Lars Toft').waitFor()
  // The chair he left is offered on at once, so going back is no longer possible, and that is said.
  await eventually(() => row(page, 'Ulla Brix').innerText()).toContain('Tilbudt til')
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click()
  await page.getByText('Det andet møde er fuldt').waitFor()

  await page.getByRole('button', { name: /^Karen/ }).click()
  await row(page, 'Karen').getByRole('button', { name: 'Meld fra' }).click()
  await page.getByText('Lars Toft overtager den frie plads og skal ikke betale.').waitFor()
  await page.getByRole('button', { name: 'Meld Karen Østergaard fra' }).click()
  await page.getByText('Karen Østergaard er meldt fra.').waitFor()
  await eventually(() => row(page, 'Lars Toft').innerText()).toContain('Fri plads')
})

test('sets how many seats there are, not below what is taken, and takes it back; other screens follow', async () => {
  const { page } = await openDesk()
  const other = await openDesk()
  const capacity = east(page).getByLabel('Pladser i øst')
  await capacity.fill('40')
  await east(page).getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Der er nu 40 pladser i øst.').waitFor()
  await eventually(() => east(other.page).getByRole('img').getAttribute('aria-label')).toContain('af 40 pladser')
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click()
  await page.getByText('Der er nu 3 pladser i øst.').waitFor()
  await capacity.fill('1')
  await east(page).getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Der er allerede 3, der har eller er tilbudt en plads.').waitFor()
  expect(await capacity.inputValue()).toBe('1')
})

test('a waived fee and a closed registration are said, and undone', async () => {
  const { page } = await openDesk()
  await page.getByRole('button', { name: /^Jan Bo/ }).click()
  await row(page, 'Jan Bo').getByRole('button', { name: 'Fritag for afgift' }).click()
  await eventually(() => row(page, 'Jan Bo').innerText()).toContain('Fritaget for afgift')
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click()
  await page.getByText('Jan Bo Frost-Hansen er ikke længere fritaget.').waitFor()
  await west(page).getByRole('button', { name: 'Luk tilmeldingen' }).click()
  await west(page).getByText('Lukket af mødelederen').waitFor()
  await west(page).getByRole('button', { name: 'Åbn tilmeldingen igen' }).click()
  await west(page).getByRole('button', { name: 'Luk tilmeldingen' }).waitFor()
})

test('prices that do not hold are said at their field, and nothing typed is lost', async () => {
  const { page } = await openDesk('/terms')
  await page.getByLabel('Afgift for hver yderligere').fill('mange penge')
  await page.getByLabel('Afgift for andre').fill('750,50')
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Der er noget, du skal rette').waitFor()
  expect(await page.getByLabel('Afgift for andre').inputValue()).toBe('750,50')
  await page.getByLabel('Afgift for hver yderligere').fill('600')
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Gemt. Det gælder fra nu af.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Afgift for hver yderligere').inputValue()).toBe('600')
})

test('invites those whose address is known, once', async () => {
  const { page } = await openDesk('/invite')
  await page.getByText('I er inviteret til netværksmøde').waitFor()
  await page.getByLabel('Mailadresse til Lemvig Bibliotek').fill('post@lemvig.example')
  await page.getByRole('button', { name: /^Send \d+ invitationer/ }).click()
  await page.getByText(/invitationer er på vej/).waitFor()
  await eventually(() => page.getByRole('checkbox', { name: 'Lemvig Bibliotek' }).isChecked()).toBe(false)
  await page
    .getByText(/får kun et brev til, hvis du sætter flueben/)
    .first()
    .waitFor()
})

test('the kitchen is told what, and who only where it is asked for', async () => {
  const { page } = await openDesk('/kitchen')
  const sheet = page.getByRole('main')
  await sheet.getByText('kørestol').waitFor()
  expect(await sheet.innerText()).not.toContain('Åse Dam')
  await page.getByRole('link', { name: 'Vis navne' }).click()
  await sheet.getByText('Åse Dam').waitFor()
})

test('a participant is told kindly that this is not theirs', async () => {
  const { page, context } = await openPhone()
  await context.addCookies([anna.cookie])
  for (const path of ['', '/new', '/invite', '/kitchen', '/terms']) {
    await page.goto(`${server.address}${at}${path}`)
    await page.getByRole('heading', { name: 'Her har du ikke adgang' }).waitFor()
    expect(await page.content()).not.toContain('Lars Toft')
  }
})

test.each([
  ['dark', 360],
  ['light', 1280],
] as const)('axe has nothing to say, and nothing is too wide: %s, %i pixels', async (colorScheme, width) => {
  const { page } = await openDesk('', { colorScheme, viewport: { width, height: 900 } })
  for (const path of ['', '/new', '/invite', '/kitchen', '/terms']) {
    await page.goto(`${server.address}${at}${path}`)
    await hydrated(page)
    if (path === '') {
      await page.getByRole('button', { name: /^Lars Toft/ }).click()
      await page.getByRole('button', { name: 'Meld fra', exact: true }).click()
    }
    if (path === '/new') {
      await page.getByLabel('Mailen').fill(mail)
      await page.getByRole('button', { name: 'Læs mailen' }).click()
    }
    expect(await axeFinds(page), path).toEqual([])
    expect(await tooWide(page), path).toBeLessThanOrEqual(0)
  }
})

test('a reminder gets words of one’s own, is tried on oneself, paused, and sent before its time once', async () => {
  const { page } = await openDesk('/../reminders')
  await page.getByRole('button', { name: 'Sæt på pause: Samme morgen' }).click()
  await page.getByRole('button', { name: 'Fortsæt: Samme morgen' }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('link', { name: 'Ret og se: Tak for sidst' }).click()
  await page.getByRole('heading', { level: 2, name: 'Tak for sidst' }).waitFor()
  await page.getByLabel('Overskrift på dansk').fill('Tak fra {klokken}')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByRole('alert').getByText('Skal udfyldes.').waitFor()
  expect(await page.getByLabel('Overskrift på dansk').inputValue()).toBe('Tak fra {klokken}')
  await page.getByLabel('Overskrift på dansk').fill('Tak fra {side}')
  await page.getByLabel('Tekst på dansk').fill('Vi ses til foråret.')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Gemt.', { exact: true }).waitFor()
  await page.locator('figure').getByText('Tak fra vest').first().waitFor()
  await page.getByRole('button', { name: 'Send en prøve til mig selv' }).click()
  await page.getByText('Prøven er på vej til mette@kb.example').waitFor()
  expect(await (await fetch(`${server.address}/mailbox`)).text()).toContain('Prøve: Tak fra vest')
  await page.getByRole('button', { name: /^Send nu til vest/ }).click()
  await page.getByRole('button', { name: /^Ja, send til \d+ nu/ }).click()
  await page.getByText('Mødet er ikke holdt endnu.').waitFor()
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await tooWide(page)).toBe(0)
  await page.goto(`${server.address}${at}/../reminders/eve`)
  await hydrated(page)
  // Those with an address may have been moved by now: the meeting that somebody comes to.
  const send = page.getByRole('button', { name: /^Send nu til (vest|øst) \([1-9]/ }).first()
  const side = (await send.innerText()).includes('vest') ? 'Vest' : 'Øst'
  await send.click()
  await page.getByRole('button', { name: /^Ja, send til [1-9]\d* nu/ }).click()
  await page.getByText(new RegExp(`${side}: Sendt .* Til \\d+: 0 på skærmen`)).waitFor()
  expect(await page.getByRole('button', { name: new RegExp(`^Send nu til ${side}`, 'i') }).count()).toBe(0)
})
