import { hard } from '../weights'
import type { Model, RoundModel } from './model'

/** What no seating can do better than: the repeats as they are weighed, and as they are counted. */
export type Bound = { cost: number; repeats: number }

/**
 * Two arguments, the stronger of which counts. Each person needs so many table-mates, and at best they are the cheapest
 * there are. And where a table has more people than the next round has tables, some must go on together.
 */
export function bound(model: Model): Bound {
  const again = model.again[1] ?? 0
  const crowded = crowding(model)
  const forced = crowded === 0 ? 0 : Math.ceil((crowded * 2) / Math.max(2, model.rounds.length) - 1e-9)
  const mates = tableMates(model)
  const counted = again > 0 || !model.strangers
  return {
    cost: Math.max(forced * again, mates.cost),
    repeats: counted ? Math.max(forced, mates.repeats) : 0,
  }
}

function tableMates(model: Model): Bound {
  const { people, all, first, rounds } = model
  const again = model.again[1] ?? 0
  const there = rounds.map((round) => presence(round, all))
  const leastMates = rounds.map((round) => Math.min(...round.chairs.fewest) - 1)
  // Among strangers who may all meet, only their number counts.
  if (model.strangers && rounds.every((round) => round.plain && round.seated.length === people)) {
    const beyond = Math.max(0, leastMates.reduce((a, b) => a + b, 0) - (people - 1))
    return { cost: Math.ceil((beyond * people * again) / 2), repeats: Math.ceil((beyond * people) / 2) }
  }
  let cost = 0
  let repeats = 0
  // Meeting an acquaintance costs at most as much as meeting somebody once more today, so the prices can be counted up.
  const priced = new Int32Array(again + 1)
  for (let i = 0; i < people; i++) {
    priced.fill(0)
    let needed = 0
    for (let r = 0; r < rounds.length; r++) needed += (there[r] as Uint8Array)[i] ? (leastMates[r] as number) : 0
    for (let j = 0; j < people; j++) {
      if (j === i || !mayMeet(model, there, i, j)) continue
      const price = Math.min(again, first[i * all + j] as number)
      priced[price] = (priced[price] as number) + 1
    }
    for (let price = 0; price <= again && needed > 0; price++) {
      const taken = Math.min(needed, priced[price] as number)
      needed -= taken
      cost += taken * price
      if (price > 0) repeats += taken
    }
    cost += needed * again
    repeats += needed
  }
  return { cost: Math.ceil(cost / 2), repeats: Math.ceil(repeats / 2) }
}

export function presence(round: RoundModel, all: number): Uint8Array {
  const there = new Uint8Array(all)
  for (const i of round.seated) there[i] = 1
  return there
}

function mayMeet({ rounds, all }: Model, there: Uint8Array[], i: number, j: number): boolean {
  for (let r = 0; r < rounds.length; r++) {
    const here = there[r] as Uint8Array
    if (here[i] && here[j] && ((rounds[r] as RoundModel).pair[i * all + j] as number) < hard) return true
  }
  return false
}

/** Over all pairs of rounds, the least number of pairs who share a table in both. */
function crowding({ rounds, people }: Model): number {
  let sum = 0
  for (const [i, a] of rounds.entries()) for (const b of rounds.slice(0, i)) sum += Math.max(shared(a, b, people), shared(b, a, people))
  return sum
}

function shared(from: RoundModel, to: RoundModel, people: number): number {
  const there = new Set(to.seated)
  let away = 0
  for (const p of from.seated) if (p < people && !there.has(p)) away++
  const pairs = from.chairs.fewest.map((size) => {
    const each = Math.floor(size / to.tables)
    const more = size % to.tables
    return (to.tables - more) * choose2(each) + more * choose2(each + 1)
  })
  // Whoever is away in the other round could be missing from the very tables that are crowded.
  const spared = away * Math.max(0, ...from.chairs.most.map((size) => Math.ceil(size / to.tables) - 1))
  return Math.max(0, pairs.reduce((a, b) => a + b, 0) - spared)
}

const choose2 = (n: number): number => (n * (n - 1)) / 2
