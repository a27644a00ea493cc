/**
 * Seats people at tables, round by round, so that they meet someone new.
 *
 * The method, in the order it is tried:
 *
 * 1. What is put wrongly is refused (validate.ts), and what cannot be is said, with the reason, before any search
 *    (infeasible.ts): by counting, and by trying the hard rules alone with a backtracking search that colours the most
 *    constrained first (Brélaz, "New methods to color the vertices of a graph", CACM 22, 1979).
 * 2. Where nobody has met before and the tables are alike, a combinatorial design is laid out and the people are placed
 *    on its points (designs/): transversal designs from finite fields (Bose 1938; used for this problem by Sharma and
 *    Das, and by Harvey and Winterer, "Solving the MOLR and social golfer problems", CP 2005), difference matrices found
 *    by trying, affine spaces by putting designs into the rows of designs, Aguado's ten rounds for 32 (2004), and
 *    otherwise a search among schedules that a rotation maps onto themselves, as Kirkman's (1850) can be.
 * 3. Everything else, and what a design leaves over, is annealed (search/): swaps of two people within a round, as in the
 *    local search of Dotú and Van Hentenryck ("Scheduling social golfers locally", CPAIOR 2005), with the price of
 *    every move kept up to date, so that a proposal costs a few look-ups and millions fit in a second. A short run, then
 *    a long one; the best seating of all is kept.
 *
 * The same problem, seed and number of iterations give the same seating on any machine (a logarithm aside, all is counted
 * in whole numbers, so that engines hardly differ either); a budget in milliseconds gives
 * the best that this machine reaches.
 */

import { type Account, account } from './account'
import { type Impossible, impossible } from './infeasible'
import type { Budget, Problem } from './input'
import { random } from './prng'
import { model } from './search/model'
import { type Found, type Progress, search } from './search/search'
import { type Seating, seatingOf } from './seating'
import { type Refusal, refusals } from './validate'

export type { Progress }

export type Outcome =
  | { kind: 'refused'; refusals: Refusal[] }
  | { kind: 'impossible'; reasons: Impossible[] }
  | { kind: 'seated'; seating: Seating; account: Account; search: Found['spent'] }

/** What the caller lends the solver: a clock in milliseconds, an ear, and a way to say stop. */
export type Hooks = { clock?: () => number; progress?: (progress: Progress) => void; stop?: () => boolean }

/** Runs to the end of the budget, or until nothing can be better, or until `stop` says so; always with its best so far. */
export function solve(problem: Problem, budget: Budget, { clock, progress, stop }: Hooks = {}): Outcome {
  const steps = solving(problem, budget, clock)
  let step = steps.next()
  while (!step.done) {
    progress?.(step.value)
    step = steps.next(stop?.() === true)
  }
  return step.value
}

/**
 * The same, a millisecond or so at a time, for whoever must see to other things in between (a worker that listens for
 * its owner). Passing `true` to `next` ends it with the best so far.
 */
export function* solving(problem: Problem, budget: Budget, clock?: () => number): Generator<Progress, Outcome, boolean> {
  const wrong = refusals(problem)
  if (wrong.length > 0) return { kind: 'refused', refusals: wrong }
  const reasons = impossible(problem)
  if (reasons.length > 0) return { kind: 'impossible', reasons }
  const numbers = model(problem)
  const found = yield* search(numbers, budget, random(problem.seed), clock ?? (() => performance.now()))
  const seating = seatingOf(problem, found.at)
  return { kind: 'seated', seating, account: account(problem, numbers, seating, found.cost, found.limit), search: found.spent }
}
