/** A small generator of its own, so that a seed gives the same seating on every machine and in every browser. */
export type Random = {
  /** 32 random bits, as an integer from 0. */
  bits(): number
  /** An integer from 0 up to, not including, `n`. */
  below(n: number): number
  /** From 0 up to 1. */
  fraction(): number
}

/** Mulberry32 over 32 bits of state: plenty for a search, and two lines. */
export function random(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  return { bits: next, below: (n) => Math.floor((next() / 4294967296) * n), fraction: () => next() / 4294967296 }
}

/** The same things in an order that depends on nothing but the generator. */
export function shuffled<T>(things: Iterable<T>, from: Random): T[] {
  const list = [...things]
  for (let i = list.length - 1; i > 0; i--) {
    const j = from.below(i + 1)
    const swap = list[i] as T
    list[i] = list[j] as T
    list[j] = swap
  }
  return list
}
