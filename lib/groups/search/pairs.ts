import type { Person, Problem, Round } from '../input'
import { presentIn } from '../present'
import type { Unit } from '../sitting'
import { alike, hard, strong } from '../weights'

/** What it costs two people to share a table, apart from their having met; `plain` when that is nothing for anybody. */
export type PairCosts = { pair: Int32Array; plain: boolean }

export function pairCosts(problem: Problem, people: number, all: number) {
  const common = new Int32Array(all * all)
  const both = (into: Int32Array, i: number, j: number, cost: number) => {
    into[i * all + j] = into[j * all + i] = cost
  }
  const traits = traitsThatCount(problem)
  for (const { of, cost } of traits)
    for (let i = 0; i < people; i++) {
      const mine = of[i] as number
      if (mine === 0) continue
      for (let j = 0; j < i; j++) if (of[j] === mine) both(common, i, j, (common[i * all + j] as number) + cost)
    }
  // Two empty chairs at one table would make it two smaller than the next.
  for (let i = people; i < all; i++) for (let j = people; j < i; j++) both(common, i, j, hard)

  return {
    /** The same matrix where a round has no wishes of its own, else a copy with them. */
    forRound(units: Unit[], round: Round): PairCosts {
      const spread = spreadOut(problem, round)
      const special = units.some((u) => u.people.length > 1 || u.apart.size > 0 || u.table >= 0) || spread.length > 1
      if (!special) return { pair: common, plain: traits.length === 0 }
      const own = common.slice()
      const allowed = new Set<number>()
      for (const unit of units) for (const a of unit.people) for (const b of unit.people) if (a !== b) allowed.add(a * all + b)
      for (const a of units)
        for (const b of units) {
          if (a !== b && a.table >= 0 && a.table === b.table) for (const i of a.people) for (const j of b.people) allowed.add(i * all + j)
        }
      for (const key of allowed) {
        const [i, j] = [Math.floor(key / all), key % all]
        both(own, i, j, mixing(problem, problem.people[i] as Person, problem.people[j] as Person))
      }
      for (const i of spread) for (const j of spread) if (i < j) both(own, i, j, (own[i * all + j] as number) + strong)
      for (const unit of units)
        for (const other of unit.apart) for (const i of unit.people) for (const j of (units[other] as Unit).people) both(own, i, j, hard)
      return { pair: own, plain: false }
    },
  }
}

/** What makes two alike, as a number for each person (0: nothing known), and what that costs them at one table. */
function traitsThatCount({ people, wishes }: Problem): { of: Int32Array; cost: number }[] {
  const coded = (trait: 'library' | 'region' | 'side' | 'size') => {
    const codes = new Map<string, number>()
    return Int32Array.from(people, (p) => {
      const value = p[trait]
      if (!value) return 0
      const code = codes.get(value) ?? codes.size + 1
      codes.set(value, code)
      return code
    })
  }
  const mixed = (['region', 'side', 'size'] as const)
    .filter((trait) => wishes.mix[trait])
    .map((trait) => ({ of: coded(trait), cost: alike[trait] }))
  const library = wishes.ownLibrary === 'soft' ? [{ of: coded('library'), cost: strong }] : []
  return [...mixed, ...library].filter(({ of }) => of.some((code) => code > 0))
}

function mixing({ wishes }: Problem, a: Person, b: Person): number {
  let cost = 0
  for (const trait of ['region', 'side', 'size'] as const) if (wishes.mix[trait] && a[trait] && a[trait] === b[trait]) cost += alike[trait]
  return cost
}

function spreadOut(problem: Problem, round: Round): number[] {
  if (problem.wishes.presenters !== 'spread') return []
  const here = new Set(presentIn(problem, round))
  return problem.people.flatMap((p, i) => (p.presenter && here.has(p) ? [i] : []))
}
