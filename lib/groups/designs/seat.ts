import type { Random } from '../prng'
import { shuffled } from '../prng'
import type { Model, RoundModel } from '../search/model'
import type { Design } from './differences'

/** Whether a design can be laid over the rounds: as many tables in each, and hardly anyone away. */
export function designSize(model: Model): { tables: number; size: number } | null {
  const tables = model.rounds[0]?.tables ?? 0
  const size = Math.max(...model.rounds.flatMap((round) => round.chairs.most))
  const bound = model.rounds.some((r) => r.clusters.length > 0 || r.fixedAt.some((t) => t >= 0))
  if (bound || model.rounds.some((r) => r.tables !== tables) || tables * size < model.people) return null
  return { tables, size }
}

/**
 * The design with people for its points: in the order that costs least beside the meetings (colleagues apart, regions
 * mixed), and mended where rounds have uneven tables or somebody is away.
 */
export function seatDesign(model: Model, design: Design, random: Random): Int32Array[] {
  const points = placed(model, design, random)
  return model.rounds.map((round, r) => {
    const wanted = new Int32Array(model.all).fill(-1)
    for (const i of round.seated) if (i < model.people) wanted[i] = (design[r] as Int32Array)[points[i] as number] as number
    return fitted(model, round, wanted)
  })
}

/** A point for each person, by exchanging points while that makes the tables cheaper. */
function placed(model: Model, design: Design, random: Random): Int32Array {
  const { people, all } = model
  const { pair, plain } = model.rounds[0] as RoundModel
  // The last points are left over: in a transversal design they are one row, and their chairs are spread evenly.
  const points = Int32Array.from(shuffled(Array(people).keys(), random))
  const at = new Int32Array((design[0] as Int32Array).length).fill(-1)
  for (const [i, p] of points.entries()) at[p] = i
  if (plain) return points
  const mates = matesOf(design, people)
  const costAt = (i: number, p: number, except: number): number => {
    let sum = 0
    for (const q of mates[p] as Int32Array) {
      const j = at[q] as number
      if (j >= 0 && j !== except) sum += pair[i * all + j] as number
    }
    return sum
  }
  for (let tries = people * 400; tries > 0; tries--) {
    const [i, j] = [random.below(people), random.below(people)]
    if (i === j) continue
    const [p, q] = [points[i] as number, points[j] as number]
    const change = costAt(i, q, j) + costAt(j, p, i) - costAt(i, p, j) - costAt(j, q, i)
    if (change > 0) continue
    points[i] = q
    points[j] = p
    at[p] = j
    at[q] = i
  }
  return points
}

function matesOf(design: Design, people: number): Int32Array[] {
  return Array.from({ length: people }, (_, p) => {
    const mates: number[] = []
    for (const round of design) for (let q = 0; q < people; q++) if (q !== p && round[q] === round[p]) mates.push(q)
    return Int32Array.from(mates)
  })
}

/** The wished tables matched to the real ones by size, the surplus moved to where chairs are left, then the empty chairs. */
function fitted({ people, all }: Model, round: RoundModel, wanted: Int32Array): Int32Array {
  const { tables, chairs, seated } = round
  const load = new Int32Array(tables)
  for (const t of wanted) if (t >= 0) load[t] = (load[t] as number) + 1
  const descending = (by: ArrayLike<number>) => [...Array(tables).keys()].sort((a, b) => (by[b] as number) - (by[a] as number))
  const real = new Int32Array(tables)
  const ranks = descending(chairs.most)
  for (const [rank, t] of descending(load).entries()) real[t] = ranks[rank] as number
  const at = new Int32Array(all).fill(-1)
  const left = Int32Array.from(chairs.most)
  const take = (i: number, t: number) => {
    at[i] = t
    left[t] = (left[t] as number) - 1
  }
  const surplus: number[] = []
  for (const i of seated) {
    if (i >= people) continue
    const t = real[wanted[i] as number] as number
    if ((left[t] as number) > 0) take(i, t)
    else surplus.push(i)
  }
  // Whoever is over goes where the most chairs are left; what remains are the empty chairs.
  for (const i of surplus) take(i, left.indexOf(Math.max(...left)))
  for (const i of seated) if (i >= people) take(i, left.indexOf(Math.max(...left)))
  return at
}
