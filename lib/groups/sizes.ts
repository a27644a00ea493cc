/**
 * How many chairs to use at each table: as even as the seats allow, and never fewer than `least`. Where the people do
 * not come out even some tables may have one chair that stays empty; which ones is left to the search.
 */
export type Chairs = { /** Chairs in use, at most. */ most: number[] /** Chairs in use, at least. */; fewest: number[] }

export function chairs(people: number, seats: number[], least: number[] = seats.map(() => 0)): Chairs {
  const filled = (level: number) => seats.map((s, t) => Math.min(s, Math.max(level, least[t] ?? 0)))
  const total = (level: number) => filled(level).reduce((a, b) => a + b, 0)
  const highest = Math.max(0, ...seats)
  let level = 0
  while (level < highest && total(level + 1) <= people) level++
  const fewest = filled(level)
  return total(level) >= people ? { most: fewest, fewest } : { most: filled(level + 1), fewest }
}

/** Tables for so many people by a wished number or size of groups, as even as can be; null when that makes no sense. */
export function tablesFor(people: number, wanted: { count: number } | { size: number }): { id: string; seats: number }[] | null {
  const count = 'count' in wanted ? wanted.count : Math.ceil(people / wanted.size)
  const sensible = Number.isInteger(count) && count >= 1 && count <= people && (!('size' in wanted) || wanted.size <= people)
  if (!sensible) return null
  return Array.from({ length: count }, (_, i) => ({ id: String(i + 1), seats: Math.floor(people / count) + (i < people % count ? 1 : 0) }))
}
