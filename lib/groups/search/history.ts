import type { Problem } from '../input'
import { reunion } from '../weights'

export type History = {
  /** What it costs that two meet again (all × all); 0 for those who never met. */
  cost: Int32Array
  /** How many seasons ago each pair sat together, most recent first, by `lower * people + higher`. */
  met: Map<number, number[]>
}

/** Who has sat with whom, of those who are in the problem; people who have left the network count no more. */
export function historyOf(problem: Problem, all: number): History {
  const people = problem.people.length
  const index = new Map(problem.people.map((p, i) => [p.id, i]))
  const met = new Map<number, number[]>()
  for (const past of problem.history) {
    const there = [...new Set(past.people)].flatMap((id) => index.get(id) ?? []).sort((a, b) => a - b)
    for (const [k, low] of there.entries())
      for (const high of there.slice(k + 1)) {
        const before = met.get(low * people + high)
        if (before) before.push(past.ago)
        else met.set(low * people + high, [past.ago])
      }
  }
  const cost = new Int32Array(all * all)
  for (const [key, agos] of met) {
    const low = Math.floor(key / people)
    const high = key % people
    agos.sort((a, b) => a - b)
    cost[low * all + high] = cost[high * all + low] = reunion(agos)
  }
  return { cost, met }
}
