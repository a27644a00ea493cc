import { hard } from '../weights'
import { type Tally, tally } from './kinds'
import type { Model } from './model'
import { worth } from './worth'

/**
 * A seating under search, with for everybody what each table of each round would cost them just now. That makes the
 * price of a swap five look-ups; the tables are mended only when a swap is made, which is seldom.
 */
export class Seats {
  /** Per round: the table of each (-1: not there), and what each table costs each. */
  readonly at: Int32Array[]
  readonly price: Int32Array[]
  private readonly slots: Int32Array[]
  private readonly slotOf: Int32Array[]
  private readonly firstSlot: Int32Array[]
  readonly tallies: Tally[]
  /** How often each pair meets today (all × all). */
  readonly met: Uint8Array
  /** The worth of it all; kept in step. */
  cost = 0

  constructor(
    readonly model: Model,
    at: Int32Array[],
  ) {
    this.at = at.map((round) => round.slice())
    this.met = new Uint8Array(model.all * model.all)
    this.slots = []
    this.slotOf = []
    this.firstSlot = []
    for (const [r, round] of model.rounds.entries()) this.layOut(r, round.tables, round.seated)
    this.tallies = model.rounds.map((round, r) => tally(round.tables, (t) => this.members(r, t), model.kinds, model.weighing))
    this.price = model.rounds.map((_, r) => this.prices(r))
    this.cost = worth(model, this.at)
  }

  /** Those at a table, the empty chairs included. */
  members(r: number, t: number): Int32Array {
    const first = this.firstSlot[r] as Int32Array
    return (this.slots[r] as Int32Array).subarray(first[t], first[t + 1])
  }

  /** How much dearer it all becomes when two swap tables. They must sit at different tables of the round. */
  priceOf(r: number, p: number, q: number): number {
    return this.pairPrice(r, p, q) + this.kindPrice(r, p, q)
  }

  /** The part of a swap's price that is about who meets whom. */
  pairPrice(r: number, p: number, q: number): number {
    const { all, first, again, rounds } = this.model
    const round = rounds[r] as (typeof rounds)[number]
    const price = this.price[r] as Int32Array
    const at = this.at[r] as Int32Array
    const a = at[p] as number
    const b = at[q] as number
    const pq = p * all + q
    const m = this.met[pq] as number
    const each = (round.pair[pq] as number) + ((m > 0 ? again[m] : first[pq]) as number)
    const tables = round.tables
    return (
      (price[p * tables + b] as number) +
      (price[q * tables + a] as number) -
      (price[p * tables + a] as number) -
      (price[q * tables + b] as number) -
      2 * each
    )
  }

  /** The part of a swap's price that is about what each table needs. */
  kindPrice(r: number, p: number, q: number): number {
    const { kinds, weighKinds } = this.model
    if (!weighKinds || kinds[p] === kinds[q]) return 0
    const at = this.at[r] as Int32Array
    const a = at[p] as number
    const b = at[q] as number
    const needs = this.tallies[r] as Tally
    return needs.swapped(a, p, q) + needs.swapped(b, q, p) - (needs.cost[a] as number) - (needs.cost[b] as number)
  }

  /** Makes a swap whose price is known. */
  swap(r: number, p: number, q: number, price: number): void {
    const at = this.at[r] as Int32Array
    const a = at[p] as number
    const b = at[q] as number
    this.mendRound(r, p, q, a, b)
    this.mendOthers(r, p, q, a, b)
    at[p] = b
    at[q] = a
    const slotOf = this.slotOf[r] as Int32Array
    const slots = this.slots[r] as Int32Array
    const mine = slotOf[p] as number
    const theirs = slotOf[q] as number
    slots[mine] = q
    slots[theirs] = p
    slotOf[p] = theirs
    slotOf[q] = mine
    if (this.model.weighKinds) {
      const needs = this.tallies[r] as Tally
      needs.swap(a, p, q)
      needs.swap(b, q, p)
    }
    this.cost += price
  }

  /** In the swapped round everybody's prices at the two tables change by the two who change places. */
  private mendRound(r: number, p: number, q: number, a: number, b: number): void {
    const { all, first, again, rounds } = this.model
    const { pair, tables, seated } = rounds[r] as (typeof rounds)[number]
    const price = this.price[r] as Int32Array
    const at = this.at[r] as Int32Array
    const met = this.met
    // The matrices are symmetric: read along a row, they come from the cache.
    const ofP = p * all
    const ofQ = q * all
    for (let k = 0; k < seated.length; k++) {
      const y = seated[k] as number
      if (y === p || y === q) continue
      const ty = at[y] as number
      const mp = (met[ofP + y] as number) - (ty === a ? 1 : 0)
      const mq = (met[ofQ + y] as number) - (ty === b ? 1 : 0)
      const withP = (pair[ofP + y] as number) + ((mp > 0 ? again[mp] : first[ofP + y]) as number)
      const withQ = (pair[ofQ + y] as number) + ((mq > 0 ? again[mq] : first[ofQ + y]) as number)
      const change = withQ - withP
      if (change === 0) continue
      const row = y * tables
      price[row + a] = (price[row + a] as number) + change
      price[row + b] = (price[row + b] as number) - change
    }
    const pq = p * all + q
    const m = met[pq] as number
    const each = (pair[pq] as number) + ((m > 0 ? again[m] : first[pq]) as number)
    price[p * tables + a] = (price[p * tables + a] as number) + each
    price[p * tables + b] = (price[p * tables + b] as number) - each
    price[q * tables + b] = (price[q * tables + b] as number) + each
    price[q * tables + a] = (price[q * tables + a] as number) - each
  }

  /** Whoever met once more or less today costs another in the other rounds. */
  private mendOthers(r: number, p: number, q: number, a: number, b: number): void {
    const people = this.model.people
    const first = this.firstSlot[r] as Int32Array
    const slots = this.slots[r] as Int32Array
    for (let s = first[a] as number; s < (first[a + 1] as number); s++) {
      const x = slots[s] as number
      if (x === p || x >= people) continue
      if (p < people) this.meet(r, p, x, -1)
      if (q < people) this.meet(r, q, x, 1)
    }
    for (let s = first[b] as number; s < (first[b + 1] as number); s++) {
      const x = slots[s] as number
      if (x === q || x >= people) continue
      if (q < people) this.meet(r, q, x, -1)
      if (p < people) this.meet(r, p, x, 1)
    }
  }

  private meet(r: number, i: number, x: number, by: 1 | -1): void {
    const { all, first, again, rounds } = this.model
    const ix = i * all + x
    const before = this.met[ix] as number
    this.met[ix] = before + by
    this.met[x * all + i] = before + by
    const never = first[ix] as number
    for (let o = 0; o < rounds.length; o++) {
      if (o === r) continue
      const at = this.at[o] as Int32Array
      const ti = at[i] as number
      const tx = at[x] as number
      if (ti < 0 || tx < 0) continue
      const k = ti === tx ? before - 1 : before
      const change = ((k + by > 0 ? again[k + by] : never) as number) - ((k > 0 ? again[k] : never) as number)
      if (change === 0) continue
      const price = this.price[o] as Int32Array
      const tables = (rounds[o] as (typeof rounds)[number]).tables
      price[i * tables + tx] = (price[i * tables + tx] as number) + change
      price[x * tables + ti] = (price[x * tables + ti] as number) + change
    }
  }

  private layOut(r: number, tables: number, seated: Int32Array): void {
    const { all, people } = this.model
    const at = this.at[r] as Int32Array
    const first = new Int32Array(tables + 1)
    for (const i of seated) first[(at[i] as number) + 1] = (first[(at[i] as number) + 1] as number) + 1
    for (let t = 0; t < tables; t++) first[t + 1] = (first[t + 1] as number) + (first[t] as number)
    const next = first.slice()
    const slots = new Int32Array(seated.length)
    const slotOf = new Int32Array(all).fill(-1)
    for (const i of seated) {
      const t = at[i] as number
      const s = next[t] as number
      next[t] = s + 1
      slots[s] = i
      slotOf[i] = s
    }
    this.firstSlot.push(first)
    this.slots.push(slots)
    this.slotOf.push(slotOf)
    for (let t = 0; t < tables; t++) {
      const there = slots.subarray(first[t], first[t + 1])
      for (const i of there)
        for (const j of there) if (i !== j && i < people && j < people) this.met[i * all + j] = (this.met[i * all + j] as number) + 1
    }
  }

  private prices(r: number): Int32Array {
    const { all, people, first, again, rounds } = this.model
    const { pair, tables, seated, chairs } = rounds[r] as (typeof rounds)[number]
    const at = this.at[r] as Int32Array
    const price = new Int32Array(all * tables)
    for (const i of seated) {
      // An empty chair stands only where there is one to spare.
      if (i >= people) for (let t = 0; t < tables; t++) if (chairs.most[t] === chairs.fewest[t]) price[i * tables + t] = hard
      for (const j of seated) {
        if (i === j) continue
        const ij = i * all + j
        const m = (this.met[ij] as number) - (at[i] === at[j] ? 1 : 0)
        const cost = (pair[ij] as number) + ((m > 0 ? again[m] : first[ij]) as number)
        price[i * tables + (at[j] as number)] = (price[i * tables + (at[j] as number)] as number) + cost
      }
    }
    return price
  }
}
