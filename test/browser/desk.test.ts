import { afterAll, beforeAll, expect, test } from 'vitest'
import { largestFile } from '@/lib/files/input'
import { openPhone } from '../support/browser'
import { exe, pdf } from '../support/files'
import { type Server, startServer } from '../support/server'
import {
  addTalk,
  atDesk,
  handle,
  makeSeason,
  middle,
  newSeason,
  openDesk,
  openTalk,
  row,
  rows,
  save,
  standing,
  twoFrames,
  untilRows,
  untilSummary,
} from './at-the-desk'
import { hydrated, type SignedIn, signIn, signInWithCode } from './on-the-phone'
import { axeFinds } from './the-demo'

let server: Server
let mette: SignedIn
let anna: SignedIn

beforeAll(async () => {
  server = await startServer()
  ;[mette, anna] = await signIn(server, ['mette@kb.example', 'anna@aarhus.example'])
})
afterAll(() => server.close())

test('a facilitator signs in by a code and makes a season, in which the standing slots of KB and DBC are in place', async () => {
  const { page } = await openPhone(atDesk)
  await page.goto(`${server.address}/desk`)
  await hydrated(page)
  await signInWithCode(page, 'jonas@kb.example')
  await page.waitForURL(`${server.address}/desk`)
  // One name for the way there and the place; and no two ways of one name to different places.
  await page.getByRole('heading', { level: 1, name: 'Mødeledelse' }).waitFor()
  const own = page.getByRole('navigation', { name: 'Mødeledelsens sider' }).getByRole('link')
  expect(await own.allInnerTexts()).toEqual(['Overblik', 'Personer', 'Hold orden i debatten'])
  await page.getByRole('link', { name: 'Opret sæson' }).click()
  await page.getByText('Bygger på »Klar til skiftet').waitFor()
  await makeSeason(page, 'Bøger på tværs')
  expect(await rows(page)).toEqual(standing)
})

test('the agenda is written, and moved by mouse and by keyboard; the times follow, and stay', async () => {
  const { page } = await newSeason(server, mette, 'Flyttedag')
  await addTalk(page, 'FBS & <b>fjernlån</b>', 20)
  await untilRows(page, [...standing.slice(0, 3), '11.10 FBS & <b>fjernlån</b>', '11.30 Eventuelt, evaluering og næste møder'])

  // Not before the page has come to rest: the form for the new item scrolls it.
  await handle(page, 'FBS & <b>fjernlån</b>').hover()
  const from = await middle(handle(page, 'FBS & <b>fjernlån</b>'))
  const to = await middle(handle(page, 'Nyt fra Overcentralen'))
  await page.mouse.down()
  await page.mouse.move(from.x, from.y - 10, { steps: 3 })
  await page.getByText('er løftet. Det er punkt 4 af 5.').waitFor()
  await page.mouse.move(to.x, to.y, { steps: 10 })
  await page.getByText('er ud for plads 2 af 5.').waitFor()
  await page.mouse.up()
  const moved = [
    '10.00 Velkommen og dagens program',
    '10.10 FBS & <b>fjernlån</b>',
    '10.30 Nyt fra Overcentralen',
    '11.00 Nyt fra DBC Digital',
    '11.30 Eventuelt, evaluering og næste møder',
  ]
  await untilRows(page, moved)
  await page.getByText('»FBS & <b>fjernlån</b>« er nu punkt 2 af 5.').waitFor()

  await handle(page, 'Nyt fra DBC Digital').focus()
  await page.keyboard.press('Space')
  await page.getByText('»Nyt fra DBC Digital« er løftet. Det er punkt 4 af 5.').waitFor()
  // The list listens for arrows from the frame after that, sooner than a finger finds one.
  await twoFrames(page)
  await page.keyboard.press('ArrowUp')
  await page.getByText('er ud for plads 3 af 5.').waitFor()
  await page.keyboard.press('Space')
  await page.getByText('»Nyt fra DBC Digital« er nu punkt 3 af 5.').waitFor()
  await page.getByRole('button', { name: 'Flyt ned: Nyt fra DBC Digital' }).press('Enter')
  await page.getByText('»Nyt fra DBC Digital« er nu punkt 4 af 5.').waitFor()
  await page.reload()
  expect(await rows(page)).toEqual(moved)
})

test('on a phone an item is moved by a long press, and taken away and brought back', async () => {
  const { season } = await newSeason(server, mette, 'I toget')
  const { page, context } = await openDesk(server, mette, season, { hasTouch: true })
  await handle(page, 'Nyt fra DBC Digital').scrollIntoViewIfNeeded()
  const from = await middle(handle(page, 'Nyt fra DBC Digital'))
  const to = await middle(handle(page, 'Velkommen og dagens program'))
  const finger = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: from.x, y }] })
  await touch('touchStart', from.y)
  await page.getByText('er løftet. Det er punkt 3 af 4.').waitFor()
  for (let step = 1; step <= 10; step++) await touch('touchMove', from.y + ((to.y - from.y) * step) / 10)
  await page.getByText('er ud for plads 1 af 4.').waitFor()
  await touch('touchEnd')
  const moved = [
    '10.00 Nyt fra DBC Digital',
    '10.30 Velkommen og dagens program',
    '10.40 Nyt fra Overcentralen',
    '11.10 Eventuelt, evaluering og næste møder',
  ]
  await untilRows(page, moved)

  await row(page, 'Nyt fra DBC Digital').tap()
  await page.getByRole('button', { name: 'Fjern', exact: true }).tap()
  await untilRows(page, ['10.00 Velkommen og dagens program', '10.10 Nyt fra Overcentralen', '10.40 Eventuelt, evaluering og næste møder'])
  await page.getByRole('button', { name: 'Fortryd' }).tap()
  await page.getByRole('button', { name: '‹ Til dagsordenen' }).tap()
  await untilRows(page, moved)
})

test('one meeting departs from the agenda, and the desk shows where', async () => {
  const { page, season } = await newSeason(server, mette, 'To landsdele')
  await row(page, 'Nyt fra DBC Digital').click()
  await page.getByRole('group').getByText('Kun øst', { exact: true }).click()
  await page.getByRole('button', { name: 'Ved: gør anderledes i øst' }).click()
  await page.getByLabel('Ved', { exact: true }).fill('Lis Krog')
  await page.getByRole('button', { name: 'Varighed i minutter: gør anderledes i øst' }).click()
  await page.getByLabel('Varighed i minutter', { exact: true }).fill('40')
  await save(page)
  await page.getByText('Gemt.', { exact: true }).waitFor()
  await row(page, 'Nyt fra DBC Digital').getByText('Anderledes i øst').waitFor()
  await expect
    .poll(() => row(page, 'Eventuelt').locator('span').first().innerText(), { timeout: 10_000 })
    .toMatch(/11\.10\s+vest\s+11\.20\s+øst/)

  await page.getByRole('link', { name: 'Møderne' }).click()
  await page.getByLabel('Mødested').first().fill('Dokk1')
  await page.getByRole('button', { name: 'Gem', exact: true }).first().click()
  await page.getByRole('region', { name: 'Møde vest' }).getByText('Gemt.').waitFor()

  await page.getByRole('link', { name: 'Forskelle' }).click()
  await page.waitForURL(`**${season}/differences`)
  const said = async () => (await page.locator('main dl').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').replace(/:(?! )/g, ': '))
  await expect.poll(said, { timeout: 10_000 }).toContain('Mødested Vest: Dokk1 Øst: Mødested øst')
  expect(await said()).toContain('Ved i øst Fælles: DBC Digital Øst: Lis Krog')
  expect(await said()).toContain('Varighed i minutter i øst Fælles: 30 Øst: 40')
  expect(await page.locator('main li:visible').count()).toBe(2)
  await page.getByRole('link', { name: 'Nyt fra DBC Digital' }).first().click()
  await page.getByRole('heading', { level: 2, name: 'Nyt fra DBC Digital' }).waitFor()
})

test('what cannot be is said at the field and on top, and nothing that was typed is lost', async () => {
  const { page } = await newSeason(server, mette, 'Skrivefejl')
  await row(page, 'Nyt fra DBC Digital').click()
  for (const minutes of ['-5', '100000', 'en time']) {
    await page.getByLabel('Titel').fill('')
    await page.getByLabel('Varighed i minutter').fill(minutes)
    await page.getByLabel('Tekst').fill('Skrevet med omhu')
    await save(page)
    await untilSummary(page, ['Titel: Skal udfyldes.', 'Varighed i minutter: Skriv et helt antal minutter fra 1 til 480.'])
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
    expect(await page.getByLabel('Varighed i minutter').inputValue()).toBe(minutes)
    expect(await page.getByLabel('Tekst').inputValue()).toBe('Skrevet med omhu')
    expect(await page.getByLabel('Titel').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Titel').fill('igen')
  }
  await page.getByRole('link', { name: 'Varighed i minutter: ' }).click()
  expect(await page.getByLabel('Varighed i minutter').evaluate((field) => field === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Fortryd det skrevne' }).click()

  await addTalk(page, 'En lang dag', 480)
  await openTalk(page)
  await page.getByLabel('Titel').fill('En lang aften')
  await page.getByLabel('Varighed i minutter').fill('480')
  await page.getByRole('button', { name: 'Tilføj punktet' }).click()
  await untilSummary(page, ['Varighed i minutter: Så varer dagsordenen til efter midnat. Vælg en kortere tid.'])
  expect(await page.getByLabel('Titel').inputValue()).toBe('En lang aften')
  expect(await rows(page)).toHaveLength(5)

  const { page: another } = await openDesk(server, mette, '/desk/seasons/new')
  await another.getByLabel('Dato for mødet i vest').fill('2020-03-03')
  await another.getByRole('button', { name: 'Opret sæsonen' }).click()
  await untilSummary(another, ['Tema: Skal udfyldes.', 'Dato for mødet i øst: Skal udfyldes.'])
  expect(await another.getByLabel('Dato for mødet i vest').inputValue()).toBe('2020-03-03')
})

test('a meeting that is moved takes its deadline along, where one sees it and may choose another', async () => {
  const { page, season } = await newSeason(server, mette, 'Flyttet')
  await page.goto(`${server.address}${season}/meetings`)
  await hydrated(page)
  const west = page.getByRole('region', { name: 'Møde vest' })
  const [date, deadline] = [west.getByLabel('Dato', { exact: true }), west.getByLabel('Sidste dag for tilmelding')]
  const weekAfter = (day: string) => new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10)
  const [was, closed] = [await date.inputValue(), await deadline.inputValue()]
  expect(closed).not.toBe('')
  await date.fill(weekAfter(was))
  await west.getByText('Tilmeldingsfristen flytter lige så mange dage med').waitFor()
  expect(await deadline.inputValue()).toBe(weekAfter(closed))
  await west.getByRole('button', { name: 'Gem', exact: true }).click()
  await west.getByText('Gemt.').waitFor()
  await page.reload()
  await hydrated(page)
  expect([await date.inputValue(), await deadline.inputValue()]).toEqual([weekAfter(was), weekAfter(closed)])
})

test('an item is warned of where it is written when the day grows too long, and refused after the meeting’s end', async () => {
  const { page, season } = await newSeason(server, mette, 'Den lange dag')
  const warning = page.locator('form').getByText('efter det planlagte kl. 15.30')
  await openTalk(page)
  await page.getByLabel('Titel').fill('Resten af dagen')
  await page.getByLabel('Varighed i minutter').fill('240')
  expect(await warning.count()).toBe(0)
  await page.getByLabel('Varighed i minutter').fill('260')
  await warning.waitFor()
  await page.getByRole('button', { name: 'Tilføj punktet' }).click()
  await row(page, 'Resten af dagen').waitFor()
  await warning.waitFor()

  await openTalk(page)
  await page.getByLabel('Titel').fill('For sent')
  await page.getByLabel('Placering').selectOption({ label: 'Efter »Eventuelt, evaluering og næste møder«' })
  await page.getByRole('button', { name: 'Tilføj punktet' }).click()
  await untilSummary(page, [
    'Placering: Så begynder punktet først, når mødet er slut. Vælg en tidligere plads, eller lad mødet slutte senere under »Møderne«.',
  ])
  expect(await page.getByLabel('Placering').getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel('Titel').inputValue()).toBe('For sent')

  // In a preview nothing leads to what is not there before it is published.
  await page.goto(`${server.address}${season}/preview`)
  await page.getByRole('region', { name: 'Møde vest' }).getByText('Resten af dagen').first().waitFor()
  expect(await page.locator('main a[href*="/notes/"], main a[href*="/discussions/"]:not([href*="/desk/"])').count()).toBe(0)
})

test('a file is refused by what it is and by its size, kindly, and nothing that was typed is lost', async () => {
  const { page } = await newSeason(server, mette, 'Filer')
  await row(page, 'Nyt fra DBC Digital').click()
  await page.getByRole('button', { name: 'Tilføj fil' }).click()
  const file = page.getByLabel('Fil', { exact: true })
  const title = page.locator('input[name$="-title"][name^="file-"]')
  const send = async (buffer: Buffer, name = 'oplæg.pdf') => {
    await file.setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await page.getByRole('button', { name: 'Tilføj', exact: true }).click()
  }
  await title.fill('Mit oplæg')
  for (const [bytes, problem] of [
    [exe, 'Fil: Den slags fil kan vi ikke tage imod. Gem den som PDF, og prøv igen.'],
    [Buffer.concat([pdf, Buffer.alloc(largestFile)]), 'Fil: Filen fylder mere end 20 MB. Gør den mindre, eller læg et link.'],
    [Buffer.alloc(0), 'Fil: Filen er tom. Vælg en anden.'],
  ] as const) {
    await send(bytes)
    await untilSummary(page, [problem])
    expect(await title.inputValue()).toBe('Mit oplæg')
  }
  expect(await axeFinds(page)).toEqual([])
  await send(Buffer.from(pdf))
  await page.getByRole('link', { name: 'Mit oplæg' }).waitFor()
})

test('a participant is refused, and nobody at all is sent to sign in', async () => {
  const { season } = await newSeason(server, mette, 'Endnu hemmeligt')
  const { page } = await openDesk(server, anna, '/desk')
  for (const path of ['/desk', '/desk/people', '/desk/seasons/new', season, `${season}/preview`, `${season}/trail`]) {
    await page.goto(server.address + path)
    await page.getByRole('heading', { name: 'Her har du ikke adgang' }).waitFor()
    expect(await page.content(), path).not.toContain('Endnu hemmeligt')
  }
  const stranger = await openPhone()
  await stranger.page.goto(`${server.address}${season}/preview`)
  await stranger.page.waitForURL(`${server.address}/sign-in?callbackUrl=${season}/preview`)
})
