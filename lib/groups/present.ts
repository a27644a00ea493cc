import type { Person, Problem, Round } from './input'

/** What the solver says no with, or reports: a key for the sentence, the values in it, and whom it is about. */
export type Said<Code extends string = string> = { code: Code; values: Record<string, string | number>; people: string[] }

/** What a person is called in a sentence. */
export const called = (person: { id: string; name?: string | undefined }): string => person.name ?? person.id

/** Those who sit in a round: there for it, and not a presenter who is to be left out. */
export function presentIn(problem: Problem, round: Round): Person[] {
  const out = problem.wishes.presenters === 'out'
  return problem.people.filter((p) => !(out && p.presenter) && (!p.rounds || p.rounds.includes(round.id)))
}

/** Whether a wish speaks of a round. */
export const holdsIn = (wish: { rounds?: string[] | undefined }, round: Round): boolean => !wish.rounds || wish.rounds.includes(round.id)

/** Those who must sit together in a round, joined where wishes share a person; only the present, only two or more. */
export function clusters(problem: Problem, round: Round, present: Set<string>): string[][] {
  const joined: Set<string>[] = []
  for (const wish of problem.wishes.together) {
    if (!holdsIn(wish, round)) continue
    const group = new Set(wish.people.filter((id) => present.has(id)))
    for (let i = joined.length - 1; i >= 0; i--) {
      const other = joined[i] as Set<string>
      if (![...group].some((id) => other.has(id))) continue
      for (const id of other) group.add(id)
      joined.splice(i, 1)
    }
    if (group.size > 1) joined.push(group)
  }
  return joined.map((group) => [...group])
}

/** The table each pinned person is pinned to in a round, those kept together with one of them included. */
export function pinsIn(problem: Problem, round: Round, present: Set<string>): Map<string, string> {
  const pins = new Map<string, string>()
  for (const pin of problem.wishes.pins) if (holdsIn(pin, round) && present.has(pin.person)) pins.set(pin.person, pin.table)
  for (const group of clusters(problem, round, present)) {
    const table = group.map((id) => pins.get(id)).find(Boolean)
    if (table) for (const id of group) pins.set(id, table)
  }
  return pins
}
