import type { Continuity } from '@/lib/check-in/continuity'
import { fill } from '@/lib/i18n/fill'

/** How steadily somebody has come, in a few words that go with a name; empty for whoever never did. */
export function cameInWords(t: { last: string; row: string; before: string }, came: Continuity | null): string {
  if (!came) return ''
  return came.inRow > 1 ? fill(t.row, { n: came.inRow }) : came.inRow === 1 ? t.last : t.before
}
