import { fill } from '@/lib/i18n/fill'
import type { DraftChange } from '@/lib/meetings/draft-changes'
import type { Words } from './words'

/** "3 ændringer er ikke offentliggjort". */
export const countOf = (changes: DraftChange[], desk: Words['desk']): string =>
  changes.length === 1 ? desk.publish.one : fill(desk.publish.many, { n: changes.length })

/** One change as a sentence. */
export function sentence(change: DraftChange, desk: Words['desk']): string {
  if (change.of === 'season')
    return change.field === 'materials' ? desk.change.materials : fill(desk.change.season, { field: desk.fields[change.field] })
  if (change.of === 'meeting' && change.field === 'date') return fill(desk.change.date, { side: desk.sides[change.side] })
  if (change.of === 'meeting') return fill(desk.change.meeting, { side: desk.sides[change.side], field: lower(desk.fields[change.field]) })
  const text =
    change.of === 'order'
      ? desk.change.order
      : fill(desk.change[change.what], { title: change.title, facets: change.facets.map((f) => desk.facets[f]).join(', ') })
  const [only, ...more] = change.sides
  return only && more.length === 0 ? fill(desk.change.inSide, { text, side: lower(desk.sides[only]) }) : text
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
