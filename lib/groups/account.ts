import { type Broken, broken } from './check'
import type { Problem } from './input'
import { clusters, pinsIn, presentIn } from './present'
import { type Bound, presence } from './search/bound'
import { historyOf } from './search/history'
import type { Model } from './search/model'
import type { Seating } from './seating'

/** Why two meet again, as far as it can be told; `bestFound` claims no more than that. */
export type Because = 'together' | 'pinned' | 'metEveryone' | 'fewTables' | 'noBetter' | 'bestFound'

/** Two who meet again: in which rounds today, and how many seasons ago they met before. */
export type Again = { people: [string, string]; rounds: string[]; before: number[]; because: Because }

export type PersonAccount = { person: string; met: number; fresh: number }

/** What a seating is worth, in numbers that can be put in words. */
export type Account = {
  /** All wishes weighed together, and below what no seating can come (meetings alone). */
  cost: number
  atLeast: number
  /** Meetings beyond the first: within today, and with those met in earlier years. No seating has fewer than `atLeast`. */
  repeats: { total: number; today: number; before: number; atLeast: number }
  /** How many each meets for the first time ever. */
  fresh: { fewest: number; most: number; mean: number }
  people: PersonAccount[]
  again: Again[]
  /** Rules that are not kept, and those set aside because somebody asked for it by name. */
  unkept: Broken[]
  setAside: Broken[]
}

/** `limit` is the model's bound, which the search has worked out already. */
export function account(problem: Problem, model: Model, seating: Seating, cost: number, limit: Bound): Account {
  const met = meetings(problem, seating)
  const history = historyOf(problem, 0).met
  const ids = problem.people.map((p) => p.id)
  const people = ids.map((person): PersonAccount => ({ person, met: 0, fresh: 0 }))
  const again: Again[] = []
  let [today, before] = [0, 0]
  for (const [key, rounds] of met) {
    const [low, high] = [Math.floor(key / ids.length), key % ids.length]
    const past = history.get(key) ?? []
    for (const i of [low, high]) {
      const own = people[i] as PersonAccount
      own.met++
      if (past.length === 0) own.fresh++
    }
    today += rounds.length - 1
    if (past.length > 0) before++
    if (rounds.length > 1 || past.length > 0) {
      again.push({ people: [ids[low] as string, ids[high] as string], rounds, before: past, because: 'bestFound' })
    }
  }
  const total = problem.wishes.repeats === 'ignore' ? 0 : today + before
  if (again.length > 0) {
    const because = reasons(problem, model, limit, total)
    for (const pair of again) pair.because = because(pair)
  }
  const there = people.filter((p) => p.met > 0)
  const fresh = there.map((p) => p.fresh)
  const all = broken(problem, seating)
  return {
    cost,
    atLeast: limit.cost,
    repeats: { total: today + before, today, before, atLeast: limit.repeats },
    fresh: {
      fewest: fresh.length > 0 ? Math.min(...fresh) : 0,
      most: Math.max(0, ...fresh),
      mean: fresh.reduce((a, b) => a + b, 0) / Math.max(1, fresh.length),
    },
    people,
    again: again.sort((a, b) => b.rounds.length - a.rounds.length || (a.before[0] ?? 99) - (b.before[0] ?? 99)),
    unkept: all.filter((b) => !b.byWish),
    setAside: all.filter((b) => b.byWish),
  }
}

/** The rounds in which each pair shares a table, by `lower * people + higher`. */
function meetings(problem: Problem, seating: Seating): Map<number, string[]> {
  const index = new Map(problem.people.map((p, i) => [p.id, i]))
  const met = new Map<number, string[]>()
  for (const round of seating)
    for (const table of round.tables) {
      const there = table.people.flatMap((id) => index.get(id) ?? []).sort((a, b) => a - b)
      for (const [k, low] of there.entries())
        for (const high of there.slice(k + 1)) {
          const key = low * problem.people.length + high
          const rounds = met.get(key)
          if (rounds) rounds.push(round.id)
          else met.set(key, [round.id])
        }
    }
  return met
}

function reasons(problem: Problem, model: Model, limit: Bound, total: number): (pair: Again) => Because {
  const exhausted = new Set(outOfStrangers(model).map((i) => problem.people[i]?.id))
  const wished = problem.rounds.map((round) => {
    const here = new Set(presentIn(problem, round).map((p) => p.id))
    return { id: round.id, groups: clusters(problem, round, here), pins: pinsIn(problem, round, here) }
  })
  const crowded = model.rounds.length > 1 && model.rounds.some((r) => Math.max(...r.chairs.fewest) > r.tables)
  return ({ people: [a, b], rounds, before }) => {
    const speaking = wished.filter((w) => rounds.includes(w.id))
    if (speaking.every((w) => w.groups.some((g) => g.includes(a) && g.includes(b)))) return 'together'
    if (speaking.every((w) => w.pins.has(a) && w.pins.get(a) === w.pins.get(b))) return 'pinned'
    if (exhausted.has(a) || exhausted.has(b)) return 'metEveryone'
    if (crowded && before.length === 0) return 'fewTables'
    return total <= limit.repeats ? 'noBetter' : 'bestFound'
  }
}

/** Those who need more table-mates today than there are people they have not met. */
function outOfStrangers({ people, all, first, rounds }: Model): number[] {
  const there = rounds.map((round) => presence(round, all))
  const leastMates = rounds.map((round) => Math.min(...round.chairs.fewest) - 1)
  return Array.from({ length: people }, (_, i) => i).filter((i) => {
    const mine = there.filter((here) => here[i])
    let strangers = 0
    for (let j = 0; j < people; j++) if (j !== i && first[i * all + j] === 0 && mine.some((here) => here[j])) strangers++
    return leastMates.reduce((sum, mates, r) => sum + (there[r]?.[i] ? mates : 0), 0) > strangers
  })
}
