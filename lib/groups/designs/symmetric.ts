import type { Random } from '../prng'
import type { Design } from './differences'

/**
 * Looks for a repeat-free schedule that a rotation maps onto itself: `fixed` points stay, the others turn in circles of
 * `turn`, and every base round gives `turn` rounds. Kirkman's schoolgirls are one base round of 15 = 1 + 2·7. What is
 * left to look for is `turn` times smaller, so annealing finds what it would never find round by round (the starters
 * of Bose; Anderson, Combinatorial Designs and Tournaments, 1997).
 */
export type Symmetry = { turn: number; fixed: number; bases: number }

/** The symmetries worth trying for so many rounds, the strongest first. */
export function symmetries(tables: number, size: number, rounds: number): Symmetry[] {
  const points = tables * size
  const most = Math.floor((points - 1) / (size - 1))
  const found: Symmetry[] = []
  for (let bases = 1; bases <= 3; bases++)
    for (let turn = Math.ceil(rounds / bases); turn * bases <= most && turn > 2; turn++)
      for (let fixed = points % turn; fixed < points && fixed <= tables; fixed += turn) found.push({ turn, fixed, bases })
  return found.sort((a, b) => a.turn * a.bases - b.turn * b.bases || a.bases - b.bases || a.fixed - b.fixed).slice(0, 6)
}

/** Tries one symmetry for `tries` steps. */
export function symmetric(tables: number, size: number, rounds: number, how: Symmetry, random: Random, tries: number): Design | null {
  const points = tables * size
  const { turn, fixed, bases } = how
  const next = nextOf(points, fixed, turn)
  const { orbit, weight } = orbits(points, next, turn)
  const count = new Int32Array(weight.length)
  const seats = Array.from({ length: bases }, () => Int32Array.from({ length: points }, (_, p) => p))

  const excess = (o: number): number => Math.max(0, (count[o] as number) * (weight[o] as number) - 1)
  /** Counts the meetings of whoever sits at `seat` with the rest of the table, and says how many more repeats that makes. */
  const tallyUp = (base: Int32Array, seat: number, by: 1 | -1): number => {
    const start = seat - (seat % size)
    const p = base[seat] as number
    let change = 0
    for (let other = start; other < start + size; other++) {
      if (other === seat) continue
      const o = orbit[p * points + (base[other] as number)] as number
      change -= excess(o)
      count[o] = (count[o] as number) + by
      change += excess(o)
    }
    return change
  }
  const exchange = (base: Int32Array, x: number, y: number): number => {
    let change = tallyUp(base, x, -1) + tallyUp(base, y, -1)
    const p = base[x] as number
    base[x] = base[y] as number
    base[y] = p
    change += tallyUp(base, x, 1) + tallyUp(base, y, 1)
    return change
  }

  let cost = 0
  for (const base of seats) {
    for (let i = points - 1; i > 0; i--) {
      const j = random.below(i + 1)
      const p = base[i] as number
      base[i] = base[j] as number
      base[j] = p
    }
    for (let t = 0; t < tables; t++)
      for (let x = 0; x < size; x++)
        for (let y = 0; y < x; y++) {
          const o = orbit[(base[t * size + x] as number) * points + (base[t * size + y] as number)] as number
          count[o] = (count[o] as number) + 1
        }
  }
  for (let o = 0; o < weight.length; o++) cost += excess(o)

  const cooling = (0.15 / 0.6) ** (1 / tries)
  let temperature = 0.6
  for (let n = 0; n < tries && cost > 0; n++) {
    temperature *= cooling
    const base = seats[bases === 1 ? 0 : random.below(bases)] as Int32Array
    const x = random.below(points)
    const y = random.below(points)
    if (Math.floor(x / size) === Math.floor(y / size)) continue
    const change = exchange(base, x, y)
    if (change <= 0 || random.fraction() < Math.exp(-change / temperature)) cost += change
    else exchange(base, x, y)
  }
  return cost === 0 ? unrolled(seats, next, turn, size).slice(0, rounds) : null
}

/** The rotation: the first points stay, the rest go round in circles. */
export const nextOf = (points: number, fixed: number, turn: number): Int32Array =>
  Int32Array.from({ length: points }, (_, p) => (p < fixed ? p : p - ((p - fixed) % turn) + ((((p - fixed) % turn) + 1) % turn)))

/** Pairs that the rotation carries into each other are one orbit; `weight` is how often one meeting of it counts. */
function orbits(points: number, next: Int32Array, turn: number) {
  const orbit = new Int32Array(points * points).fill(-1)
  const weight: number[] = []
  for (let i = 0; i < points; i++)
    for (let j = 0; j < i; j++) {
      let [a, b, length] = [i, j, 0]
      while (orbit[a * points + b] === -1) {
        orbit[a * points + b] = orbit[b * points + a] = weight.length
        a = next[a] as number
        b = next[b] as number
        length++
      }
      if (length > 0) weight.push(turn / length)
    }
  return { orbit, weight: Int32Array.from(weight) }
}

/** All the rounds that base rounds stand for. */
export function unrolled(bases: Int32Array[], next: Int32Array, turn: number, size: number): Design {
  const rounds: Design = []
  for (const base of bases) {
    let seated = base.slice()
    for (let k = 0; k < turn; k++) {
      const at = new Int32Array(seated.length)
      for (const [seat, p] of seated.entries()) at[p] = Math.floor(seat / size)
      rounds.push(at)
      seated = seated.map((p) => next[p] as number)
    }
  }
  return rounds
}
