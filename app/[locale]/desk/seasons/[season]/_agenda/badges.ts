import type { DeskItem } from '@/lib/meetings/desk'
import type { Words } from '../../../words'

/** What sets an item apart: one meeting only, hidden or different in one, standing. */
export function badgesOf({ fields, local }: DeskItem, { agenda, only }: Words['desk']): string[] {
  const standing = fields.standing ? [agenda.standing] : []
  if (fields.where !== 'both') return [only[fields.where], ...standing]
  const sides = (['west', 'east'] as const).flatMap((side) => {
    const { hidden, ...own } = local[side].fields
    if (hidden) return [agenda.hiddenIn[side]]
    return Object.values(own).some((value) => value !== null) ? [agenda.differsIn[side]] : []
  })
  return [...sides, ...standing]
}
