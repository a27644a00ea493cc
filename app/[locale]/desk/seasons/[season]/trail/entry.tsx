import type { TrailEntry } from '@/lib/audit/trail'
import type { Locale, Messages } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { fieldsOf, inWords, nameOf, whatWasDone } from './said'

/** What nobody does, and yet is done. */
const ofItself = ['seat.offered', 'seat.expired']

/** One change: who, what, when, and each field before and after. */
export function Entry({ entry, locale, t }: { entry: TrailEntry; locale: Locale; t: Messages }) {
  const said = t.desk.trail
  const fields = fieldsOf(entry, t)
  return (
    <li className="grid gap-1 border-hairline border-b py-3 first:border-t">
      <p>
        <strong>{entry.by ?? (ofItself.includes(entry.action) ? said.waitingList : said.unknown)}</strong> {whatWasDone(entry, t)}
      </p>
      <p className="text-muted">
        <time dateTime={entry.at.toISOString()}>{dateAndTime(locale, entry.at)}</time>
      </p>
      {fields.length > 0 && (
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
          {fields.map((field) => (
            <div key={field} className="contents">
              <dt className="text-muted">{nameOf(field, t)}</dt>
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
