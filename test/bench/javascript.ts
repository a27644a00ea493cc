import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { launchOptions } from '@/test/support/chromium'
import { atMost, noted } from './figures'
import type { Stage } from './stage'

/**
 * All the script files that Chromium fetches on a first visit until the network is quiet, each gzipped; and apart from
 * that what stands in the document itself, which is the page's data rather than its code.
 */
export const javascript = ({ agenda }: Stage) => scripts(agenda, { name: 'the agenda', most: 155 })

/** `press`: a button that is pressed first, by its name. */
type Options = { name: string; most: number; cookie?: string; press?: string }

/** The same of any page, for whoever the cookie (`name=value`) signs in. */
export async function scripts(url: string, { name, most, cookie, press }: Options) {
  const browser = await chromium.launch(await launchOptions())
  try {
    // A service worker would fetch the other pages' scripts ahead.
    const page = await browser.newPage({
      serviceWorkers: 'block',
      viewport: { width: 360, height: 740 },
      extraHTTPHeaders: cookie ? { cookie } : {},
    })
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script' && response.ok()) bodies.push(response.body())
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    if (press) {
      await page.getByRole('button', { name: press }).click()
      await page.waitForLoadState('networkidle')
    }
    const files = await Promise.all(bodies)
    const inline = await page.$$eval('script:not([src])', (scripts) => scripts.map((script) => script.textContent ?? '').join('\n'))
    const document = Buffer.from(await (await fetch(url, { headers: cookie ? { cookie } : {} })).arrayBuffer())
    return [
      atMost(`JavaScript on ${name} page, script files`, sum(files.map(gzipped)), 'kB gzipped', most),
      noted(`inline script in ${name} page`, gzipped(Buffer.from(inline)), 'kB gzipped'),
      noted(`${name} document`, document.length / 1000, 'kB'),
      noted(`${name} document`, gzipped(document), 'kB gzipped'),
    ]
  } finally {
    await browser.close()
  }
}

const gzipped = (bytes: Buffer) => gzipSync(bytes).length / 1000

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
