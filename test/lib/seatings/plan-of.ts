import { firstPlan, roundOf } from '@/lib/seatings/first-plan'
import type { Plan } from '@/lib/seatings/input'

/** A plan of so many rounds in groups of four, that belongs to no item of the agenda. */
export const planOf = (rounds: number, change: Partial<Plan> = {}): Plan => ({
  ...firstPlan([]),
  rounds: Array.from({ length: rounds }, (_, i) => ({ ...roundOf(null, `Runde ${i + 1}`), groups: { by: 'size', n: 4 } })),
  ...change,
})
