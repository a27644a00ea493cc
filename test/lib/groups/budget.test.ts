import { expect, test } from 'vitest'
import { solve, solving } from '@/lib/groups/solve'
import { plain, seated } from './some'

const hard = () => plain(6, 8, 4, { seed: 7 })

test('the same problem, seed and iterations give the same seating, however fast the machine; another seed another', () => {
  const slow = {
    clock: (() => {
      let ms = 0
      return () => (ms += 1_000)
    })(),
  }
  const one = solve(hard(), { iterations: 40_000 })
  const two = solve(hard(), { iterations: 40_000 }, slow)
  if (one.kind !== 'seated' || two.kind !== 'seated') throw new Error('not seated')
  expect(two.seating).toEqual(one.seating)
  expect(two.search.iterations).toBe(one.search.iterations)
  expect(seated({ ...hard(), seed: 8 }, 40_000).seating).not.toEqual(one.seating)
})

test('stops when its time is up, by the clock it is given, with its best so far', () => {
  let ms = 0
  const outcome = solve(hard(), { ms: 300 }, { clock: () => (ms += 0.1) })
  if (outcome.kind !== 'seated') throw new Error('not seated')
  expect(outcome.search.ended).toBe('budget')
  expect(outcome.search.ms).toBeGreaterThanOrEqual(300)
  expect(outcome.search.ms).toBeLessThan(305)
  expect(outcome.account.unkept).toEqual([])
})

test('tells how far it is, and getting no worse', () => {
  const told: { share: number; cost: number }[] = []
  solve(hard(), { iterations: 50_000 }, { progress: (p) => told.push(p) })
  expect(told.length).toBeGreaterThan(10)
  for (const [k, step] of told.slice(1).entries()) {
    expect(step.share).toBeGreaterThanOrEqual(told[k]?.share ?? 0)
    expect(step.cost).toBeLessThanOrEqual(told[k]?.cost ?? 0)
  }
})

test('can be cancelled at once, and still seats everybody', () => {
  const outcome = solve(hard(), { ms: 600_000 }, { stop: () => true })
  if (outcome.kind !== 'seated') throw new Error('not seated')
  expect(outcome.search.ended).toBe('cancelled')
  expect(outcome.seating.flatMap((r) => r.tables.flatMap((t) => t.people)).length).toBe(4 * 48)
})

test('a worker can take it step by step and end it from outside', () => {
  const steps = solving(hard(), { iterations: 10_000_000 })
  for (let k = 0; k < 5; k++) expect(steps.next().done).toBe(false)
  const last = steps.next(true)
  expect(last.done).toBe(true)
})

test('stops early where nothing can be better', () => {
  const { search, account } = seated(plain(8, 4, 5), 10_000_000)
  expect(search.ended).toBe('best')
  expect(search.iterations).toBeLessThan(1_000_000)
  expect(account.repeats).toEqual({ total: 0, today: 0, before: 0, atLeast: 0 })
})
