import type { Random } from '../prng'
import type { Seats } from './seats'

/**
 * Offers a group that is kept together another table, against as many there who may move; undone when the price is above
 * the limit. Where nobody fits, nothing happens.
 */
export function moveCluster(seats: Seats, random: Random, r: number, limit: number): void {
  const round = seats.model.rounds[r] as (typeof seats.model.rounds)[number]
  const cluster = round.clusters[random.below(round.clusters.length)] as Int32Array
  const at = seats.at[r] as Int32Array
  const from = at[cluster[0] as number] as number
  const to = random.below(round.tables)
  if (to === from) return
  const against = exchange(seats, random, r, to, cluster.length)
  if (!against) return
  const before = seats.cost
  for (let k = 0; k < cluster.length; k++) trade(seats, r, cluster[k] as number, against[k] as number)
  if (seats.cost - before <= limit) return
  for (let k = cluster.length - 1; k >= 0; k--) trade(seats, r, cluster[k] as number, against[k] as number)
}

const trade = (seats: Seats, r: number, p: number, q: number) => seats.swap(r, p, q, seats.priceOf(r, p, q))

/** Exactly so many at a table who may leave it: whole clusters and people on their own, in random order. */
function exchange(seats: Seats, random: Random, r: number, table: number, count: number): number[] | null {
  const round = seats.model.rounds[r] as (typeof seats.model.rounds)[number]
  const at = seats.at[r] as Int32Array
  const units: number[][] = round.clusters.filter((c) => at[c[0] as number] === table).map((c) => [...c])
  for (const i of round.free) if (at[i] === table) units.push([i])
  const chosen: number[] = []
  while (units.length > 0 && chosen.length < count) {
    const [unit] = units.splice(random.below(units.length), 1)
    if (unit && chosen.length + unit.length <= count) chosen.push(...unit)
  }
  return chosen.length === count ? chosen : null
}
