import { type Random, random, shuffled } from '../prng'
import { moveCluster } from './clusters'
import type { Tally } from './kinds'
import type { Seats } from './seats'

/**
 * -ln of 4096 even steps between 0 and 1, shuffled: a swap is made when its price is below temperature × the next of them.
 * Reading them in a row from a random place is as good as drawing each.
 */
const steps = Float64Array.from(shuffled(Array(4096).keys(), random(1)), (i) => -Math.log((i + 0.5) / 4096))

/** The best seating met so far. */
export type Best = { cost: number; at: Int32Array[] }

export const bestOf = (seats: Seats): Best => ({ cost: seats.cost, at: seats.at.map((round) => round.slice()) })

/**
 * Proposes about `count` swaps at one temperature (simulated annealing), keeping the best. One person after the other is
 * offered a swap with everybody in turn: read in order, the prices come from the cache, several times as fast as at
 * random. Says how many were proposed.
 */
export function anneal(seats: Seats, from: Random, temperature: number, count: number, best: Best): number {
  const { rounds } = seats.model
  let proposed = 0
  while (proposed < count) {
    const r = from.below(rounds.length)
    const { free, clusters } = rounds[r] as (typeof rounds)[number]
    if (free.length > 1) offerAll(seats, r, free[from.below(free.length)] as number, temperature, from.bits(), best)
    if (clusters.length > 0) {
      moveCluster(seats, from, r, temperature * (steps[from.below(4096)] as number))
      if (seats.cost < best.cost) keep(seats, best)
    }
    proposed += free.length + 1
  }
  return proposed
}

/** The inner loop, where all the time goes: six look-ups, and mostly a no. */
function offerAll(seats: Seats, r: number, p: number, temperature: number, luck: number, best: Best): void {
  const { rounds, weighKinds, all } = seats.model
  const { free } = rounds[r] as (typeof rounds)[number]
  const at = seats.at[r] as Int32Array
  const price = seats.price[r] as Int32Array
  const each = seats.each[r] as Int32Array
  const needs = (seats.tallies[r] as Tally).cost
  const row = p * all
  let a = at[p] as number
  let home = a * all
  let stay = price[home + p] as number
  for (let k = 0; k < free.length; k++) {
    const q = free[k] as number
    const b = at[q] as number
    if (a === b) continue
    const limit = temperature * (steps[(luck + k) & 4095] as number)
    const there = b * all
    let change =
      (price[there + p] as number) - stay + (price[home + q] as number) - (price[there + q] as number) - 2 * (each[row + q] as number)
    if (weighKinds) {
      // At best the two tables come to lack nothing.
      if (change - (needs[a] as number) - (needs[b] as number) > limit) continue
      change += seats.kindPrice(r, p, q)
    }
    if (change > limit) continue
    seats.swap(r, p, q, change)
    a = b
    home = there
    stay = price[home + p] as number
    if (seats.cost < best.cost) keep(seats, best)
  }
}

function keep(seats: Seats, best: Best): void {
  best.cost = seats.cost
  for (let r = 0; r < seats.at.length; r++) (best.at[r] as Int32Array).set(seats.at[r] as Int32Array)
}
