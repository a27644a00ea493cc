import audit from 'lighthouse'
import { chromium } from 'playwright-core'
import { launchOptions } from '@/test/support/chromium'
import { freePort } from '@/test/support/free-port'
import { atLeast, atMost, median } from './figures'
import type { Stage } from './stage'

const rounds = 3

/** Lighthouse as it comes: a slow phone on slow mobile data, simulated. The median of three. */
export async function lighthouse({ agenda }: Stage) {
  const seen = await audited(agenda)
  return [
    atLeast('Lighthouse mobile, performance', median(seen.map((s) => s.performance)), 'of 100', 95),
    atLeast('Lighthouse mobile, accessibility', median(seen.map((s) => s.accessibility)), 'of 100', 100),
    atLeast('Lighthouse mobile, best practices', median(seen.map((s) => s.practices)), 'of 100', 100),
    atMost('largest contentful paint', median(seen.map((s) => s.paint)), 'ms', 1200),
  ]
}

/** Its scores of a page, each round's; for whoever the cookie (`name=value`) signs in. */
export async function audited(url: string, cookie?: string) {
  const port = await freePort()
  const options = await launchOptions()
  const browser = await chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${port}`] })
  const seen: { performance: number; accessibility: number; practices: number; paint: number }[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const result = await audit(url, {
        port,
        logLevel: 'error',
        onlyCategories: ['performance', 'accessibility', 'best-practices'],
        ...(cookie && { extraHeaders: { Cookie: cookie } }),
      })
      if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'Lighthouse gave no result')
      const score = (category: string) => 100 * (result.lhr.categories[category]?.score ?? 0)
      seen.push({
        performance: score('performance'),
        accessibility: score('accessibility'),
        practices: score('best-practices'),
        paint: result.lhr.audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY,
      })
      for (const { title, score, scoreDisplayMode } of Object.values(result.lhr.audits)) {
        if (round === 0 && scoreDisplayMode === 'binary' && score === 0) console.error(`Lighthouse: ${title}`)
      }
    }
  } finally {
    await browser.close()
  }
  return seen
}
