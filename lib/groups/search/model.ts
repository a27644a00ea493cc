import { arrange } from '../arrange'
import type { Problem, Round } from '../input'
import type { Random } from '../prng'
import { rulesOf, type Unit, unitsOf } from '../sitting'
import { type Chairs, chairs } from '../sizes'
import { repeatCosts } from '../weights'
import { historyOf } from './history'
import { kindsOf, type Weighing } from './kinds'
import { pairCosts } from './pairs'

/**
 * The problem as numbers. People have the indexes 0…people-1; above them stand the chairs that stay empty where a
 * round's people do not come out even, so that moving somebody is the same as swapping two.
 */
export type Model = {
  people: number
  all: number
  rounds: RoundModel[]
  /** What it costs that two meet today at all (all × all), and that they meet once more. */
  first: Int32Array
  again: Int32Array
  /** Nobody has met anybody before. */
  strangers: boolean
  kinds: Uint8Array
  weighKinds: boolean
  weighing: Weighing
}

export type RoundModel = {
  tables: number
  chairs: Chairs
  /** Everybody seated, the empty chairs included. */
  seated: Int32Array
  /** What it costs two to share a table in this round whatever else happens (all × all), and one to sit at a table. */
  pair: Int32Array
  /** Whether `pair` is nothing between any two people. */
  plain: boolean
  fixedAt: Int32Array
  /** People who must move together, and those free to move alone. */
  clusters: Int32Array[]
  free: Int32Array
  units: Unit[]
  /** A table for everyone who is bound by a hard rule, where one was found. */
  start: Int32Array
}

export function model(problem: Problem): Model {
  const rounds = problem.rounds.map((round) => hardOf(problem, round))
  const spare = rounds.map((r) => r.chairs.most.reduce((a, b) => a + b, 0) - r.present.length)
  const people = problem.people.length
  const all = people + Math.max(0, ...spare)
  const common = pairCosts(problem, people, all)
  const history = problem.wishes.repeats === 'ignore' ? null : historyOf(problem, all)
  return {
    people,
    all,
    first: history?.cost ?? new Int32Array(all * all),
    strangers: !history || history.met.size === 0,
    again: repeatCosts(problem.wishes.repeats, problem.rounds.length),
    ...kindsOf(problem, all),
    weighing: { newcomers: problem.wishes.newcomers, roles: problem.wishes.roles },
    rounds: rounds.map(({ present, ...r }, i) => ({
      ...r,
      tables: r.chairs.most.length,
      seated: Int32Array.from([...present, ...Array.from({ length: spare[i] as number }, (_, k) => people + k)]),
      ...common.forRound(r.units, problem.rounds[i] as Round),
      free: Int32Array.from([
        ...r.units.flatMap((u) => (u.people.length === 1 && u.table < 0 ? u.people : [])),
        ...Array.from({ length: spare[i] as number }, (_, k) => people + k),
      ]),
    })),
  }
}

function hardOf(problem: Problem, round: Round) {
  const { present, rules } = rulesOf(problem, round)
  const units = unitsOf(present, rules)
  const seats = round.tables.map((t) => t.seats)
  const pinned = seats.map((_, t) => units.reduce((sum, u) => sum + (u.table === t ? u.people.length : 0), 0))
  let used = chairs(present.length, seats, pinned)
  let found = arrange(units, used.most)
  if (found === 'impossible') {
    // Even tables do not hold them (a large group kept together): use the seats there are, as evenly as that allows.
    found = arrange(units, seats)
    if (found && found !== 'impossible') used = chairs(present.length, seats, loads(units, found.tables, seats.length))
  }
  const start = new Int32Array(problem.people.length).fill(-1)
  const fixedAt = new Int32Array(problem.people.length).fill(-1)
  const tables = found && found !== 'impossible' ? found.tables : null
  for (const [u, unit] of units.entries()) {
    for (const i of unit.people) {
      start[i] = tables ? (tables[u] as number) : unit.table
      fixedAt[i] = unit.table
    }
  }
  const groups = units.filter((u) => u.people.length > 1 && u.table < 0)
  return { present, chairs: used, units, start, fixedAt, clusters: groups.map((u) => Int32Array.from(u.people)) }
}

function loads(units: Unit[], tables: Int32Array, count: number): number[] {
  const load = Array.from({ length: count }, () => 0)
  for (const [u, unit] of units.entries()) {
    const t = tables[u] as number
    if (t >= 0) load[t] = (load[t] as number) + unit.people.length
  }
  return load
}

/** A first seating of every round that starts from what the hard rules need and fills up at random. */
export function firstSeating(model: Model, random: Random): Int32Array[] {
  return model.rounds.map((round) => {
    const at = new Int32Array(model.all).fill(-1)
    const left = Int32Array.from(round.chairs.most)
    const seat = (i: number, t: number) => {
      at[i] = t
      left[t] = (left[t] as number) - 1
    }
    for (const i of round.seated) {
      const t = round.start[i] ?? -1
      if (i < model.people && t >= 0) seat(i, t)
    }
    // Clusters first, whole; then the empty chairs, one to a table; then everyone else.
    for (const cluster of round.clusters) {
      if (at[cluster[0] as number] !== -1) continue
      const t = roomiest(left)
      for (const i of cluster) seat(i, t)
    }
    for (const i of round.seated) {
      if (i < model.people) continue
      const open = [...left.keys()].filter((t) => (left[t] as number) > 0 && round.chairs.most[t] !== round.chairs.fewest[t])
      const empty = open.filter((t) => ![...round.seated].some((x) => x >= model.people && at[x] === t))
      const from = empty.length > 0 ? empty : open
      seat(i, from.length > 0 ? (from[random.below(from.length)] as number) : roomiest(left))
    }
    const places = [...left.keys()].flatMap((t) => Array.from({ length: Math.max(0, left[t] as number) }, () => t))
    for (const i of round.seated) {
      if (at[i] !== -1) continue
      const k = random.below(places.length)
      seat(i, places[k] as number)
      places.splice(k, 1)
    }
    return at
  })
}

const roomiest = (left: Int32Array): number => left.indexOf(Math.max(...left))
