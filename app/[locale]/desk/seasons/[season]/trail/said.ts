import type { TrailEntry } from '@/lib/audit/trail'
import { fill, type Messages } from '@/lib/i18n'

/** What was done, as it follows the name of who did it: to whom or what, at which meeting, or to oneself. */
export function whatWasDone({ action, subject, by, after }: Pick<TrailEntry, 'action' | 'subject' | 'by' | 'after'>, t: Messages): string {
  const { actions, toOneself, other } = t.desk.trail
  const own = action.startsWith('seat.') && by === subject ? toOneself[action] : undefined
  return fill(own ?? actions[`${action}.${after?.side}`] ?? actions[action] ?? other, { subject })
}

/** The fields that an entry shows before and after, by the names they have in it. */
export const fieldsOf = ({ before, after }: Pick<TrailEntry, 'before' | 'after'>, t: Messages): string[] =>
  before ? Object.keys(after ?? {}).filter((name) => nameOf(name, t) !== undefined) : []

/** What a field is called. */
export const nameOf = (field: string, t: Messages): string | undefined =>
  (t.desk.fields as Record<string, string>)[field] ?? t.desk.trail.reminderFields[field]

/** A field's value as one says it. */
export function inWords(field: string, value: unknown, t: Messages): string {
  const said = t.desk.trail
  if (field.startsWith('days.') && typeof value === 'number')
    return fill(value === 0 ? said.sameDay : value < 0 ? said.daysBefore : said.daysAfter, { n: Math.abs(value) })
  if (typeof value === 'boolean') return value ? said.yes : said.no
  if (value === '' && field in said.reminderFields) return said.usualWords
  if (value === null || value === undefined || value === '') return value === null ? t.desk.local.shared : said.empty
  if (field === 'form') return t.common.forms[value as keyof typeof t.common.forms] ?? String(value)
  if (field === 'where') return t.desk.sides[value as keyof typeof t.desk.sides] ?? String(value)
  return String(value)
}
