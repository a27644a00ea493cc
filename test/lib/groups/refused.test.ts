import { expect, test } from 'vitest'
import { type ProblemInput, toProblem } from '@/lib/groups/input'
import { tablesFor } from '@/lib/groups/sizes'
import { solve } from '@/lib/groups/solve'
import { plain } from './some'

const codes = (given: ProblemInput | ReturnType<typeof plain>) => {
  const outcome = solve(toProblem(given), { iterations: 100 })
  return outcome.kind === 'refused' ? outcome.refusals.map((r) => r.code) : outcome.kind
}
const table = (seats: number, id = '1') => ({ id, seats })

test('what is put wrongly is refused, saying what', () => {
  const eight = plain(2, 4, 1)
  const wish = (wishes: ProblemInput['wishes']) => codes({ ...eight, wishes })
  expect(codes({ ...eight, people: [] })).toEqual(['noPeople'])
  expect(codes({ ...eight, rounds: [{ id: 'r1', tables: [] }] })).toEqual(['noTables'])
  expect(codes({ ...eight, people: [...eight.people, { id: 'p0' }] })).toEqual(['samePersonTwice'])
  expect(codes({ ...eight, rounds: [...eight.rounds, ...eight.rounds] })).toEqual(['sameRoundTwice'])
  expect(codes({ ...eight, rounds: [{ id: 'r1', tables: [table(4), table(4)] }] })).toEqual(['sameTableTwice'])
  expect(codes({ ...eight, rounds: [{ id: 'r1', tables: [table(7)] }] })).toEqual(['tooFewSeats'])
  expect(codes({ ...eight, rounds: [{ id: 'r1', tables: [table(9)] }] })).toEqual(['groupLargerThanPeople'])
  expect(codes({ ...eight, rounds: [{ id: 'r1', tables: Array.from({ length: 9 }, (_, i) => table(1, `${i}`)) }] })).toEqual([
    'moreTablesThanPeople',
  ])
  expect(wish({ pins: Array.from({ length: 5 }, (_, i) => ({ person: `p${i}`, table: '1' })) })).toEqual(['pinsOverSeats'])
  expect(
    wish({
      pins: [
        { person: 'p0', table: '1' },
        { person: 'p0', table: '2' },
      ],
    }),
  ).toEqual(['pinnedTwice'])
  expect(wish({ pins: [{ person: 'p0', table: '9' }] })).toEqual(['unknownTable'])
  expect(wish({ pins: [{ person: 'who', table: '1' }] })).toEqual(['unknownPerson'])
  expect(wish({ apart: [{ people: ['p0', 'p1'], rounds: ['r9'] }] })).toEqual(['unknownRound'])
  expect(wish({ together: [{ people: ['p0', 'p1'] }], apart: [{ people: ['p1', 'p0'] }] })).toEqual(['togetherAndApart'])
  // Joined through a third.
  expect(wish({ together: [{ people: ['p0', 'p1'] }, { people: ['p1', 'p2'] }], apart: [{ people: ['p2', 'p0'] }] })).toEqual([
    'togetherAndApart',
  ])
  expect(wish({ together: [{ people: ['p0', 'p1', 'p2', 'p3', 'p4'] }] })).toEqual(['togetherTooMany'])
  expect(
    wish({
      together: [{ people: ['p0', 'p1'] }],
      pins: [
        { person: 'p0', table: '1' },
        { person: 'p1', table: '2' },
      ],
    }),
  ).toEqual(['togetherPinnedApart'])
  expect(
    wish({
      apart: [{ people: ['p0', 'p1'] }],
      pins: [
        { person: 'p0', table: '1' },
        { person: 'p1', table: '1' },
      ],
    }),
  ).toEqual(['apartPinnedTogether'])
  expect(codes({ ...eight, people: eight.people.map((p) => ({ ...p, rounds: [] })) })).toEqual(['nobodyPresent'])
})

test('the sentence has the numbers and the names in it', () => {
  const people = Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, name: `Person ${i}` }))
  const outcome = solve(plain(3, 4, 1, { people: [...people, { id: 'p3', name: 'Person 3' }] }), { iterations: 100 })
  expect(outcome).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'samePersonTwice', values: { person: 'Person 3' }, people: ['p3'] }],
  })
})

test('7 people from Aarhus cannot sit apart at 6 tables, and it is said before any search', () => {
  const people = Array.from({ length: 36 }, (_, i) => ({ id: `p${i}`, ...(i < 7 && { library: 'DK-775100', libraryName: 'Aarhus' }) }))
  const problem = plain(6, 6, 3, { people })
  expect(solve(problem, { iterations: 100 })).toMatchObject({
    kind: 'impossible',
    reasons: [{ code: 'libraryTooMany', values: { count: 7, library: 'Aarhus', tables: 6, round: 'r1' } }],
  })
  // Where it is asked for as far as possible, one pair sits together in each round, and the account says so.
  const soft = solve(toProblem({ ...problem, wishes: { ownLibrary: 'soft' } }), { iterations: 50_000 })
  if (soft.kind !== 'seated') throw new Error(soft.kind)
  expect(soft.account.unkept.map((b) => [b.rule, b.round])).toEqual([
    ['ownLibrary', 'r1'],
    ['ownLibrary', 'r2'],
    ['ownLibrary', 'r3'],
  ])
  // Two of them kept together by name count for one, and that is said too.
  const named = solve(toProblem({ ...problem, wishes: { together: [{ people: ['p0', 'p1'] }] } }), { iterations: 50_000 })
  if (named.kind !== 'seated') throw new Error(named.kind)
  expect(named.account.unkept).toEqual([])
  expect(named.account.setAside.map((b) => b.people.toSorted())).toEqual([
    ['p0', 'p1'],
    ['p0', 'p1'],
    ['p0', 'p1'],
  ])
})

test('six from one library at six tables is exactly possible', () => {
  const people = Array.from({ length: 36 }, (_, i) => ({ id: `p${i}`, library: `${Math.floor(i / 6)}` }))
  expect(solve(plain(6, 6, 3, { people }), { iterations: 200_000 })).toMatchObject({ kind: 'seated', account: { unkept: [] } })
})

test('rules that clash only all together are found, and only those named', () => {
  const problem = plain(3, 4, 1, {
    wishes: {
      together: [{ people: ['p9', 'p10'] }],
      apart: [
        { people: ['p0', 'p1'] },
        { people: ['p0', 'p2'] },
        { people: ['p0', 'p3'] },
        { people: ['p1', 'p2'] },
        { people: ['p1', 'p3'] },
        { people: ['p2', 'p3'] },
        { people: ['p4', 'p5'] },
      ],
    },
  })
  const outcome = solve(problem, { iterations: 100 })
  if (outcome.kind !== 'impossible') throw new Error(outcome.kind)
  expect(outcome.reasons.map((r) => [r.code, r.people.toSorted()])).toEqual([['wishesClash', ['p0', 'p1', 'p2', 'p3']]])
})

test('too few who have come before', () => {
  const people = Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, newcomer: i > 1 }))
  expect(solve(plain(3, 4, 1, { people, wishes: { newcomers: 'hard' } }), { iterations: 100 })).toMatchObject({
    kind: 'impossible',
    reasons: [{ code: 'tooFewRegulars', values: { newcomers: 10, regulars: 2, tables: 3 } }],
  })
  expect(solve(plain(3, 4, 1, { people }), { iterations: 100 }).kind).toBe('seated')
})

test('tables by number or size of groups', () => {
  expect(tablesFor(23, { count: 4 })?.map((t) => t.seats)).toEqual([6, 6, 6, 5])
  expect(tablesFor(23, { size: 6 })?.map((t) => t.seats)).toEqual([6, 6, 6, 5])
  expect(tablesFor(5, { size: 6 })).toBeNull()
  expect(tablesFor(5, { count: 0 })).toBeNull()
  expect(tablesFor(5, { count: 6 })).toBeNull()
})
