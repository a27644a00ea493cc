import type { Random } from '../prng'
import { shuffled } from '../prng'
import { type Arithmetic, additive, factors, field } from './arithmetic'

/** The table of each point in each round, no two points sharing a table twice. Points are numbered 0…tables·size-1. */
export type Design = Int32Array[]

/**
 * A transversal design: the points are `size` rows of `tables`; in a round row i is shifted by an amount of its own, so
 * that colleagues in a row never meet, and two of different rows meet at most once when no two rounds shift their rows
 * alike against each other. Over a field (size ≤ tables) this gives as many rounds as tables: the mutually orthogonal
 * Latin squares of Bose. Elsewhere a difference matrix is looked for by trying.
 */
export function transversal(tables: number, size: number, rounds: number, random: Random): Design | null {
  if (size > tables || rounds > tables) return null
  const galois = field(tables)
  if (galois) {
    const shifts = Array.from({ length: rounds }, (_, m) => Array.from({ length: size }, (_, i) => galois.times(m, i)))
    return seated(shifts, galois)
  }
  for (const group of [additive([tables]), additive(factors(tables))]) {
    for (let attempt = 0; attempt < 12; attempt++) {
      const shifts = differenceRows(group, size, rounds, random, 4_000)
      if (shifts) return seated(shifts, group)
    }
  }
  return null
}

function seated(shifts: number[][], { order, minus }: Arithmetic): Design {
  return shifts.map((row) => Int32Array.from(row.flatMap((shift) => Array.from({ length: order }, (_, x) => minus(x, shift)))))
}

/** Rows whose entries' pairwise differences never repeat from row to row; null when `tries` run out. */
function differenceRows(group: Arithmetic, size: number, rounds: number, random: Random, tries: number): number[][] | null {
  const rows: number[][] = [Array.from({ length: size }, () => 0)]
  const taken = new Uint8Array(size * size * group.order)
  const key = (i: number, j: number, difference: number) => (i * size + j) * group.order + difference
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) taken[key(i, j, 0)] = 1
  let left = tries
  const extend = (row: number[]): boolean => {
    if (row.length === size) {
      rows.push(row)
      if (rows.length === rounds || extend([0])) return true
      rows.pop()
      return false
    }
    const i = row.length
    for (const value of shuffled(Array(group.order).keys(), random)) {
      if (--left < 0) return false
      const keys = row.map((other, j) => key(i, j, group.minus(value, other)))
      if (keys.some((k) => taken[k] === 1)) continue
      for (const k of keys) taken[k] = 1
      if (extend([...row, value])) return true
      for (const k of keys) taken[k] = 0
    }
    return false
  }
  return rounds <= 1 || extend([0]) ? rows : null
}
