import type { Person, Problem } from './input'

export type Roles = { chair: string | null; pen: string | null }

/**
 * One to chair and another to hold the pen at each table, round after round: the glad before the others, those who did it
 * last time or earlier today after everyone else, and never whoever will not unless nobody else is there.
 */
export class RoleShare {
  private readonly lately: { chair: Set<string>; pen: Set<string> }
  private readonly today = new Map<string, number>()

  constructor(problem: Problem) {
    const last = Math.min(...problem.history.map((h) => h.ago), Number.POSITIVE_INFINITY)
    const past = problem.history.filter((h) => h.ago === last)
    const who = (role: 'chair' | 'pen') => new Set(past.flatMap((h) => h[role] ?? []))
    this.lately = { chair: who('chair'), pen: who('pen') }
  }

  /** Chooses for one table and remembers it; who holds a role already keeps it. A table of one has a chair and no pen. */
  share(table: Person[], held: Roles = { chair: null, pen: null }): Roles {
    const kept = (role: string | null) => table.filter((p) => p.id === role)
    const chairs = kept(held.chair).length > 0 ? kept(held.chair) : table
    const pens = kept(held.pen).length > 0 ? kept(held.pen) : table
    let best: { chair: Person; pen: Person | null; cost: number } | null = null
    for (const chair of chairs)
      for (const pen of table.length > 1 ? pens : [null]) {
        if (pen === chair) continue
        const cost = this.burden(chair, 'chair') + (pen ? this.burden(pen, 'pen') : 0)
        if (!best || cost < best.cost) best = { chair, pen, cost }
      }
    if (!best) return { chair: null, pen: null }
    for (const person of [best.chair, best.pen]) if (person) this.today.set(person.id, (this.today.get(person.id) ?? 0) + 1)
    return { chair: best.chair.id, pen: best.pen?.id ?? null }
  }

  private burden(person: Person, role: 'chair' | 'pen'): number {
    const will = { gladly: 0, ifNeeded: 100, never: 10_000 }[person[role]]
    // Last time weighs more than being glad to; being new, or having done it earlier today, tips the scale between equals.
    return will + (this.lately[role].has(person.id) ? 150 : 0) + (this.today.get(person.id) ?? 0) * 15 + (person.newcomer ? 20 : 0)
  }
}
