import type { Problem } from './input'
import { type Tally, tally } from './search/kinds'
import { type Model, model } from './search/model'
import { type Seating, tablesOf } from './seating'

/**
 * A seating as it stands, made by the solver or by hand, with what each place costs. Unlike the search it takes tables
 * of any size and people who are not seated; it is asked about one move at a time.
 */
export class Standing {
  readonly model: Model
  readonly at: Int32Array[]
  private readonly met: Uint8Array
  private readonly index: Map<string, number>

  constructor(
    readonly problem: Problem,
    seating: Seating,
  ) {
    this.model = model(problem)
    this.at = tablesOf(problem, seating, this.model.all)
    this.index = new Map(problem.people.map((p, i) => [p.id, i]))
    this.met = new Uint8Array(this.model.all ** 2)
    for (let r = 0; r < this.at.length; r++) for (let i = 0; i < this.model.people; i++) this.count(r, i, 1, i)
  }

  person = (id: string): number => this.index.get(id) ?? -1
  round = (id: string): number => this.problem.rounds.findIndex((r) => r.id === id)
  table = (r: number, id: string): number => this.problem.rounds[r]?.tables.findIndex((t) => t.id === id) ?? -1
  tableOf = (r: number, i: number): number => this.at[r]?.[i] ?? -1

  members(r: number, t: number): number[] {
    const there: number[] = []
    for (let i = 0; i < this.model.people; i++) if (this.tableOf(r, i) === t) there.push(i)
    return there
  }

  /** How often two meet in the other rounds. */
  metElsewhere(r: number, i: number, j: number): number {
    const together = this.tableOf(r, i) >= 0 && this.tableOf(r, i) === this.tableOf(r, j)
    return (this.met[i * this.model.all + j] as number) - (together ? 1 : 0)
  }

  /** What it costs two to share a table in a round. */
  pair(r: number, i: number, j: number): number {
    const { all, first, again, rounds } = this.model
    const before = this.metElsewhere(r, i, j)
    return (rounds[r]?.pair[i * all + j] ?? 0) + ((before > 0 ? again[before] : first[i * all + j]) as number)
  }

  /** What it costs somebody to sit at a table, apart from `except` who leaves it. */
  place(r: number, i: number, t: number, except = -1): number {
    return this.members(r, t).reduce((sum, j) => (j === i || j === except ? sum : sum + this.pair(r, i, j)), 0)
  }

  /** What the needs of a table cost more when `out` leaves and `into` comes; either may be -1. */
  needs(r: number, t: number, out: number, into: number): number {
    if (t < 0) return 0
    const { all, kinds, weighing } = this.model
    const counted: Tally = tally(1, () => this.members(r, t), kinds, weighing)
    return counted.swapped(0, out < 0 ? all : out, into < 0 ? all : into) - (counted.cost[0] as number)
  }

  /** Seats somebody at a table, or takes them away with -1. */
  seat(r: number, i: number, t: number): void {
    this.count(r, i, -1)
    ;(this.at[r] as Int32Array)[i] = t
    this.count(r, i, 1)
  }

  private count(r: number, i: number, by: 1 | -1, below = this.model.people): void {
    const t = this.tableOf(r, i)
    if (t < 0) return
    const { all } = this.model
    for (let j = 0; j < below; j++) {
      if (j === i || this.tableOf(r, j) !== t) continue
      const m = (this.met[i * all + j] as number) + by
      this.met[i * all + j] = this.met[j * all + i] = m
    }
  }
}
