import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@/test/support/build'
import { atMost } from './figures'
import { javascript } from './javascript'
import { lighthouse } from './lighthouse'
import { publishToPhone } from './publish-to-phone'
import type { Figure } from './run'
import { type Stage, setStage } from './stage'
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

async function coldStart(stage: Stage): Promise<Figure[]> {
  const file = path.join(projectRoot, 'test/bench/cold-start.mjs')
  if (!existsSync(file)) return []
  const measured: unknown = await (await import(file)).coldStart(stage)
  return [atMost('cold start without a server, CPU slowed 4x, to a hydrated agenda', Number(measured), 'ms', 1000)]
}
