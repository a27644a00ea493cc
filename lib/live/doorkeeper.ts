/** Counts who is in; a place is given back once. */
export type Doorkeeper = { enter: (caller: string) => (() => void) | null }

/**
 * Lets so many in at once, and so many from one address: a whole meeting room may share one. Null where it is full.
 */
export function doorkeeper(most: number, mostPerCaller: number): Doorkeeper {
  const inside = new Map<string, number>()
  let total = 0
  return {
    enter: (caller) => {
      const own = inside.get(caller) ?? 0
      if (total >= most || own >= mostPerCaller) return null
      total++
      inside.set(caller, own + 1)
      let left = false
      return () => {
        if (left) return
        left = true
        total--
        const rest = (inside.get(caller) ?? 1) - 1
        if (rest === 0) inside.delete(caller)
        else inside.set(caller, rest)
      }
    },
  }
}
