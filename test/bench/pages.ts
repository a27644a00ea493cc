import { coldStart } from './cold-start'
import { javascript } from './javascript'
import { lighthouse } from './lighthouse'
import { publishToPhone } from './publish-to-phone'
import type { Figure } from './run'
import { setStage } from './stage'
import { throughput } from './throughput'

/** The public pages, as they are on a phone and as many phones ask for them. */
export async function* pages(): AsyncGenerator<Figure> {
  const stage = await setStage()
  for (const measure of [javascript, lighthouse, coldStart, throughput, publishToPhone]) {
    try {
      yield* await measure(stage)
    } catch (error) {
      console.error(error)
      yield { name: measure.name, value: Number.NaN, unit: '', target: 'measured', ok: false }
    }
  }
}
