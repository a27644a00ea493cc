/**
 * What each thing is worth against the others. A meeting repeated today is 100; everything else is measured by it.
 * The gaps keep the order strict: no number of repeats that occurs buys a broken hard rule.
 */
export const hard = 200_000
export const strong = 4_000
/** A newcomer with nobody experienced beside them, where that is a hard rule: after those about named people. */
export const lonely = 20_000
const again = 100

/** For two of the same kind at one table: a table of one region only costs as much as a repeat or two. */
export const alike = { region: 6, side: 3, size: 3 }

/** A table where nobody is glad to take a role, and one where nobody may be asked at all. */
export const roleUnwilling = 30
export const roleNobody = 1_000

/** How fresh a meeting `ago` seasons back still is, as a share; halves in about four seasons. */
const freshness = (ago: number): number => 0.95 * 0.85 ** ago

/**
 * What it costs that two meet who sat together so many seasons ago: the more recent and the more often, the more. Even the
 * oldest acquaintance counts half, since what is wanted is somebody new.
 */
export function reunion(agos: number[]): number {
  let faded = 1
  for (const ago of agos) faded *= 1 - freshness(ago)
  return Math.round(again * (1 - faded / 2))
}

/** The cost of the meeting after `times` meetings today, by how repeats are to be counted. */
export function repeatCosts(counted: 'fewest' | 'spread' | 'ignore', rounds: number): Int32Array {
  const by = { fewest: () => again, spread: (times: number) => again * Math.min(times, 5) ** 2, ignore: () => 0 }[counted]
  return Int32Array.from({ length: rounds + 2 }, (_, times) => (times === 0 ? 0 : by(times)))
}
