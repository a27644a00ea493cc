/**
 * What each thing is worth against the others. A meeting repeated today is 100; everything else is measured by it.
 * The gaps keep the order strict: no number of repeats that occurs buys a broken hard rule.
 */
export const hard = 200_000
export const strong = 4_000
export const again = 100

/** For two of the same kind at one table: a table of one region only costs as much as a repeat or two. */
export const alike = { region: 8, side: 4, size: 4 }

/** A table where nobody is glad to take a role, and one where nobody may be asked at all. */
export const roleUnwilling = 30
export const roleNobody = 1_000

/** Having sat together `ago` seasons back, as a share of having sat together just now; halves in about four seasons. */
const recall = (ago: number): number => 0.95 * 0.85 ** ago

/** What it costs that two meet who sat together so many seasons ago: the more recent and the more often, the more. */
export function reunion(agos: number[]): number {
  let unmarked = 1
  for (const ago of agos) unmarked *= 1 - recall(ago)
  return Math.max(1, Math.round(again * (1 - unmarked)))
}

/** The cost of the meeting after `times` meetings today, by how repeats are to be counted. */
export function repeatCosts(counted: 'fewest' | 'spread' | 'ignore', rounds: number): Int32Array {
  const by = { fewest: () => again, spread: (times: number) => again * Math.min(times, 5) ** 2, ignore: () => 0 }[counted]
  return Int32Array.from({ length: rounds + 2 }, (_, times) => (times === 0 ? 0 : by(times)))
}
