import type { TrailEntry } from '@/lib/audit/trail'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'

/** What nobody does, and yet is done. */
const ofItself = ['seat.offered', 'seat.expired']

/** One change: who, what, when, and each field before and after. */
export function Entry({ entry, locale, t }: { entry: TrailEntry; locale: Locale; t: Messages }) {
  const said = t.desk.trail
  const what = fill(said.actions[entry.action] ?? said.other, { subject: entry.subject })
  const names = entry.before ? Object.keys(entry.after ?? {}) : []
  const fields = names.filter((name): name is keyof typeof t.desk.fields => name in t.desk.fields)
  return (
    <li className="grid gap-1 border-hairline border-b py-3 first:border-t">
      <p>
        <strong>{entry.by ?? (ofItself.includes(entry.action) ? said.waitingList : said.unknown)}</strong> {what}
      </p>
      <p className="text-muted">
        <time dateTime={entry.at.toISOString()}>{dateAndTime(locale, entry.at)}</time>
      </p>
      {fields.length > 0 && (
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
          {fields.map((field) => (
            <div key={field} className="contents">
              <dt className="text-muted">{t.desk.fields[field]}</dt>
              <dd className="min-w-0">
                <del className="mr-2 whitespace-pre-wrap text-muted">
                  <span className="sr-only">{said.was}: </span>
                  {inWords(field, entry.before?.[field], t)}
                </del>
                <ins className="whitespace-pre-wrap no-underline">
                  <span className="sr-only">{said.is}: </span>
                  {inWords(field, entry.after?.[field], t)}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

function inWords(field: string, value: unknown, t: Messages): string {
  if (typeof value === 'boolean') return value ? t.desk.trail.yes : t.desk.trail.no
  if (value === null || value === undefined || value === '') return value === null ? t.desk.local.shared : t.desk.trail.empty
  if (field === 'form') return t.common.forms[value as keyof typeof t.common.forms] ?? String(value)
  if (field === 'where') return t.desk.sides[value as keyof typeof t.desk.sides] ?? String(value)
  return String(value)
}
