import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { launchOptions } from '@/test/support/chromium'
import { proxyTo } from '@/test/support/proxy'

const rounds = 5
const slowdown = 4

/** A page that is opened: what shows that it stands there, and `name=value` of whoever is signed in. */
type Opened = { path: string; name: string; shows: string; cookie?: string }

export const coldStart = ({ server, agenda }: { server: { port: number }; agenda: string }) =>
  coldStarts(server.port, { path: new URL(agenda).pathname, name: 'agenda', shows: '#agenda li' })

/**
 * A phone that has opened a page once is switched off and on again: how long from the tap until the page stands there and
 * answers, with the server gone, and with a network that takes calls and never answers. The median of five.
 */
export async function coldStarts(port: number, { path: at, name, shows, cookie }: Opened) {
  const wire = await proxyTo(port)
  const profile = mkdtempSync(path.join(tmpdir(), 'netvaerk-cold-'))
  const address = wire.address + at
  try {
    await withPhone(profile, async (page, context) => {
      const [key = '', value = ''] = cookie?.split('=') ?? []
      if (cookie) await context.addCookies([{ name: key, value, url: wire.address, expires: Date.now() / 1000 + 86_400 }])
      await fill(page, address)
    })
    await wire.cut()
    const gone = await measured(profile, address, shows)
    await wire.mend()
    await wire.silence()
    const silent = await measured(profile, address, shows)
    return [figure(name, 'the server gone', gone, 1000), figure(name, 'a network that never answers', silent, 2000)]
  } finally {
    await wire.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

const figure = (name: string, where: string, value: number, target: number) => ({
  name: `cold start to a readable, hydrated ${name}, CPU slowed ${slowdown}x, ${where}`,
  value: Math.round(value),
  unit: 'ms',
  target: `<= ${target}`,
  ok: value <= target,
})

async function fill(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(
    async (path) => (await caches.match(path, { ignoreVary: true })) && navigator.serviceWorker.controller,
    new URL(address).pathname,
  )
  // What is kept reaches the disk a moment after it is kept.
  await page.waitForTimeout(2000)
}

async function measured(profile: string, address: string, shows: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    times.push(await withPhone(profile, (page, context) => timeOf(page, context, address, shows)))
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

/** Milliseconds by the page's own clock, which starts with the navigation, so that starting the worker is in it. */
async function timeOf(page: Page, context: BrowserContext, address: string, shows: string): Promise<number> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if ('hydrated' in document.documentElement.dataset) performance.mark('hydrated')
    }).observe(document, { subtree: true, attributeFilter: ['data-hydrated'] })
  })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForSelector(shows)
  return page.evaluate(async () => {
    while (performance.getEntriesByName('hydrated').length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    return Math.max(painted, performance.getEntriesByName('hydrated')[0]?.startTime ?? Number.POSITIVE_INFINITY)
  })
}

async function withPhone<T>(profile: string, use: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, { ...(await launchOptions()), viewport: { width: 360, height: 740 } })
  try {
    return await use(context.pages()[0] ?? (await context.newPage()), context)
  } finally {
    await context.close()
  }
}
