import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { broken } from '@/lib/groups/check'
import { type Person, person } from '@/lib/groups/input'
import { seatLate, withoutNoShows } from '@/lib/groups/late'
import { moved, Pricing } from '@/lib/groups/price'
import { model } from '@/lib/groups/search/model'
import { Seats } from '@/lib/groups/search/seats'
import { type Seating, tablesOf } from '@/lib/groups/seating'
import { solve } from '@/lib/groups/solve'
import { anyProblem, plain, seated } from './some'

vi.setConfig({ testTimeout: 60_000 })

const someone = (id: string, more: Partial<Person> = {}): Person => ({ ...person.parse({ id }), ...more })
const tableOf = (seating: Seating, round: string, who: string) =>
  seating.find((r) => r.id === round)?.tables.find((t) => t.people.includes(who))

test('one who comes late gets a table in the rounds that are left, and nobody else moves or loses a role', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const outcome = solve(problem, { iterations: 1_000 })
      if (outcome.kind !== 'seated') return
      const rounds = problem.rounds.slice(-2).map((r) => r.id)
      const late = seatLate(problem, outcome.seating, someone('late', { library: 'library 3', newcomer: true }), rounds)
      expect(late.placed.map((p) => p.round)).toEqual(rounds)
      for (const { round, table } of late.placed) expect(tableOf(late.seating, round, 'late')?.id).toBe(table)
      const without = late.seating.map((r) => ({
        ...r,
        tables: r.tables.map((t) => ({ ...t, people: t.people.filter((id) => id !== 'late') })),
      }))
      expect(without).toEqual(outcome.seating)
    }),
    { numRuns: 60 },
  )
})

test('late: not with colleagues, not with those met, where a chair is free; asking twice gives the same', () => {
  const people = Array.from({ length: 14 }, (_, i) => ({ id: `p${i}`, library: `${i % 7}` }))
  const rounds = [{ id: 'r1', tables: [1, 2, 3].map((t) => ({ id: `${t}`, seats: 6 })) }]
  const problem = plain(3, 5, 1, { people, rounds, history: [{ ago: 1, people: ['p0', 'p2', 'late'] }] })
  const { seating } = seated(problem)
  const first = seatLate(problem, seating, someone('late', { library: '1' }), ['r1'])
  const there = tableOf(first.seating, 'r1', 'late')
  expect(there?.people.length).toBeLessThanOrEqual(6)
  expect(there?.people).not.toContain('p1')
  expect(there?.people).not.toContain('p8')
  expect(first.placed[0]).toMatchObject({ already: false, drawnUp: false, breaksRule: false })
  const again = seatLate(first.problem, first.seating, someone('late', { library: '1' }), ['r1'])
  expect(again.seating).toEqual(first.seating)
  expect(again.placed[0]).toMatchObject({ already: true, table: there?.id })
})

test('late: with no chair left one is drawn up, and it is said; with a colleague at every table that is said too', () => {
  const people = Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, library: `${i % 4}` }))
  const { seating } = seated(plain(3, 4, 1, { people }))
  const { placed } = seatLate(plain(3, 4, 1, { people }), seating, someone('late', { library: '0' }), ['r1'])
  expect(placed[0]).toMatchObject({ drawnUp: true, breaksRule: true })
})

test('who does not come is taken away; one missing moves nobody, a table left too small is mended with the fewest moves', () => {
  const problem = plain(4, 6, 2)
  const { seating } = seated(problem)
  const [table] = seating[1]?.tables ?? []
  const one = withoutNoShows(problem, seating, table?.people.slice(0, 1) ?? [], 'r2')
  expect(one.moves).toEqual([])
  const five = withoutNoShows(problem, seating, table?.people.slice(0, 5) ?? [], 'r2')
  // One is left alone, and no chair is free elsewhere: two come over.
  expect(five.moves.map((m) => m.to)).toEqual([table?.id, table?.id])
  expect(new Set(five.moves.map((m) => m.from)).size).toBe(2)
  expect(broken(five.problem, five.seating).filter((b) => b.rule === 'present')).toEqual([])
  expect(five.seating[0]).toEqual(seating[0])
})

test('where chairs are free, one who is left alone goes to another table: a single move', () => {
  const rounds = [{ id: 'r1', tables: [1, 2, 3].map((t) => ({ id: `${t}`, seats: 6 })) }]
  const problem = plain(3, 5, 1, { rounds })
  const { seating } = seated(problem)
  const table = seating[0]?.tables[1]
  const { moves, seating: after } = withoutNoShows(problem, seating, table?.people.slice(0, 4) ?? [], 'r1')
  expect(moves).toEqual([{ round: 'r1', person: table?.people[4], from: '2', to: expect.any(String) }])
  expect(after[0]?.tables[1]).toMatchObject({ people: [], chair: null, pen: null })
})

test('a role left open by one who does not come goes to another at the table', () => {
  const problem = plain(3, 5, 1)
  const { seating } = seated(problem)
  const table = seating[0]?.tables[0]
  const { seating: after, moves } = withoutNoShows(problem, seating, [table?.chair ?? ''], 'r1')
  const then = after[0]?.tables[0]
  expect(moves).toEqual([])
  expect(then?.people).toContain(then?.chair)
  expect(then?.chair).not.toBe(table?.chair)
  expect(then?.pen).toBe(table?.pen)
})

test('no-shows never break a hard rule, and leave no table of one where there are others', () => {
  fc.assert(
    fc.property(anyProblem, fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 12 }), (problem, missing) => {
      const outcome = solve(problem, { iterations: 1_000 })
      if (outcome.kind !== 'seated') return
      const absent = missing.map((i) => `p${i % problem.people.length}`)
      const round = problem.rounds[0]?.id ?? ''
      const before = broken(problem, outcome.seating)
      const after = withoutNoShows(problem, outcome.seating, absent, round)
      const worse = broken(after.problem, after.seating).filter(
        (b) => ['apart', 'together', 'pin', 'seats', 'present'].includes(b.rule) && !before.some((was) => was.rule === b.rule),
      )
      expect(worse).toEqual([])
      for (const id of absent) expect(tableOf(after.seating, round, id)).toBeUndefined()
      expect(new Set(after.moves.map((m) => m.person)).size).toBe(after.moves.length)
    }),
    { numRuns: 60 },
  )
})

test('the price of a swap is what it does to the worth, and its words are true', () => {
  fc.assert(
    fc.property(anyProblem, fc.nat(), fc.nat(), (problem, x, y) => {
      const outcome = solve(problem, { iterations: 1_000 })
      if (outcome.kind !== 'seated') return
      const round = problem.rounds[0]?.id ?? ''
      const tables = (outcome.seating[0]?.tables ?? []).filter((t) => t.people.length > 0)
      const [from, to] = [tables[x % tables.length], tables[y % tables.length]]
      const [one, other] = [from?.people[0] ?? '', to?.people.at(-1) ?? '']
      const price = new Pricing(problem, outcome.seating).swap(round, one, other)
      if (from === to) {
        expect(price.cost).toBe(0)
        return
      }
      const after = moved(outcome.seating, round, [
        [one, to?.id ?? ''],
        [other, from?.id ?? ''],
      ])
      expect(price.cost).toBe(worth(problem, after) - worth(problem, outcome.seating))
      const [before, then] = [broken(problem, outcome.seating), broken(problem, after)].map(
        (all) => new Set(all.map((b) => `${b.rule} ${b.people.toSorted()}`)),
      )
      expect(price.breaks.every((b) => then?.has(`${b.rule} ${b.people.toSorted()}`))).toBe(true)
      expect(price.mends.every((b) => before?.has(`${b.rule} ${b.people.toSorted()}`))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a move tells whom one would meet again, and what rule it breaks', () => {
  const people = Array.from({ length: 8 }, (_, i) => ({ id: `p${i}`, library: `${i % 4}` }))
  const rounds = [{ id: 'r1', tables: [1, 2].map((t) => ({ id: `${t}`, seats: 5 })) }]
  const problem = plain(2, 5, 1, { people, rounds, history: [{ ago: 2, people: ['p0', 'p1', 'p2'] }] })
  const at = (...ids: number[]) => ids.map((i) => `p${i}`)
  const seating = [
    {
      id: 'r1',
      tables: [
        { id: '1', people: at(0, 5, 6, 7), chair: null, pen: null },
        { id: '2', people: at(1, 2, 3, 4), chair: null, pen: null },
      ],
    },
  ]
  const price = new Pricing(problem, seating).move('r1', 'p0', '2')
  expect(price.meetsAgain).toEqual(['p1', 'p2'])
  expect(price.repeats).toBe(2)
  expect(price.breaks.map((b) => [b.rule, b.people])).toEqual(
    [['ownLibrary', ['p4', 'p0']]].map(([r, p]) => [r, expect.arrayContaining(p as string[])]),
  )
})

/** The search's own worth of a seating, from its seats alone; the empty chairs go where they are. */
function worth(problem: Parameters<typeof model>[0], seating: Seating): number {
  const numbers = model(problem)
  const at = tablesOf(problem, seating, numbers.all)
  for (const [r, round] of numbers.rounds.entries()) {
    const left = round.chairs.most.map((chairs, t) => chairs - [...(at[r] ?? [])].filter((table) => table === t).length)
    for (const i of round.seated) {
      if (i < numbers.people) continue
      const t = left.findIndex((chairs) => chairs > 0)
      left[t] = (left[t] ?? 0) - 1
      ;(at[r] as Int32Array)[i] = t
    }
  }
  return new Seats(numbers, at).cost
}
