import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPhone, type Phone } from '../support/browser'
import { proxyTo, type Wire } from '../support/proxy'
import { type Server, startServer } from '../support/server'
import { hydrated, type SignedIn, signIn, untilKept } from './on-the-phone'
import { axeFinds, comingMeeting, tooWide } from './the-demo'

let server: Server
let wire: Wire
let meeting: string
let anna: SignedIn
let karen: SignedIn
let lis: SignedIn
let per: SignedIn

beforeAll(async () => {
  server = await startServer()
  wire = await proxyTo(server.port)
  ;[anna, karen, lis, per] = await signIn(server, [
    'anna@aarhus.example',
    'karen.lindholm@odense.example',
    'lis@dbc.example',
    'per@esbjerg.example',
  ])
  meeting = await comingMeeting(server)
})
afterAll(async () => {
  await wire.close()
  await server.close()
})
beforeEach(() => wire.mend())

/** A phone at a page; over the wire, or straight `at` the server where the wire is to be cut. */
async function open(who: SignedIn, path: string, at = wire.address): Promise<Phone> {
  const phone = await openPhone()
  await phone.context.addCookies([{ ...who.cookie, url: at }])
  await phone.page.goto(at + path)
  await hydrated(phone.page)
  return phone
}

const noteOf = async ({ page }: Phone, title: string): Promise<string> =>
  (await page.getByRole('link', { name: title, exact: true }).getAttribute('href')) ?? ''

/** Somebody at the note of an item. */
async function atNote(who: SignedIn, title: string, at = wire.address): Promise<Phone> {
  const phone = await open(who, `${meeting}/notes`, at)
  await phone.page.goto(at + (await noteOf(phone, title)))
  await hydrated(phone.page)
  return phone
}

const text = (page: Page) => page.getByRole('textbox', { name: /^Note/ })
const truth = (page: Page, says: string) => page.getByRole('status').getByText(says)

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv', exact: true }).click()
  await text(page).waitFor()
}

async function type(page: Page, what: string): Promise<void> {
  await text(page).press('Control+End')
  await page.keyboard.type(what)
}

/** Nothing for axe in either theme, and nothing beyond the window. */
async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFinds(page)).toEqual([])
  }
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
}

test('two write at once and see each other by name; a line is marked, and is a promise', async () => {
  const title = 'FBS 2.0 og fjernlån'
  const [one, two] = [await atNote(anna, title), await atNote(lis, title)]
  for (const { page } of [one, two]) await begin(page)
  await type(one.page, 'Spørg leverandøren, om lånerkortet kan følge med over i det nye system')
  await text(two.page).getByText('Spørg leverandøren').waitFor()
  await one.page.getByText(`Her nu: ${lis.name}`).waitFor()
  await two.page.locator('.note-cursor', { hasText: anna.name }).waitFor()
  await looksRight(two.page)
  await type(two.page, '. Inden jul.')
  await text(one.page).getByText('Inden jul.').waitFor()
  for (const { page } of [one, two]) await truth(page, 'Gemt hos alle').waitFor()

  await one.page.getByRole('button', { name: 'Mærk', exact: true }).click()
  await one.page.getByLabel('Opgave').press('ArrowLeft')
  expect(await one.page.getByLabel('Spørgsmål').isChecked()).toBe(true)
  await one.page.getByLabel('Opgave').check()
  await one.page.getByLabel('Hvem').selectOption(lis.name)
  await one.page.getByLabel('Senest').fill('2027-12-10')
  await looksRight(one.page)
  await one.page.getByRole('button', { name: 'Gem mærket' }).click()
  await one.page.locator(`[data-label="Opgave · ${lis.name} · senest 10. december"]`).waitFor()
  await two.page.locator('[data-mark=task]').waitFor()

  await two.page.getByRole('button', { name: 'Færdig' }).click()
  await two.page.getByText(`Opgave · ${lis.name} · senest 10. december`).waitFor()
  await looksRight(two.page)
  await two.page.goto(`${wire.address}${meeting}/promises`)
  await two.page.getByRole('listitem').filter({ hasText: 'Spørg leverandøren' }).getByText(lis.name).waitFor()
  await looksRight(two.page)
})

/** As Word puts it on the clipboard: its lists are paragraphs, with their bullets typed in. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color: red}</style></head><body>
<h1 style="color: #2F5496">Fra&nbsp;Word<o:p></o:p></h1>
<p class="MsoNormal" style="font-family: Calibri">Se <b>listen</b> hos <a href="https://slks.dk/" onclick="alert(1)">SLKS</a>
og <a href="javascript:alert(1)">her</a>.<o:p></o:p></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span>·<span>&nbsp; </span></span><!--[endif]-->Kasser</p>
<p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><!--[if !supportLists]--><span>o<span>&nbsp; </span></span><!--[endif]-->Grå</p>
<p class="MsoListParagraph" style="mso-list:l1 level1 lfo2"><!--[if !supportLists]--><span>1.<span>&nbsp; </span></span><!--[endif]-->Først</p>
<table><tr><td><p class="MsoNormal">Fanø</p></td><td><p class="MsoNormal"><img src="x" onerror="alert(1)">Esbjerg</p></td></tr></table></body></html>`

test('what is pasted from Word comes as lines, and the pen is handed on', async () => {
  const title = 'Fra ideer til aftaler'
  const { page } = await atNote(anna, title)
  await begin(page)
  await text(page).evaluate((editor, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, fromWord)
  const lines = await text(page)
    .locator('> *')
    .evaluateAll((all) => all.map((line) => [(line as HTMLElement).dataset.kind, (line as HTMLElement).dataset.indent, line.textContent]))
  expect(lines).toEqual([
    ['h2', undefined, 'Fra Word'],
    ['text', undefined, 'Se listen hos SLKS og her.'],
    ['bullet', undefined, 'Kasser'],
    ['bullet', '1', 'Grå'],
    ['number', undefined, 'Først'],
    ['text', undefined, 'Fanø'],
    ['text', undefined, 'Esbjerg'],
  ])
  expect(
    await text(page)
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.outerHTML)),
  ).toEqual(['<a href="https://slks.dk/" rel="noopener noreferrer nofollow">SLKS</a>'])
  expect(await text(page).locator('strong').allTextContents()).toEqual(['listen'])
  await truth(page, 'Gemt hos alle').waitFor()

  const other = await atNote(lis, title)
  await page.getByRole('button', { name: 'Giv pennen videre' }).click()
  await page.getByLabel('Hvem').selectOption(lis.name)
  await page.getByRole('button', { name: 'Giv pennen', exact: true }).click()
  await page.getByText(`${lis.name} har pennen`).waitFor()
  await other.page.getByText('Du har pennen').waitFor()
  await looksRight(other.page)
})

test('a note opens on a phone that never saw it, with the wire cut; what is typed outlives the app, and merges', async () => {
  const title = 'Nyt fra Overcentralen'
  const first = await open(anna, `${meeting}/notes`)
  const path = await noteOf(first, title)
  await first.page.goto(`${wire.address}${meeting}/agenda`)
  await untilKept(first.page, [path, `${path}/mine`])
  await first.close()
  await wire.cut()

  const phone = await openPhone({ profile: first.profile })
  // A browser that is killed forgets this one, which has no end; the app's own cookie has.
  await phone.context.addCookies([{ ...anna.cookie, url: wire.address }])
  phone.outage()
  await phone.page.goto(wire.address + path)
  await hydrated(phone.page)
  await begin(phone.page)
  await type(phone.page, 'Skrevet i en kælder.')
  await truth(phone.page, '1 ændring kun på denne telefon').waitFor()
  // A pause makes another change of it, and what the line counts is on the disk, with all that was typed before.
  await expect
    .poll(
      async () => {
        await type(phone.page, '!')
        return truth(phone.page, 'ændringer kun på denne telefon').count()
      },
      { interval: 2000 },
    )
    .toBe(1)
  await phone.close()

  const other = await atNote(lis, title, server.address)
  await begin(other.page)
  await type(other.page, 'Skrevet ved bordet.')
  await truth(other.page, 'Gemt hos alle').waitFor()

  const again = await openPhone({ profile: first.profile })
  await again.context.addCookies([{ ...anna.cookie, url: wire.address }])
  again.outage()
  await again.page.goto(wire.address + path)
  await text(again.page).getByText('Skrevet i en kælder.').waitFor()
  await truth(again.page, 'ændringer kun på denne telefon').waitFor()
  await wire.mend()
  await text(other.page).getByText('Skrevet i en kælder.').waitFor()
  await text(again.page).getByText('Skrevet ved bordet.').waitFor()
  await truth(again.page, 'Gemt hos alle').waitFor()
})

test('a group writes at its task, and is alone with it until it shares', async () => {
  const { page } = await open(karen, `${meeting}/groups`)
  await page.getByRole('link', { name: 'Skriv i gruppens note' }).first().click()
  await page.getByRole('heading', { name: /^Gruppe \d+: fælles note$/ }).waitFor()
  await page.getByRole('heading', { name: 'Opgaven' }).waitFor()
  await hydrated(page)
  await begin(page)
  await type(page, 'Ring til Bornholm')
  await truth(page, 'Gemt hos alle').waitFor()
  await page.getByRole('button', { name: 'Færdig' }).click()
  await page.locator('.note-text').getByText('Ring til Bornholm').waitFor()
  await looksRight(page)

  const path = new URL(page.url()).pathname
  // The text stands in what the server sends: nobody needs a script to read it.
  const sees = async ({ cookie }: SignedIn) =>
    (await (await fetch(server.address + path, { headers: { cookie: `${cookie.name}=${cookie.value}` } })).text()).includes('Ring til')
  expect([await sees(karen), await sees(lis), await sees(per)]).toEqual([true, false, false])
  await page.getByRole('button', { name: 'Del med alle' }).click()
  await page.getByText('Alle i netværket kan læse noten').waitFor()
  expect([await sees(karen), await sees(lis), await sees(per)]).toEqual([true, true, false])
})
