import type { Person, Problem } from './input'
import { presentIn } from './present'
import { RoleShare, type Roles } from './roles'

/** One table of a round as people see it: in the order they sit, round the table. */
export type SeatedTable = Roles & { id: string; people: string[] }
export type SeatedRound = { id: string; tables: SeatedTable[] }
/** Who sits where, round by round. Everyone present in a round sits at exactly one of its tables. */
export type Seating = SeatedRound[]

/** The seating of tables by number, with roles given out and each newcomer put beside somebody who has come before. */
export function seatingOf(problem: Problem, at: Int32Array[]): Seating {
  const roles = new RoleShare(problem)
  return problem.rounds.map((round, r) => ({
    id: round.id,
    tables: round.tables.map((table, t) => {
      const there = problem.people.filter((_, i) => (at[r] as Int32Array)[i] === t)
      const given = problem.wishes.roles ? roles.share(there) : { chair: null, pen: null }
      return { id: table.id, people: besideRegulars(there).map((p) => p.id), ...given }
    }),
  }))
}

/** Tables by number for everybody, -1 where they are not there: what the search works on. */
export function tablesOf(problem: Problem, seating: Seating, all: number): Int32Array[] {
  const index = new Map(problem.people.map((p, i) => [p.id, i]))
  return problem.rounds.map((round) => {
    const at = new Int32Array(all).fill(-1)
    const here = new Set(presentIn(problem, round).map((p) => p.id))
    const seated = seating.find((s) => s.id === round.id)
    for (const [t, table] of round.tables.entries())
      for (const id of seated?.tables.find((s) => s.id === table.id)?.people ?? []) {
        const i = index.get(id)
        if (i !== undefined && here.has(id)) at[i] = t
      }
    return at
  })
}

/** Round the table: every newcomer gets a regular as neighbour while there is one for every two. */
function besideRegulars(table: Person[]): Person[] {
  const newcomers = table.filter((p) => p.newcomer)
  const regulars = table.filter((p) => !p.newcomer)
  if (newcomers.length === 0 || regulars.length === 0) return table
  const order: Person[] = []
  // New, regular, new; then the next three: one regular serves two.
  while (newcomers.length > 0) {
    const single = newcomers.length <= regulars.length
    order.push(newcomers.shift() as Person)
    const regular = regulars.shift()
    if (regular) order.push(regular)
    if (!single && newcomers.length > 0) order.push(newcomers.shift() as Person)
  }
  return [...order, ...regulars]
}
