import { chromium } from 'playwright-core'
import { launchOptions } from '@/test/support/chromium'

export type Asked = { url: string; headers: Record<string, string> }

/** By the worker, for its copy: `fetchDocument` in lib/sw/fetching.ts. */
const forTheCopy = { accept: 'text/html', 'cache-control': 'max-age=0', 'accept-encoding': 'gzip, deflate' }

/**
 * What a phone with the agenda open asks for when something is published: the document anew, to keep, and then the data
 * for the page that is shown. The latter is what a real browser asks for when `publish` is called.
 */
export async function askedAfterPublishing(agenda: string, publish: () => void): Promise<Asked[]> {
  const browser = await chromium.launch(await launchOptions())
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' })
    const listening = page.waitForResponse((response) => response.url().includes('/api/live'))
    await page.goto(agenda)
    await listening
    const asking = page.waitForRequest((request) => request.headers().rsc !== undefined)
    publish()
    const request = await asking
    const { host: _, connection: __, ...headers } = await request.allHeaders()
    return [
      { url: agenda, headers: forTheCopy },
      { url: request.url(), headers: headers },
    ]
  } finally {
    await browser.close()
  }
}
