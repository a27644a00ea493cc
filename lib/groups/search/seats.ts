import { hard } from '../weights'
import { type Tally, tally } from './kinds'
import type { Model } from './model'
import { worth } from './worth'

/**
 * A seating under search, with for everybody what each table of each round would cost them just now. That makes the
 * price of a swap five look-ups; the tables are mended only when a swap is made, which is seldom.
 */
export class Seats {
  /** Per round: the table of each (-1: not there), and what each table costs each (tables × all). */
  readonly at: Int32Array[]
  readonly price: Int32Array[]
  private readonly slots: Int32Array[]
  private readonly slotOf: Int32Array[]
  private readonly firstSlot: Int32Array[]
  readonly tallies: Tally[]
  /** How often each pair meets today (all × all). */
  readonly met: Uint8Array
  /** Per round: what it costs two to share one of its tables, as often as they meet by now (all × all). */
  readonly each: Int32Array[]
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
    this.each = model.rounds.map(({ pair }) => pair.map((cost, ij) => cost + this.meeting(ij)))
    this.tallies = model.rounds.map((round, r) => tally(round.tables, (t) => this.members(r, t), model.kinds, model.weighing))
    this.price = model.rounds.map((_, r) => this.prices(r))
    this.cost = worth(model, this.at)
  }

  /** What it costs that two meet once more, beyond the times they do. */
  private meeting(ij: number): number {
    const m = this.met[ij] as number
    return (m > 0 ? this.model.again[m] : this.model.first[ij]) as number
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
    const { all } = this.model
    const price = this.price[r] as Int32Array
    const at = this.at[r] as Int32Array
    const a = all * (at[p] as number)
    const b = all * (at[q] as number)
    const each = (this.each[r] as Int32Array)[p * all + q] as number
    return (price[b + p] as number) + (price[a + q] as number) - (price[a + p] as number) - (price[b + q] as number) - 2 * each
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
    const { all } = this.model
    const price = this.price[r] as Int32Array
    const each = this.each[r] as Int32Array
    const ofP = p * all
    const ofQ = q * all
    // All along their rows, whoever is not there included, who have no price: sooner done than asked. Nobody costs themselves anything.
    for (let y = 0; y < all; y++) {
      const change = (each[ofQ + y] as number) - (each[ofP + y] as number)
      price[a * all + y] = (price[a * all + y] as number) + change
      price[b * all + y] = (price[b * all + y] as number) - change
    }
    this.unmeet(r, p, a, a, b)
    this.unmeet(r, q, b, b, a)
  }

  /** Those at the table `t` that `p` leaves are priced without the meeting they have there. */
  private unmeet(r: number, p: number, t: number, up: number, down: number): void {
    const { all, again, first } = this.model
    const price = this.price[r] as Int32Array
    const slots = this.slots[r] as Int32Array
    const from = (this.firstSlot[r] as Int32Array)[t] as number
    const to = (this.firstSlot[r] as Int32Array)[t + 1] as number
    for (let s = from; s < to; s++) {
      const y = slots[s] as number
      const m = this.met[p * all + y] as number
      if (y === p || m === 0) continue
      const more = (again[m] as number) - ((m > 1 ? again[m - 1] : first[p * all + y]) as number)
      if (more === 0) continue
      price[up * all + y] = (price[up * all + y] as number) + more
      price[down * all + y] = (price[down * all + y] as number) - more
    }
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
    this.met[ix] = this.met[x * all + i] = before + by
    const never = first[ix] as number
    const after = before + by
    const dearer = ((after > 0 ? again[after] : never) as number) - ((before > 0 ? again[before] : never) as number)
    for (let o = 0; o < rounds.length; o++) {
      const each = this.each[o] as Int32Array
      each[ix] = each[x * all + i] = (each[ix] as number) + dearer
      if (o === r) continue
      const at = this.at[o] as Int32Array
      const ti = at[i] as number
      const tx = at[x] as number
      if (ti < 0 || tx < 0) continue
      const k = ti === tx ? before - 1 : before
      const change = ((k + by > 0 ? again[k + by] : never) as number) - ((k > 0 ? again[k] : never) as number)
      if (change === 0) continue
      const price = this.price[o] as Int32Array
      price[tx * all + i] = (price[tx * all + i] as number) + change
      price[ti * all + x] = (price[ti * all + x] as number) + change
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
      if (i >= people) for (let t = 0; t < tables; t++) if (chairs.most[t] === chairs.fewest[t]) price[t * all + i] = hard
      for (const j of seated) {
        if (i === j) continue
        const ij = i * all + j
        const m = (this.met[ij] as number) - (at[i] === at[j] ? 1 : 0)
        const cost = (pair[ij] as number) + ((m > 0 ? again[m] : first[ij]) as number)
        price[(at[j] as number) * all + i] = (price[(at[j] as number) * all + i] as number) + cost
      }
    }
    return price
  }
}
