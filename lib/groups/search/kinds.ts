import type { Problem } from '../input'
import { lonely, roleNobody, roleUnwilling, strong } from '../weights'

/**
 * What a table needs that no pair of people tells: somebody experienced beside each newcomer, one to chair and another
 * to hold the pen. People alike in these are of one kind; a table is counted up in eight numbers.
 */
const counters = 8
type Count = (kind: number) => number[]

/** Kind = newcomer · 9 + chair · 3 + pen, where a role is 0 never, 1 if needed, 2 gladly. An empty chair is kind 18. */
const emptyKind = 18

const countsOf: Count = (kind) => {
  if (kind === emptyKind) return [0, 0, 0, 0, 0, 0, 0, 0]
  const newcomer = kind >= 9 ? 1 : 0
  const chair = Math.floor((kind % 9) / 3)
  const pen = kind % 3
  const role = (least: number) => [
    chair >= least && pen < least ? 1 : 0,
    pen >= least && chair < least ? 1 : 0,
    chair >= least && pen >= least ? 1 : 0,
  ]
  return [newcomer, 1 - newcomer, ...role(2), ...role(1)]
}

const table = Int8Array.from(Array.from({ length: emptyKind + 1 }, (_, kind) => countsOf(kind)).flat())

/** Who is of which kind, and last, at `all`, nobody. Whoever chaired or wrote last time is not counted among the glad ones. */
export function kindsOf({ people, history, wishes }: Problem, all: number): { kinds: Uint8Array; weighKinds: boolean } {
  const last = Math.min(...history.map((h) => h.ago), Number.POSITIVE_INFINITY)
  const lately = history.filter((h) => h.ago === last)
  const chaired = new Set(lately.map((h) => h.chair))
  const wrote = new Set(lately.map((h) => h.pen))
  const grade = (will: string, again: boolean) => (will === 'never' ? 0 : will === 'gladly' && !again ? 2 : 1)
  const kinds = new Uint8Array(all + 1).fill(emptyKind)
  for (const [i, p] of people.entries()) {
    const roles = wishes.roles ? grade(p.chair, chaired.has(p.id)) * 3 + grade(p.pen, wrote.has(p.id)) : 0
    kinds[i] = (wishes.newcomers !== 'off' && p.newcomer ? 9 : 0) + roles
  }
  const varied = new Set(kinds.subarray(0, people.length)).size > 1
  return { kinds, weighKinds: varied }
}

/** A round's tables counted up, and what each costs. `out` and `into` may be nobody, for a move without a swap. */
export type Tally = {
  count: Int32Array
  cost: Int32Array
  swapped(t: number, out: number, into: number): number
  swap(t: number, out: number, into: number): void
}

/** The cost of a table's count. `roles` and `newcomers` are what the two needs weigh. */
function cost(c: Int32Array, at: number, newcomers: number, roles: boolean): number {
  const fresh = c[at] as number
  const alone = fresh - 2 * (c[at + 1] as number)
  let sum = alone > 0 ? alone * newcomers : 0
  if (roles) sum += missing(c, at + 2) * roleUnwilling + missing(c, at + 5) * roleNobody
  return sum
}

/** How many of the two roles are left over, where one person takes at most one. */
function missing(c: Int32Array, at: number): number {
  const chair = c[at] as number
  const pen = c[at + 1] as number
  const both = c[at + 2] as number
  const filled = (chair > 0 ? 1 : 0) + (pen > 0 ? 1 : 0)
  return Math.max(0, 2 - filled - Math.min(both, 2 - filled))
}

export function tally(tables: number, members: (t: number) => Iterable<number>, kinds: Uint8Array, wishes: Weighing): Tally {
  const count = new Int32Array((tables + 1) * counters)
  const costs = new Int32Array(tables)
  const scratch = tables * counters
  const weight = wishes.newcomers === 'hard' ? lonely : wishes.newcomers === 'soft' ? strong : 0
  for (let t = 0; t < tables; t++) {
    for (const i of members(t))
      for (let k = 0; k < counters; k++) add(count, t * counters + k, table[(kinds[i] as number) * counters + k] as number)
    costs[t] = cost(count, t * counters, weight, wishes.roles)
  }
  const shift = (from: number, to: number, out: number, into: number) => {
    const o = (kinds[out] as number) * counters
    const n = (kinds[into] as number) * counters
    for (let k = 0; k < counters; k++) count[to + k] = (count[from + k] as number) - (table[o + k] as number) + (table[n + k] as number)
  }
  return {
    count,
    cost: costs,
    swapped(t, out, into) {
      shift(t * counters, scratch, out, into)
      return cost(count, scratch, weight, wishes.roles)
    },
    swap(t, out, into) {
      shift(t * counters, t * counters, out, into)
      costs[t] = cost(count, t * counters, weight, wishes.roles)
    },
  }
}

export type Weighing = { newcomers: 'hard' | 'soft' | 'off'; roles: boolean }

const add = (into: Int32Array, at: number, by: number) => {
  into[at] = (into[at] as number) + by
}
