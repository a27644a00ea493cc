import type { Random } from '../prng'
import { type Design, transversal } from './differences'
import { knownDesign } from './known'

/**
 * A seating of tables × size points without any repeat, where one is known how to be made: nobody meets anybody twice.
 * Null where none of the ways fits; that does not mean that there is none.
 */
export function design(tables: number, size: number, rounds: number, random: Random): Design | null {
  if (size <= 1 || tables < size || (size - 1) * rounds > tables * size - 1) return null
  if (rounds <= tables) {
    const rows = transversal(tables, size, rounds, random)
    if (rows) return rows
  }
  return knownDesign(tables, size, rounds) ?? withinRows(tables, size, rounds, random)
}

/**
 * After a transversal design the people of a row have still not met: where a row fills whole tables, the rows can hold
 * rounds of their own, all at once. From fields and themselves this makes the affine planes and spaces.
 */
function withinRows(tables: number, size: number, rounds: number, random: Random): Design | null {
  if (tables % size !== 0) return null
  const perRow = tables / size
  for (let across = Math.min(rounds - 1, tables); across > 0; across--) {
    const within = perRow === 1 ? (rounds - across === 1 ? [new Int32Array(tables)] : null) : design(perRow, size, rounds - across, random)
    if (!within) continue
    const first = transversal(tables, size, across, random)
    if (!first) continue
    const rows = within.map((round) =>
      Int32Array.from({ length: tables * size }, (_, p) => Math.floor(p / tables) * perRow + (round[p % tables] as number)),
    )
    return [...first, ...rows]
  }
  return null
}
