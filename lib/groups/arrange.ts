import type { Unit } from './sitting'

/**
 * One seating of a round that keeps every hard rule between named people, by backtracking (Brélaz' order: whoever has
 * the fewest tables left goes first). `tables` of each unit, or that there is none, or null when `tries` ran out.
 * Units without any rule are left at -1: the sum of the chairs has room for them.
 */
export function arrange(units: Unit[], capacity: number[], tries = 20_000): { tables: Int32Array } | 'impossible' | null {
  const tables = new Int32Array(units.length).fill(-1)
  const left = Int32Array.from(capacity)
  const used = new Int32Array(capacity.length)
  const bound = units.flatMap((u, i) => (u.people.length > 1 || u.table >= 0 || u.apart.size > 0 ? [i] : []))
  let spent = 0

  const fits = (u: number, t: number): boolean => {
    const unit = units[u] as Unit
    if (unit.people.length > (left[t] as number)) return false
    for (const other of unit.apart) if (tables[other] === t) return false
    return true
  }
  const put = (u: number, t: number, by: 1 | -1) => {
    tables[u] = by === 1 ? t : -1
    left[t] = (left[t] as number) - by * (units[u] as Unit).people.length
    used[t] = (used[t] as number) + by
  }
  const choices = (u: number): number[] => {
    const open: number[] = []
    const emptySizes = new Set<number>()
    for (let t = 0; t < capacity.length; t++) {
      if (!fits(u, t)) continue
      // Empty tables of one size are one choice: pins are placed before anyone else.
      if (used[t] === 0 && emptySizes.has(left[t] as number)) continue
      if (used[t] === 0) emptySizes.add(left[t] as number)
      open.push(t)
    }
    return open.sort((a, b) => (left[b] as number) - (left[a] as number))
  }
  const place = (): boolean | null => {
    let best = -1
    let open: number[] = []
    for (const u of bound) {
      if (tables[u] !== -1) continue
      const options = choices(u)
      if (best < 0 || options.length < open.length || (options.length === open.length && weight(units, u) > weight(units, best))) {
        best = u
        open = options
      }
      if (open.length === 0) break
    }
    if (best < 0) return true
    for (const t of open) {
      if (++spent > tries) return null
      put(best, t, 1)
      const done = place()
      if (done !== false) return done
      put(best, t, -1)
    }
    return false
  }

  for (const u of bound) {
    const pinned = (units[u] as Unit).table
    if (pinned < 0) continue
    if (!fits(u, pinned)) return 'impossible'
    put(u, pinned, 1)
  }
  const done = place()
  return done === null ? null : done ? { tables } : 'impossible'
}

const weight = (units: Unit[], u: number): number => (units[u] as Unit).people.length * 1_000 + (units[u] as Unit).apart.size
