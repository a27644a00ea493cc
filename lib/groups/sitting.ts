import type { Problem, Round } from './input'
import { holdsIn, presentIn } from './present'

/** One hard rule about named people in one round, as small as it can be taken away on its own. */
export type Rule =
  | { kind: 'library'; name: string; people: number[] }
  | { kind: 'apart' | 'together'; people: number[] }
  | { kind: 'pin'; people: number[]; table: number }

/** People who move as one, the table they are pinned to (or -1), and the units they may not share a table with. */
export type Unit = { people: number[]; table: number; apart: Set<number> }

/**
 * The hard rules of a round, by people's indexes. What is said of named people goes before the general rule: two
 * colleagues who are kept together or pinned to one table are not held against the own-library rule.
 */
export function rulesOf(problem: Problem, round: Round): { present: number[]; rules: Rule[] } {
  const index = new Map(problem.people.map((p, i) => [p.id, i]))
  const present = presentIn(problem, round).map((p) => index.get(p.id) as number)
  const here = new Set(present)
  const indexes = (ids: string[]) => [...new Set(ids)].flatMap((id) => index.get(id) ?? []).filter((i) => here.has(i))
  const rules: Rule[] = []
  for (const { people, ...wish } of problem.wishes.together) {
    if (holdsIn(wish, round)) rules.push({ kind: 'together', people: indexes(people) })
  }
  for (const pin of problem.wishes.pins) {
    const table = round.tables.findIndex((t) => t.id === pin.table)
    if (holdsIn(pin, round)) rules.push({ kind: 'pin', people: indexes([pin.person]), table })
  }
  for (const { people, ...wish } of problem.wishes.apart) {
    if (holdsIn(wish, round)) rules.push({ kind: 'apart', people: indexes(people) })
  }
  if (problem.wishes.ownLibrary === 'hard') {
    for (const [name, people] of byLibrary(problem, present)) rules.push({ kind: 'library', name, people })
  }
  return { present, rules: rules.filter((rule) => rule.people.length > (rule.kind === 'pin' ? 0 : 1)) }
}

/** Those of one library service, for every service with two or more there. */
function byLibrary(problem: Problem, present: number[]): Map<string, number[]> {
  const of = new Map<string, number[]>()
  for (const i of present) {
    const library = problem.people[i]?.library
    if (library) of.set(library, [...(of.get(library) ?? []), i])
  }
  for (const [library, people] of of) if (people.length < 2) of.delete(library)
  return of
}

/** Everybody present as units, with who may not be with whom. */
export function unitsOf(present: number[], rules: Rule[]): Unit[] {
  const unitOf = new Map<number, Unit>(present.map((i) => [i, { people: [i], table: -1, apart: new Set() }]))
  for (const rule of rules) {
    const [first, ...others] = rule.people.map((i) => unitOf.get(i) as Unit)
    if (!first) continue
    if (rule.kind === 'pin') first.table = rule.table
    if (rule.kind !== 'together') continue
    for (const other of others) {
      if (other === first) continue
      first.people.push(...other.people)
      if (other.table >= 0) first.table = other.table
      for (const i of other.people) unitOf.set(i, first)
    }
  }
  const units = [...new Set(unitOf.values())]
  const number = new Map(units.map((unit, u) => [unit, u]))
  for (const rule of rules) {
    if (rule.kind !== 'apart' && rule.kind !== 'library') continue
    const among = [...new Set(rule.people.map((i) => unitOf.get(i) as Unit))]
    for (const a of among)
      for (const b of among) {
        const sameByWish = a === b || (rule.kind === 'library' && a.table >= 0 && a.table === b.table)
        if (!sameByWish) a.apart.add(number.get(b) as number)
      }
  }
  return units
}
