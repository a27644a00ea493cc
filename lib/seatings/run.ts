import 'server-only'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Outcome, type Progress, solving } from '@/lib/groups/solve'
import type { Run } from './solve'

/** Where the build has put the worker. */
const script = (): string => path.join(process.cwd(), process.env.NEXT_DIST ?? '.next', 'server', 'groups-worker.js')

/** The search in a thread of its own; where there is none, in this one, in slices between which others are answered. */
export const runSearch: Run = (problem, ms, progress, stop) =>
  existsSync(script()) ? inThread(script())(problem, ms, progress, stop) : inSlices(problem, ms, progress, stop)

/** In a thread that runs this script. */
export const inThread =
  (file: string): Run =>
  (problem, ms, progress, stop) =>
    new Promise<Outcome>((resolve, reject) => {
      const worker = new Worker(file, { workerData: { problem, ms } })
      const halt = () => worker.postMessage('stop')
      stop.addEventListener('abort', halt)
      worker.on('message', (said: { progress?: Progress; outcome?: Outcome }) => {
        if (said.progress) progress(said.progress)
        if (said.outcome) resolve(said.outcome)
      })
      worker.on('error', reject)
      worker.on('exit', (code) => {
        stop.removeEventListener('abort', halt)
        reject(new Error(`the search ended without a result (${code})`))
      })
    })

/** In this thread, a few milliseconds at a time. */
export const inSlices: Run = async (problem, ms, progress, stop) => {
  const steps = solving(problem, { ms })
  for (;;) {
    const until = performance.now() + 8
    let step = steps.next(stop.aborted)
    while (!step.done && performance.now() < until) step = steps.next(stop.aborted)
    if (step.done) return step.value
    progress(step.value)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
