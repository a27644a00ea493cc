import { type Broken, broken } from './check'
import type { Problem } from './input'
import type { Seating } from './seating'
import { Standing } from './standing'

/** What a change by hand costs: below 0 it is for the better. Names are whom the moved would meet again, or no longer. */
export type Price = {
  cost: number
  /** Meetings again more (or, below 0, fewer) than now. */
  repeats: number
  meetsAgain: string[]
  /** Hard and strong rules this would break, and those it would mend. */
  breaks: Broken[]
  mends: Broken[]
}

/** Prices for drag and drop: made once for a seating, then asked for each place somebody is held over. */
export class Pricing {
  private readonly now: Standing
  private readonly already: Map<string, Broken>

  constructor(
    readonly problem: Problem,
    readonly seating: Seating,
  ) {
    this.now = new Standing(problem, seating)
    this.already = new Map(broken(problem, seating).map((b) => [JSON.stringify(b), b]))
  }

  /** To another table, nobody changing places. */
  move(round: string, person: string, table: string): Price {
    const { now } = this
    const r = now.round(round)
    const i = now.person(person)
    const from = now.tableOf(r, i)
    const to = now.table(r, table)
    if (r < 0 || i < 0 || to < 0 || from === to) return free
    const cost = now.place(r, i, to) - (from < 0 ? 0 : now.place(r, i, from)) + now.needs(r, from, i, -1) + now.needs(r, to, -1, i)
    const gained = this.repeats(r, i, to, -1)
    const lost = from < 0 ? [] : this.repeats(r, i, from, -1)
    return this.tag(cost, gained, lost, moved(this.seating, round, [[person, table]]))
  }

  /** Two who change places. */
  swap(round: string, one: string, other: string): Price {
    const { now } = this
    const r = now.round(round)
    const [p, q] = [now.person(one), now.person(other)]
    const [a, b] = [now.tableOf(r, p), now.tableOf(r, q)]
    if (r < 0 || a < 0 || b < 0 || a === b) return free
    const meetings = now.place(r, p, b, q) + now.place(r, q, a, p) - now.place(r, p, a) - now.place(r, q, b)
    const gained = [...this.repeats(r, p, b, q), ...this.repeats(r, q, a, p)]
    const lost = [...this.repeats(r, p, a, -1), ...this.repeats(r, q, b, -1)]
    const tables = now.problem.rounds[r]?.tables.map((t) => t.id) ?? []
    const after = moved(this.seating, round, [
      [one, tables[b] ?? ''],
      [other, tables[a] ?? ''],
    ])
    return this.tag(meetings + now.needs(r, a, p, q) + now.needs(r, b, q, p), gained, lost, after)
  }

  private repeats(r: number, i: number, t: number, except: number): string[] {
    const { now } = this
    const known = (j: number) => now.metElsewhere(r, i, j) > 0 || (now.model.first[i * now.model.all + j] as number) > 0
    return now.members(r, t).flatMap((j) => (j !== i && j !== except && known(j) ? (now.problem.people[j]?.id ?? []) : []))
  }

  private tag(cost: number, gained: string[], lost: string[], after: Seating): Price {
    const then = new Map(broken(this.problem, after).map((b) => [JSON.stringify(b), b]))
    return {
      cost,
      repeats: gained.length - lost.length,
      meetsAgain: gained,
      breaks: [...then].flatMap(([key, b]) => (this.already.has(key) ? [] : [b])),
      mends: [...this.already].flatMap(([key, b]) => (then.has(key) ? [] : [b])),
    }
  }
}

const free: Price = { cost: 0, repeats: 0, meetsAgain: [], breaks: [], mends: [] }

/** The seating with some people at other tables of a round; who was there stays where they were in the order. */
export function moved(seating: Seating, round: string, to: [person: string, table: string][]): Seating {
  const leaving = new Set(to.map(([person]) => person))
  return seating.map((seated) =>
    seated.id !== round
      ? seated
      : {
          ...seated,
          tables: seated.tables.map((table) => ({
            ...table,
            people: [...table.people.filter((id) => !leaving.has(id)), ...to.flatMap(([person, t]) => (t === table.id ? [person] : []))],
          })),
        },
  )
}
