import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { toProblem } from '@/lib/groups/input'
import { randomSeating } from '@/lib/groups/random-seating'
import { bound } from '@/lib/groups/search/bound'
import { model } from '@/lib/groups/search/model'
import { solve } from '@/lib/groups/solve'
import { reunion } from '@/lib/groups/weights'
import { live } from '@/test/bench/groups-season'
import { anyProblem, plain, seated } from './some'

vi.setConfig({ testTimeout: 120_000 })

test('the account adds up, and nothing is below the bound', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const outcome = solve(problem, { iterations: 2_000 })
      if (outcome.kind !== 'seated') return
      const { account } = outcome
      expect(account.repeats.total).toBeGreaterThanOrEqual(account.repeats.atLeast)
      expect(account.cost).toBeGreaterThanOrEqual(account.atLeast)
      const today = account.again.reduce((sum, pair) => sum + pair.rounds.length - 1, 0)
      expect(today).toBe(account.repeats.today)
      expect(account.again.filter((pair) => pair.before.length > 0).length).toBe(account.repeats.before)
      for (const person of account.people) expect(person.fresh).toBeLessThanOrEqual(person.met)
      // Whoever counts off instead does not come below it either.
      expect(bound(model(problem)).cost).toBe(account.atLeast)
    }),
    { numRuns: 80 },
  )
})

test('says why two meet again', () => {
  const all = seated(plain(2, 4, 3))
  expect(all.account.repeats.atLeast).toBeGreaterThan(0)
  expect(new Set(all.account.again.map((pair) => pair.because))).toEqual(new Set(['metEveryone']))
  const wished = seated(plain(5, 4, 3, { wishes: { together: [{ people: ['p0', 'p7'] }] } }))
  expect(wished.account.again).toMatchObject([{ people: ['p0', 'p7'], rounds: ['r1', 'r2', 'r3'], because: 'together' }])
})

test('those one sat with before are avoided, the recent more than the long ago', () => {
  expect(reunion([1])).toBeGreaterThan(reunion([6]))
  expect(reunion([1, 2])).toBeGreaterThan(reunion([1]))
  // p0 must meet one of two acquaintances: the one from long ago it is.
  const problem = plain(2, 2, 1, {
    history: [
      { ago: 1, people: ['p0', 'p1'] },
      { ago: 1, people: ['p2', 'p3'] },
      { ago: 1, people: ['p0', 'p3'] },
      { ago: 9, people: ['p0', 'p2'] },
    ],
  })
  const { seating, account } = seated(problem)
  expect(seating[0]?.tables.map((t) => t.people.toSorted()).sort()).toEqual([
    ['p0', 'p2'],
    ['p1', 'p3'],
  ])
  expect(account.again).toMatchObject([{ people: ['p0', 'p2'], before: [9] }])
})

test('ten seasons: who is seated so meets far fewer again than who is counted off', () => {
  const repeats = { ours: 0, random: 0 }
  const history = live(10, 48, 3, (problem) => {
    const outcome = solve(problem, { iterations: 60_000 })
    if (outcome.kind !== 'seated') throw new Error(JSON.stringify(outcome))
    // In the first seasons nearly all are new; every other rule holds throughout.
    expect(outcome.account.unkept.filter((b) => b.rule !== 'newcomers')).toEqual([])
    repeats.ours += outcome.account.repeats.total
    return outcome.seating.map((r) => r.tables.map((t) => t.people))
  })
  live(10, 48, 3, (problem) => {
    const seating = randomSeating(problem, problem.seed)
    repeats.random += repeated(problem.history, seating)
    return seating.map((r) => r.tables.map((t) => t.people))
  })
  expect(history.length).toBe(22)
  expect(repeats.ours).toBeLessThan(repeats.random / 2)
})

function repeated(history: ReturnType<typeof toProblem>['history'], seating: ReturnType<typeof randomSeating>): number {
  const met = new Set(history.flatMap((h) => pairs(h.people)))
  let sum = 0
  for (const pair of seating.flatMap((r) => r.tables.flatMap((t) => pairs(t.people)))) {
    if (met.has(pair)) sum++
    met.add(pair)
  }
  return sum
}

const pairs = (people: string[]): string[] => people.flatMap((a, i) => people.slice(0, i).map((b) => [a, b].sort().join(' ')))
