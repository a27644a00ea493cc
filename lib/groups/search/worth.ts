import { hard } from '../weights'
import { tally } from './kinds'
import type { Model } from './model'

/** The worth of a seating counted from the seats alone, pair by pair; the less the better. */
export function worth({ all, people, first, again, rounds, kinds, weighKinds, weighing }: Model, at: Int32Array[]): number {
  const met = new Uint8Array(all * all)
  let sum = 0
  for (const [r, { pair, tables, chairs, seated }] of rounds.entries()) {
    const groups = Array.from({ length: tables }, (): number[] => [])
    for (const i of seated) groups[(at[r] as Int32Array)[i] as number]?.push(i)
    for (const [t, there] of groups.entries()) {
      for (let x = 0; x < there.length; x++) {
        const i = there[x] as number
        // An empty chair stands only where there is one to spare.
        if (i >= people && chairs.most[t] === chairs.fewest[t]) sum += hard
        for (let y = 0; y < x; y++) {
          const ij = i * all + (there[y] as number)
          sum += pair[ij] as number
          if (i >= people || (there[y] as number) >= people) continue
          const before = met[ij] as number
          sum += (before > 0 ? again[before] : first[ij]) as number
          met[ij] = met[(there[y] as number) * all + i] = before + 1
        }
      }
    }
    if (weighKinds) for (const cost of tally(tables, (t) => groups[t] as number[], kinds, weighing).cost) sum += cost
  }
  return sum
}
