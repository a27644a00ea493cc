import fc from 'fast-check'
import { type Problem, type ProblemInput, toProblem } from '@/lib/groups/input'
import { tablesFor } from '@/lib/groups/sizes'
import { type Outcome, solve } from '@/lib/groups/solve'

/** People p0…, alike in everything, and rounds r1… with even tables. */
export function plain(tables: number, size: number, rounds: number, more: Partial<ProblemInput> = {}, people = tables * size): Problem {
  return toProblem({
    people: Array.from({ length: people }, (_, i) => ({ id: `p${i}` })),
    rounds: Array.from({ length: rounds }, (_, r) => ({ id: `r${r + 1}`, tables: tablesFor(people, { count: tables }) ?? [] })),
    ...more,
  })
}

/** Solves what must be solvable. */
export function seated(problem: Problem, iterations = 20_000): Extract<Outcome, { kind: 'seated' }> {
  const outcome = solve(problem, { iterations })
  if (outcome.kind !== 'seated') throw new Error(`not seated: ${JSON.stringify(outcome)}`)
  return outcome
}

/** Meetings that could be: up to 40 people of a few libraries, some new, some presenting, some away, tables of any size. */
export const anyProblem: fc.Arbitrary<Problem> = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    tables: fc.integer({ min: 2, max: 6 }),
    rounds: fc.integer({ min: 1, max: 4 }),
    people: fc.array(
      fc.record({
        library: fc.option(fc.integer({ min: 0, max: 15 })),
        newcomer: fc.boolean(),
        presenter: fc.boolean(),
        region: fc.constantFrom('Fyn', 'Sjælland', 'Jylland'),
        chair: fc.constantFrom('gladly' as const, 'ifNeeded' as const, 'never' as const),
        away: fc.integer({ min: 0, max: 12 }),
      }),
      { minLength: 8, maxLength: 40 },
    ),
    past: fc.array(
      fc.record({ ago: fc.integer({ min: 0, max: 12 }), people: fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 8 }) }),
      {
        maxLength: 20,
      },
    ),
    spare: fc.integer({ min: 0, max: 3 }),
    newcomers: fc.constantFrom('hard' as const, 'soft' as const, 'off' as const),
    ownLibrary: fc.constantFrom('hard' as const, 'soft' as const, 'off' as const),
    presenters: fc.constantFrom('asOthers' as const, 'spread' as const, 'out' as const),
    together: fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 3 }),
    apart: fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 3 }),
    pin: fc.option(fc.integer({ min: 0, max: 39 })),
  })
  .map((g) => {
    const rounds = Array.from({ length: g.rounds }, (_, r) => `r${r + 1}`)
    const name = (i: number) => `p${i % g.people.length}`
    return toProblem({
      seed: g.seed,
      people: g.people.map(({ away, library, ...p }, i) => ({
        ...p,
        id: `p${i}`,
        library: library === null ? null : `library ${library}`,
        ...(away > 0 && away <= g.rounds && { rounds: rounds.filter((_, r) => r !== away - 1) }),
      })),
      rounds: rounds.map((id) => ({
        id,
        tables: (tablesFor(g.people.length, { count: g.tables }) ?? []).map((t) => ({ ...t, seats: t.seats + g.spare })),
      })),
      history: g.past.map((h) => ({ ago: h.ago, people: h.people.map(name) })),
      wishes: {
        newcomers: g.newcomers,
        ownLibrary: g.ownLibrary,
        presenters: g.presenters,
        together: [{ people: g.together.map(name) }],
        apart: [{ people: g.apart.map(name) }],
        pins: g.pin === null ? [] : [{ person: name(g.pin), table: '1' }],
      },
    })
  })
