import { parentPort, workerData } from 'node:worker_threads'
import type { Problem } from '@/lib/groups/input'
import { solving } from '@/lib/groups/solve'

/** The search in a thread of its own; bundled by itself (see next.config.mjs). Any message asks it to stop. */
const { problem, ms } = workerData as { problem: Problem; ms: number }
const steps = solving(problem, { ms })
let stop = false
parentPort?.on('message', () => {
  stop = true
})

/** A while at a time, so that what its owner says is heard. */
function goOn(): void {
  const until = performance.now() + 40
  let step = steps.next(stop)
  while (!step.done && performance.now() < until) step = steps.next(stop)
  if (step.done) {
    parentPort?.postMessage({ outcome: step.value })
    parentPort?.close()
    return
  }
  parentPort?.postMessage({ progress: step.value })
  setImmediate(goOn)
}
goOn()
