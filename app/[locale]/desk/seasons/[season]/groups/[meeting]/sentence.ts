import type { Said } from '@/lib/groups/present'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import type { Plan } from '@/lib/seatings/input'

/** What the solver says no with, in a sentence; its rounds by their names. */
export function sentence({ code, values }: Said, plan: Plan, { said }: Pick<Messages['seating'], 'said'>): string {
  const round = plan.rounds.find((one) => one.id === values.round)?.title ?? ''
  return fill(said[code as keyof typeof said] ?? code, { ...values, round })
}
