import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { additive, field } from '@/lib/groups/designs/arithmetic'
import { design } from '@/lib/groups/designs/design'
import type { Design } from '@/lib/groups/designs/differences'
import { symmetric } from '@/lib/groups/designs/symmetric'
import { random } from '@/lib/groups/prng'
import { plain, seated } from './some'

vi.setConfig({ testTimeout: 60_000 })

/** Whether every round has full tables and no two points share a table twice. */
function isRepeatFree(found: Design, tables: number, size: number): boolean {
  const met = new Set<string>()
  return found.every((round) => {
    const at = Array.from({ length: tables }, (_, t) => [...round.keys()].filter((p) => round[p] === t))
    return at.every(
      (table) =>
        table.length === size &&
        table.every((a, i) =>
          table.slice(0, i).every((b) => {
            const fresh = !met.has(`${a} ${b}`)
            met.add(`${a} ${b}`)
            return fresh
          }),
        ),
    )
  })
}

test('a field adds, multiplies and divides; there is none of 6 or 12', () => {
  expect([6, 10, 12].map(field)).toEqual([null, null, null])
  for (const order of [2, 3, 4, 5, 7, 8, 9, 16, 25, 27]) {
    const f = field(order)
    if (!f) throw new Error(`no field of ${order}`)
    for (let a = 1; a < order; a++) {
      expect(new Set(Array.from({ length: order }, (_, b) => f.times(a, b))).size).toBe(order)
      for (let b = 0; b < order; b++) expect(f.times(a, f.minus(b, 1))).toBe(f.minus(f.times(a, b), a))
    }
  }
  expect(additive([2, 3]).minus(0, 5)).toBe(3)
})

test.each([
  [8, 4, 5],
  [8, 4, 8],
  [8, 4, 9],
  [8, 4, 10],
  [10, 6, 4],
  [12, 8, 3],
  [20, 8, 3],
  [8, 8, 9],
  [9, 3, 13],
  [16, 4, 21],
  [5, 5, 6],
  [7, 7, 8],
  [6, 6, 3],
  [6, 3, 8],
  [7, 3, 10],
  [10, 3, 14],
  [13, 3, 19],
  [7, 4, 9],
  [9, 4, 11],
  [6, 5, 6],
])('%i tables of %i for %i rounds: a design without repeats', (tables, size, rounds) => {
  const found = design(tables, size, rounds, random(1))
  expect(found?.length).toBe(rounds)
  expect(isRepeatFree(found ?? [], tables, size)).toBe(true)
})

test('whatever design is given, it is one; what counting forbids is not given', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 14 }),
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 15 }),
      (tables, size, rounds) => {
        const found = design(tables, size, rounds, random(tables * size))
        if (found) expect(isRepeatFree(found, tables, size)).toBe(true)
        if ((size - 1) * rounds > tables * size - 1) expect(found).toBeNull()
      },
    ),
    { numRuns: 150 },
  )
})

test("Kirkman's schoolgirls are one round of fifteen turned seven times", () => {
  const found = symmetric(5, 3, 7, { turn: 7, fixed: 1, bases: 1 }, random(1), 200_000)
  expect(isRepeatFree(found ?? [], 5, 3)).toBe(true)
})

test.each([
  [5, 3, 7],
  [6, 4, 7],
  [8, 4, 10],
  [8, 8, 9],
])('%i tables of %i for %i rounds are seated without a repeat', (tables, size, rounds) => {
  expect(seated(plain(tables, size, rounds), 2_000_000).account.repeats.total).toBe(0)
})

test('uneven tables: 93 people at 12 tables, and seats of all sizes', () => {
  expect(seated(plain(12, 8, 3, {}, 93), 2_000_000).account.repeats.total).toBe(0)
  const seats = [10, 9, 9, 8, 8, 8, 8, 7, 7, 7, 6, 6]
  const rounds = ['a', 'b', 'c'].map((id) => ({ id, tables: seats.map((s, t) => ({ id: `${t}`, seats: s })) }))
  const { seating, account } = seated(plain(12, 8, 3, { rounds }, 93), 2_000_000)
  expect(account.repeats.total).toBe(0)
  expect(seating[0]?.tables.map((t) => t.people.length)).toEqual(seats)
})

test('a design is laid so that colleagues sit apart and regions mix', () => {
  const people = Array.from({ length: 48 }, (_, i) => ({ id: `p${i}`, library: `${i % 20}`, region: `${i % 3}` }))
  const { account } = seated(plain(8, 6, 3, { people }), 200_000)
  expect(account.repeats.total).toBe(0)
  expect(account.unkept).toEqual([])
})

test('fewer tables than seats: some must go on together, and the bound says how many', () => {
  const { account } = seated(plain(6, 8, 4), 1_000_000)
  expect(account.repeats.atLeast).toBe(36)
  expect(account.repeats.total).toBeLessThanOrEqual(46)
  expect(account.again.every((pair) => pair.because === 'fewTables')).toBe(true)
})
