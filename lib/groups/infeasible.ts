import { arrange } from './arrange'
import type { Problem, Round } from './input'
import { called, type Said } from './present'
import { type Rule, rulesOf, unitsOf } from './sitting'
import { chairs } from './sizes'

/** Why a hard rule cannot be kept. `wishesClash` names the fewest rules that cannot all hold at once. */
export type Impossible = Said<'libraryTooMany' | 'apartTooMany' | 'tooFewRegulars' | 'wishesClash'>

/**
 * What cannot be done in any seating, found by counting and by trying the rules alone; empty when nothing stands in the
 * way that could be found. "7 people from Aarhus cannot sit apart at 6 tables."
 */
export function impossible(problem: Problem): Impossible[] {
  const found = new Map<string, Impossible>()
  for (const round of problem.rounds) {
    for (const reason of inRound(problem, round)) {
      const { round: _, ...values } = reason.values
      const same = JSON.stringify([reason.code, values, reason.people])
      if (!found.has(same)) found.set(same, reason)
    }
  }
  return [...found.values()]
}

function inRound(problem: Problem, round: Round): Impossible[] {
  const { present, rules } = rulesOf(problem, round)
  const ids = (people: number[]) => people.map((i) => problem.people[i]?.id ?? '')
  const names = (people: number[]) => people.map((i) => called(problem.people[i] ?? { id: '' })).join(', ')
  const values = { round: round.id, tables: round.tables.length }
  const reasons: Impossible[] = []
  const units = unitsOf(present, rules)
  for (const rule of rules) {
    if (rule.kind !== 'library' && rule.kind !== 'apart') continue
    // Colleagues who are together by wish count once: they need one table.
    const separate = units.filter((u) => u.people.some((i) => rule.people.includes(i)))
    const places = new Set(separate.map((u, i) => (rule.kind === 'library' && u.table >= 0 ? `table ${u.table}` : `unit ${i}`)))
    if (places.size <= round.tables.length) continue
    const library = problem.people[rule.people[0] ?? -1]?.libraryName ?? (rule.kind === 'library' ? rule.name : '')
    reasons.push(
      rule.kind === 'library'
        ? { code: 'libraryTooMany', values: { ...values, count: places.size, library }, people: ids(rule.people) }
        : { code: 'apartTooMany', values: { ...values, count: places.size, people: names(rule.people) }, people: ids(rule.people) },
    )
  }
  const newcomers = present.filter((i) => problem.people[i]?.newcomer)
  const regulars = present.length - newcomers.length
  const tooFew = newcomers.length > 0 && regulars < regularsNeeded(present.length, round)
  if (problem.wishes.newcomers === 'hard' && tooFew) {
    reasons.push({ code: 'tooFewRegulars', values: { ...values, newcomers: newcomers.length, regulars }, people: ids(newcomers) })
  }
  if (reasons.length > 0) return reasons
  const seats = round.tables.map((t) => t.seats)
  if (!cannot(present, rules, seats)) return []
  const core = fewest(present, rules, seats)
  const people = [...new Set(core.flatMap((rule) => rule.people))]
  const libraries = core.flatMap((r) => (r.kind === 'library' ? (problem.people[r.people[0] ?? -1]?.libraryName ?? r.name) : []))
  return [
    {
      code: 'wishesClash',
      values: { ...values, rules: core.length, people: names(people), libraries: libraries.join(', ') },
      people: ids(people),
    },
  ]
}

/** One regular for every three chairs at each table, rounded up: they sit between two newcomers. */
function regularsNeeded(people: number, round: Round): number {
  const { most, fewest } = chairs(
    people,
    round.tables.map((t) => t.seats),
  )
  let extra = people - fewest.reduce((a, b) => a + b, 0)
  return most.reduce((sum, chairsHere, t) => {
    const size = (fewest[t] as number) + (chairsHere > (fewest[t] as number) && extra-- > 0 ? 1 : 0)
    return sum + Math.ceil(size / 3)
  }, 0)
}

const cannot = (present: number[], rules: Rule[], seats: number[]): boolean => arrange(unitsOf(present, rules), seats) === 'impossible'

/** Takes away every rule that is not needed for the clash. */
function fewest(present: number[], rules: Rule[], seats: number[]): Rule[] {
  let core = rules
  for (const rule of [...rules].reverse()) {
    const without = core.filter((r) => r !== rule)
    if (cannot(present, without, seats)) core = without
  }
  return core
}
