/** What one phone has said of one person at a meeting. `at` is an ISO moment in UTC with milliseconds. */
export type Mark = { id: string; registrationId: string; present: boolean; at: string }

/** Which of two marks of the same person holds: the later one; of two at the same moment, the one with the greater id. */
export const holding = (a: Mark, b: Mark): Mark => {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return a.id > b.id ? a : b
}

/**
 * The moment of a new mark: now, but after the one it is meant to overrule, which may have been made on a phone whose clock
 * is ahead.
 */
export function momentAfter(known: Mark | null, now: Date): string {
  const earliest = known ? Date.parse(known.at) + 1 : 0
  return new Date(Math.max(now.getTime(), earliest)).toISOString()
}
