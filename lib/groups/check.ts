import type { Person, Problem, Round } from './input'
import { clusters, holdsIn, pinsIn, presentIn } from './present'
import type { SeatedTable, Seating } from './seating'

/** A rule that a seating does not keep, where, and about whom. `byWish`: somebody asked for it by name. */
export type Broken = {
  rule: 'ownLibrary' | 'apart' | 'together' | 'pin' | 'newcomers' | 'presenters' | 'seats' | 'present'
  round: string
  table: string
  people: string[]
  byWish: boolean
}

/** Reads every rule off a seating, whoever made it: the solver, or a facilitator by hand. */
export function broken(problem: Problem, seating: Seating): Broken[] {
  return problem.rounds.flatMap((round) => {
    const tables = seating.find((s) => s.id === round.id)?.tables ?? []
    const present = presentIn(problem, round)
    const here = new Map(present.map((p) => [p.id, p]))
    const joined = clusters(problem, round, new Set(here.keys()))
    const pins = pinsIn(problem, round, new Set(here.keys()))
    return [
      ...attendance(round, tables, here),
      ...tables.flatMap((table) => atTable(problem, round, table, here, joined, pins)),
      ...joined.flatMap((group) => {
        const at = tables.filter((t) => t.people.some((id) => group.includes(id)))
        return at.length > 1 ? [{ rule: 'together' as const, round: round.id, table: at[0]?.id ?? '', people: group, byWish: false }] : []
      }),
    ]
  })
}

function attendance(round: Round, tables: SeatedTable[], here: Map<string, Person>): Broken[] {
  const times = new Map<string, number>([...here.keys()].map((id) => [id, 0]))
  for (const table of tables) for (const id of table.people) times.set(id, (times.get(id) ?? 0) + (here.has(id) ? 1 : 2))
  return [...times].flatMap(([id, n]) =>
    n === 1 ? [] : [{ rule: 'present' as const, round: round.id, table: '', people: [id], byWish: false }],
  )
}

function atTable(
  problem: Problem,
  round: Round,
  table: SeatedTable,
  here: Map<string, Person>,
  joined: string[][],
  pins: Map<string, string>,
): Broken[] {
  const people = table.people.flatMap((id) => here.get(id) ?? [])
  const found: Broken[] = []
  const apart = problem.wishes.apart.filter((w) => holdsIn(w, round)).map((w) => new Set(w.people))
  const say = (rule: Broken['rule'], about: string[], byWish = false) =>
    found.push({ rule, round: round.id, table: table.id, people: about, byWish })
  const seats = round.tables.find((t) => t.id === table.id)?.seats ?? 0
  if (people.length > seats) say('seats', table.people)
  for (const [i, a] of people.entries()) {
    const pinned = pins.get(a.id)
    if (pinned !== undefined && pinned !== table.id) say('pin', [a.id])
    for (const b of people.slice(0, i)) {
      const wished = joined.some((g) => g.includes(a.id) && g.includes(b.id)) || (pinned !== undefined && pinned === pins.get(b.id))
      if (problem.wishes.ownLibrary !== 'off' && a.library && a.library === b.library) say('ownLibrary', [a.id, b.id], wished)
      if (problem.wishes.presenters === 'spread' && a.presenter && b.presenter) say('presenters', [a.id, b.id], wished)
      if (apart.some((w) => w.has(a.id) && w.has(b.id))) say('apart', [a.id, b.id])
    }
  }
  const newcomers = people.filter((p) => p.newcomer)
  // At a first meeting all are new, and nobody is missing beside them.
  const anyRegular = [...here.values()].some((p) => !p.newcomer)
  if (anyRegular && problem.wishes.newcomers !== 'off' && newcomers.length > 2 * (people.length - newcomers.length)) {
    say(
      'newcomers',
      newcomers.map((p) => p.id),
    )
  }
  return found
}
