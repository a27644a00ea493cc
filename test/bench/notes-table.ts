import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { launchOptions } from '@/test/support/chromium'
import { proxyTo } from '@/test/support/proxy'
import { startBareRelay } from './bare-relay'
import { onExit } from './cleanup'
import { atMost, median, noted, quantile } from './figures'
import type { NotePage, Writer } from './notes-stage'

const strokes = 120
/** Each strikes a key as often as a quick thumb does. */
const betweenMs = 240
const outages = 5
const outageMs = 8000

/** Two people at a table: each hears of the other's letters, by what they are counted as. */
const letters = ['a', 'Z'] as const

type Table = { pages: readonly [Page, Page]; editor: string }
type Stage = { port: number; address: string; page: NotePage; writers: Writer[] }

/** From the stroke of a key on one phone until the letter stands on the other, in real browsers; ours, then the bare relay. */
export async function* keystrokes(stage: Stage) {
  const ours = await typed(await ourTable(stage))
  const relay = await startBareRelay()
  const bare = await typed(await relayTable(relay, relay))
  yield noted('a bare Yjs relay: one keystroke to a second phone, median', median(bare), 'ms')
  yield noted('a bare Yjs relay: one keystroke to a second phone, p95', quantile(bare, 0.95), 'ms')
  yield atMost('one keystroke to a second phone, 2 writers, median', median(ours), 'ms', 45)
  yield atMost('one keystroke to a second phone, 2 writers, p95', quantile(ours, 0.95), 'ms', 100)
}

/** What was typed while the server could not be reached, from the moment it can be again until it stands on the other phone. */
export async function* merges(stage: Stage) {
  const wire = await proxyTo(stage.port)
  onExit.do(wire.close)
  const ours = await returned(await ourTable(stage, wire.port), wire)
  const relay = await startBareRelay()
  const bareWire = await proxyTo(relay)
  onExit.do(bareWire.close)
  const bare = await returned(await relayTable(relay, bareWire.port), bareWire)
  yield noted('a bare Yjs relay: an offline edit merged after it can be reached again, median', median(bare), 'ms')
  yield atMost('an offline edit merged after the server can be reached again, median', median(ours), 'ms', 1000)
}

/** The same where it is the phone that has no network, and knows. */
export async function* radio(stage: Stage) {
  const table = await ourTable(stage)
  const context = table.pages[0].context()
  const took = await returned(table, { cut: () => context.setOffline(true), mend: () => context.setOffline(false) })
  yield atMost('an offline edit merged after the phone has its network again, median', median(took), 'ms', 1000)
}

/** Two phones with the note open to be written in; the first one's server is at `port`. */
async function ourTable({ port, page: { path }, writers }: Stage, through = port): Promise<Table> {
  const open = async (at: number, writer: Writer | undefined) => {
    const page = await phone()
    const [name = '', value = ''] = writer?.cookie.split('=') ?? []
    await page.context().addCookies([{ name, value, url: `http://localhost:${at}` }])
    await page.goto(`http://localhost:${at}${path}`)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Skriv' }).click()
    await page.locator('.ProseMirror').click()
    return page
  }
  return { pages: [await open(through, writers[0]), await open(port, writers[1])], editor: '.ProseMirror' }
}

async function relayTable(port: number, through: number): Promise<Table> {
  const open = async (at: number) => {
    const page = await phone()
    await page.goto(`http://localhost:${at}`)
    await page.waitForSelector('[data-ready]', { state: 'attached' })
    await page.locator('#text').click()
    return page
  }
  return { pages: [await open(through), await open(port)], editor: '#text' }
}

/** Both type at once, each their own letter. Milliseconds from each stroke to the other phone. */
async function typed({ pages, editor }: Table): Promise<number[]> {
  for (const [i, page] of pages.entries()) await watch(page, editor, letters[1 - i] ?? '')
  for (const stroke of [...Array(10 + strokes).keys()]) {
    // The first ones warm up.
    if (stroke === 10) for (const page of pages) await page.evaluate(() => Object.assign(window, { skipped: window.came.length }))
    const begun = performance.now()
    await pages[0].keyboard.press(letters[0])
    await sleep(Math.random() * (betweenMs / 2))
    await pages[1].keyboard.press(letters[1])
    await sleep(Math.max(0, betweenMs - (performance.now() - begun)))
  }
  await Promise.all(pages.map((page) => page.waitForFunction((all) => window.came.length >= all, 10 + strokes)))
  const seen = await Promise.all(pages.map((page) => page.evaluate(() => ({ struck: window.struck, came: window.came }))))
  await close(pages)
  const took = (from: number) => seen[1 - from]?.came.map((at, n) => at - (seen[from]?.struck[n] ?? Number.NaN)).slice(10) ?? []
  return [...took(0), ...took(1)]
}

/** Cuts the first phone off, has it type, and gives the network back: milliseconds from then until it stands on the second. */
async function returned({ pages, editor }: Table, network: { cut: () => unknown; mend: () => unknown }): Promise<number[]> {
  const [cutOff, other] = pages
  await watch(other, editor, letters[0])
  const took: number[] = []
  for (let round = 1; round <= outages; round++) {
    await network.cut()
    await sleep(outageMs / 2)
    await cutOff.locator(editor).press(letters[0])
    await sleep(outageMs / 2)
    const back = Date.now()
    await network.mend()
    await other.waitForFunction((all) => window.came.length >= all, round)
    took.push((await other.evaluate(() => window.came.at(-1) ?? 0)) - back)
  }
  await close(pages)
  return took
}

declare global {
  interface Window {
    /** When each key was struck here, and when each of the other's letters came; milliseconds since 1970. */
    struck: number[]
    came: number[]
  }
}

/** Notes when keys are struck on a page and when the other's letters appear there. */
const watch = (page: Page, editor: string, letter: string) =>
  page.evaluate(
    ([editor, letter]) => {
      const shown = document.querySelector(editor)
      const before = (shown?.textContent ?? '').split(letter).length
      Object.assign(window, { struck: [], came: [] })
      document.addEventListener('keydown', ({ timeStamp }) => window.struck.push(performance.timeOrigin + timeStamp), true)
      const watching = new MutationObserver(() => {
        const now = performance.timeOrigin + performance.now()
        const all = (shown?.textContent ?? '').split(letter).length - before
        while (window.came.length < all) window.came.push(now)
      })
      if (shown) watching.observe(shown, { subtree: true, childList: true, characterData: true })
    },
    [editor, letter] as const,
  )

async function phone(): Promise<Page> {
  const browser = await chromium.launch(await launchOptions())
  onExit.do(() => browser.close())
  const context: BrowserContext = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'da-DK' })
  return context.newPage()
}

async function close(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.context().browser()?.close()
}
