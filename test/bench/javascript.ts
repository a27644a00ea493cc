import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { launchOptions } from '@/test/support/chromium'
import { atMost, noted } from './figures'
import type { Stage } from './stage'

/**
 * All the script files that Chromium fetches on a first visit until the network is quiet, each gzipped; and apart from
 * that what stands in the document itself, which is the page's data rather than its code.
 */
export async function javascript({ agenda }: Stage) {
  const browser = await chromium.launch(await launchOptions())
  try {
    // A service worker would fetch the other pages' scripts ahead.
    const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } })
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script' && response.ok()) bodies.push(response.body())
    })
    await page.goto(agenda, { waitUntil: 'networkidle' })
    const files = await Promise.all(bodies)
    const inline = await page.$$eval('script:not([src])', (scripts) => scripts.map((script) => script.textContent ?? '').join('\n'))
    const document = Buffer.from(await (await fetch(agenda)).arrayBuffer())
    return [
      atMost('JavaScript on the agenda page, script files', sum(files.map(gzipped)), 'kB gzipped', 155),
      noted('inline script in the agenda page', gzipped(Buffer.from(inline)), 'kB gzipped'),
      noted('the agenda document', document.length / 1000, 'kB'),
      noted('the agenda document', gzipped(document), 'kB gzipped'),
    ]
  } finally {
    await browser.close()
  }
}

const gzipped = (bytes: Buffer) => gzipSync(bytes).length / 1000

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
