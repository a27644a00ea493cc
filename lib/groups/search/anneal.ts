import type { Random } from '../prng'
import { moveCluster } from './clusters'
import type { Seats } from './seats'

/** -ln of 4096 even steps between 0 and 1: a swap is made when its price is below temperature × one of them. */
const steps = Float64Array.from({ length: 4096 }, (_, i) => -Math.log((i + 0.5) / 4096))

/** The best seating met so far. */
export type Best = { cost: number; at: Int32Array[] }

export const bestOf = (seats: Seats): Best => ({ cost: seats.cost, at: seats.at.map((round) => round.slice()) })

/**
 * Proposes `count` swaps at one temperature (simulated annealing), keeping the best. Whoever has nothing to gain is
 * mostly passed over when somebody is picked, as in the search of Dotú and Van Hentenryck.
 */
export function anneal(seats: Seats, random: Random, temperature: number, count: number, best: Best): void {
  const { rounds, weighKinds } = seats.model
  const clustered = rounds.some((round) => round.clusters.length > 0)
  for (let n = 0; n < count; n++) {
    const r = rounds.length === 1 ? 0 : random.below(rounds.length)
    const round = rounds[r] as (typeof rounds)[number]
    const free = round.free
    const limit = temperature * (steps[random.below(4096)] as number)
    if (clustered && round.clusters.length > 0 && (free.length < 2 || random.below(8) === 0)) {
      moveCluster(seats, random, r, limit)
    } else {
      if (free.length < 2) continue
      const at = seats.at[r] as Int32Array
      const price = seats.price[r] as Int32Array
      let p = free[random.below(free.length)] as number
      for (let k = 0; k < 2 && (price[p * round.tables + (at[p] as number)] as number) <= 0; k++) p = free[random.below(free.length)] as number
      const q = free[random.below(free.length)] as number
      const a = at[p] as number
      const b = at[q] as number
      if (a === b) continue
      let change = seats.pairPrice(r, p, q)
      if (weighKinds) {
        if (change - seats.kindGain(r, a, b) > limit) continue
        change += seats.kindPrice(r, p, q)
      }
      if (change > limit) continue
      seats.swap(r, p, q, change)
    }
    if (seats.cost < best.cost) keep(seats, best)
  }
}

function keep(seats: Seats, best: Best): void {
  best.cost = seats.cost
  for (let r = 0; r < seats.at.length; r++) (best.at[r] as Int32Array).set(seats.at[r] as Int32Array)
}
