/**
 * How fast somebody may go on this server, kept in memory: `most` at once, and as many again every `ms`. Asks with whom and
 * when, in milliseconds; false where they have to wait.
 */
export function pace(most: number, ms: number): (who: string, at: number) => boolean {
  const left = new Map<string, { n: number; at: number }>()
  return (who, at) => {
    const before = left.get(who) ?? { n: most, at }
    const n = Math.min(most, before.n + ((at - before.at) * most) / ms)
    left.delete(who)
    left.set(who, { n: Math.max(0, n - 1), at })
    // Whoever was here longest ago has their full measure again.
    const [oldest] = left.keys()
    if (left.size > 5000 && oldest) left.delete(oldest)
    return n >= 1
  }
}
