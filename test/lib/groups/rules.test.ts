import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { broken } from '@/lib/groups/check'
import { clusters, pinsIn, presentIn } from '@/lib/groups/present'
import { random } from '@/lib/groups/prng'
import { anneal, bestOf } from '@/lib/groups/search/anneal'
import { firstSeating, model } from '@/lib/groups/search/model'
import { Seats } from '@/lib/groups/search/seats'
import { solve } from '@/lib/groups/solve'
import { anyProblem, plain, seated } from './some'

// Hundreds of made-up meetings: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 })

test('whatever is asked, the hard rules are kept, or it is said why not', () => {
  let kept = 0
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const outcome = solve(problem, { iterations: 10_000 })
      if (outcome.kind === 'refused') return outcome.refusals.length > 0
      if (outcome.kind === 'impossible') return outcome.reasons.length > 0
      kept++
      const hard = broken(problem, outcome.seating).filter(
        (b) =>
          ['apart', 'together', 'pin', 'seats', 'present'].includes(b.rule) ||
          (b.rule === 'ownLibrary' && problem.wishes.ownLibrary === 'hard' && !b.byWish),
      )
      expect(hard).toEqual([])
      // What is only wished is reported where it is not kept, and nothing else is.
      expect(outcome.account.unkept).toEqual(broken(problem, outcome.seating).filter((b) => !b.byWish))
    }),
    { numRuns: 150 },
  )
  expect(kept).toBeGreaterThan(10)
})

test('everyone present sits at one table a round, presenters who are left out at none, and tables are as even as they can be', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const outcome = solve({ ...problem, wishes: { ...problem.wishes, together: [], pins: [] } }, { iterations: 3_000 })
      if (outcome.kind !== 'seated') return
      for (const [r, round] of problem.rounds.entries()) {
        const tables = outcome.seating[r]?.tables ?? []
        expect(tables.flatMap((t) => t.people).sort()).toEqual(
          presentIn(problem, round)
            .map((p) => p.id)
            .sort(),
        )
        const sizes = tables.map((t) => t.people.length)
        const most = Math.max(...sizes)
        // A smaller table is one that is full, or one person short of the others.
        for (const [t, size] of sizes.entries()) expect(size >= most - 1 || size === round.tables[t]?.seats).toBe(true)
      }
    }),
    { numRuns: 80 },
  )
})

test('who is kept together is together, who is pinned is there, whoever else they are', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const outcome = solve(problem, { iterations: 3_000 })
      if (outcome.kind !== 'seated') return
      for (const [r, round] of problem.rounds.entries()) {
        const here = new Set(presentIn(problem, round).map((p) => p.id))
        const tableOf = (id: string) => outcome.seating[r]?.tables.find((t) => t.people.includes(id))?.id
        for (const group of clusters(problem, round, here)) expect(new Set(group.map(tableOf)).size).toBe(1)
        for (const [person, table] of pinsIn(problem, round, here)) expect(tableOf(person)).toBe(table)
      }
    }),
    { numRuns: 80 },
  )
})

test('the worth kept in step while searching is the worth counted anew, and every price is right', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const outcome = solve(problem, { iterations: 1 })
      if (outcome.kind !== 'seated') return
      const numbers = model(problem)
      const rng = random(problem.seed)
      const seats = new Seats(numbers, firstSeating(numbers, rng))
      const best = bestOf(seats)
      for (const temperature of [300, 60, 10]) anneal(seats, rng, temperature, 400, best)
      const anew = new Seats(numbers, seats.at)
      expect(seats.cost).toBe(anew.cost)
      expect(seats.each).toEqual(anew.each)
      expect(new Seats(numbers, best.at).cost).toBe(best.cost)
      for (const [r, round] of numbers.rounds.entries())
        for (const i of round.seated)
          for (let t = 0; t < round.tables; t++) expect(seats.price[r]?.[t * numbers.all + i]).toBe(anew.price[r]?.[t * numbers.all + i])
    }),
    { numRuns: 60 },
  )
})

test('newcomers are beside regulars wherever counting allows it and nothing else stands in the way', () => {
  let kept = 0
  fc.assert(
    fc.property(anyProblem, (given) => {
      const wishes = { ...given.wishes, newcomers: 'hard' as const, ownLibrary: 'off' as const, presenters: 'asOthers' as const }
      const outcome = solve({ ...given, wishes: { ...wishes, together: [], apart: [], pins: [] } }, { iterations: 10_000 })
      if (outcome.kind !== 'seated') return
      kept++
      expect(outcome.account.unkept).toEqual([])
    }),
    { numRuns: 80 },
  )
  expect(kept).toBeGreaterThan(10)
})

test('each table has one to chair and another with the pen: the glad before the others, never one who will not while there is another', () => {
  const problem = plain(4, 5, 3, {
    people: Array.from({ length: 20 }, (_, i) => ({
      id: `p${i}`,
      chair: i < 4 ? ('gladly' as const) : i < 12 ? ('ifNeeded' as const) : ('never' as const),
      pen: i >= 16 ? ('gladly' as const) : ('ifNeeded' as const),
    })),
  })
  for (const round of seated(problem).seating)
    for (const table of round.tables) {
      expect(table.people).toContain(table.chair)
      expect(table.people).toContain(table.pen)
      expect(table.chair).not.toBe(table.pen)
      expect(Number(table.chair?.slice(1))).toBeLessThan(4)
      expect(Number(table.pen?.slice(1))).toBeGreaterThanOrEqual(16)
    }
})

test('whoever chaired last time does not chair again while another is glad to', () => {
  const people = Array.from({ length: 16 }, (_, i) => ({ id: `p${i}`, chair: i < 8 ? ('gladly' as const) : ('never' as const) }))
  const history = Array.from({ length: 4 }, (_, t) => ({ ago: 1, people: [`p${t}`, `p${t + 8}`], chair: `p${t}`, pen: `p${t + 8}` }))
  const { seating } = seated(plain(4, 4, 1, { people, history }))
  for (const table of seating[0]?.tables ?? []) expect(Number(table.chair?.slice(1))).toBeGreaterThanOrEqual(4)
})

test('a newcomer sits beside somebody who has come before, even at the table itself', () => {
  const people = Array.from({ length: 24 }, (_, i) => ({ id: `p${i}`, newcomer: i % 3 > 0 }))
  const { seating } = seated(plain(4, 6, 2, { people, wishes: { newcomers: 'hard' } }))
  const isNew = (id: string | undefined) => Number(id?.slice(1)) % 3 > 0
  for (const table of seating.flatMap((r) => r.tables))
    for (const [k, id] of table.people.entries()) {
      if (!isNew(id)) continue
      const around = [table.people.at(k - 1), table.people[(k + 1) % table.people.length]]
      expect(around.some((other) => !isNew(other))).toBe(true)
    }
})

test('regions are mixed: no table is of one region where three could be at each', () => {
  const people = Array.from({ length: 30 }, (_, i) => ({ id: `p${i}`, region: ['Fyn', 'Sjælland', 'Jylland'][i % 3] }))
  for (const table of seated(plain(5, 6, 3, { people })).seating.flatMap((r) => r.tables)) {
    expect(new Set(table.people.map((id) => Number(id.slice(1)) % 3)).size).toBe(3)
  }
})
