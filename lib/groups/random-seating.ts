import type { Problem } from './input'
import { presentIn } from './present'
import { random, shuffled } from './prng'
import type { Seating } from './seating'
import { chairs } from './sizes'

/** Everybody counted off into groups without a thought: what the solver is measured against. */
export function randomSeating(problem: Problem, seed: number): Seating {
  const from = random(seed)
  return problem.rounds.map((round) => {
    const order = shuffled(presentIn(problem, round), from).map((p) => p.id)
    const { most } = chairs(
      order.length,
      round.tables.map((t) => t.seats),
    )
    return {
      id: round.id,
      tables: round.tables.map((table, t) => ({ id: table.id, people: order.splice(0, most[t]), chair: null, pen: null })),
    }
  })
}
