import { design } from '../designs/design'
import type { Design } from '../designs/differences'
import { designSize, seatDesign } from '../designs/seat'
import { symmetric, symmetries } from '../designs/symmetric'
import type { Budget } from '../input'
import type { Random } from '../prng'
import { anneal, type Best, bestOf } from './anneal'
import { type Bound, bound } from './bound'
import { Meter } from './meter'
import { firstSeating, type Model } from './model'
import { Seats } from './seats'
import { worth } from './worth'

export type Progress = { share: number; cost: number; atLeast: number }
export type Found = {
  at: Int32Array[]
  cost: number
  limit: Bound
  spent: { iterations: number; ms: number; bestAtMs: number; ended: 'best' | 'budget' | 'cancelled'; by: 'design' | 'search' }
}

/** Proposals between two looks at the clock: well under a millisecond. */
const chunk = 1_000

/** Looks for the best seating until nothing can be better, the budget is spent, or `true` comes in. */
export function* search(model: Model, budget: Budget, random: Random, clock: () => number): Generator<Progress, Found, boolean> {
  const meter = new Meter(budget, clock)
  const limit = bound(model)
  const spent: Found['spent'] = { iterations: 0, ms: 0, bestAtMs: 0, ended: 'budget', by: 'search' }
  let best: Best | null = null

  const improved = (by: 'design' | 'search') => {
    spent.bestAtMs = meter.ms
    spent.by = by
  }
  const done = () => (best !== null && best.cost <= limit.cost) || spent.ended === 'cancelled'
  const tell = (): Progress => ({ share: meter.share, cost: best?.cost ?? Number.POSITIVE_INFINITY, atLeast: limit.cost })

  /** Cools a seating from one temperature to the other while the meter runs to `until`. */
  function* run(seats: Seats, from: number, to: number, until: number): Generator<Progress, void, boolean> {
    best ??= bestOf(seats)
    const began = meter.share
    for (let share = began; share < until && !done(); share = meter.share) {
      const before: number = best.cost
      meter.iterations += anneal(seats, random, from * (to / from) ** ((share - began) / (until - began)), chunk, best)
      if (best.cost < before) improved('search')
      if (yield tell()) spent.ended = 'cancelled'
    }
  }
  const lay = (found: Design) => {
    const at = seatDesign(model, found, random)
    best = { at, cost: worth(model, at) }
    improved('design')
  }

  const strangers = model.strangers
  const shape = strangers ? designSize(model) : null
  const fitting = shape && design(shape.tables, shape.size, model.rounds.length, random)
  if (fitting) lay(fitting)
  else if (shape && tight(model, shape.size)) {
    for (const { tries, ...how } of attempts(shape.tables, shape.size, model.rounds.length)) {
      const found = symmetric(shape.tables, shape.size, model.rounds.length, how, random, tries)
      meter.iterations += tries
      if (found) lay(found)
      if (best || meter.share >= 0.4) break
      if (yield tell()) {
        spent.ended = 'cancelled'
        break
      }
    }
  }

  const left = (part: number) => meter.share + (1 - meter.share) * part
  // From a design only small things are left to mend: begin cool, and from it.
  if (best && !done()) yield* run(new Seats(model, (best as Best).at), 14, 3, left(0.3))
  if (!done()) {
    const seats = new Seats(model, firstSeating(model, random))
    best ??= bestOf(seats)
    // Among strangers a short run often does, and all repeats cost the same. With a history the prices are finer, and one
    // long, cooler run does best.
    const coolest = coarse(model) ? 12 : 4
    if (strangers) yield* run(seats, 60, coolest, left(0.15))
    yield* run(seats, strangers ? 60 : 26, coolest, 1)
  }
  const { at, cost } = best ?? bestOf(new Seats(model, firstSeating(model, random)))
  if (cost <= limit.cost) spent.ended = 'best'
  return { at, cost, limit, spent: { ...spent, iterations: meter.iterations, ms: meter.ms } }
}

/** Whether only repeats cost anything, all of them alike. */
const coarse = ({ weighKinds, rounds }: Model): boolean => !weighKinds && rounds.every((round) => round.plain)

/** Whether hardly anybody is left whom one does not meet: there annealing alone does not get through. */
const tight = (model: Model, size: number): boolean => (size - 1) * model.rounds.length > 0.6 * (model.people - 1)

/** Each symmetry in turn, a little longer every time round. */
function* attempts(tables: number, size: number, rounds: number) {
  const possible = size > 1 && tables >= size ? symmetries(tables, size, rounds) : []
  for (let tries = 20_000; possible.length > 0; tries = Math.min(tries * 2, 640_000)) for (const how of possible) yield { ...how, tries }
}
