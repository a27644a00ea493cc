import type { DeskItem } from '@/lib/meetings/desk'
import type { Words } from '../../../words'

/** What sets an item apart: one meeting only, hidden or different in one. */
export function badgesOf({ fields, local }: DeskItem, { agenda, only }: Words['desk']): string[] {
  if (fields.where !== 'both') return [only[fields.where]]
  return (['west', 'east'] as const).flatMap((side) => {
    const { hidden, ...own } = local[side].fields
    if (hidden) return [agenda.hiddenIn[side]]
    return Object.values(own).some((value) => value !== null) ? [agenda.differsIn[side]] : []
  })
}
