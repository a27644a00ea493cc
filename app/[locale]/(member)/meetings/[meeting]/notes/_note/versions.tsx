import Link from 'next/link'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { dateAndTime, timeRange } from '@/lib/i18n/dates'
import type { Version } from '@/lib/notes/versions'

type Props = { locale: Locale; words: Messages['notes']['history']; versions: Version[]; chosen?: number; path: string }

/** The stretches in which a note was written; each leads to the note as it was then. */
export function Versions({ locale, words, versions, chosen, path }: Props) {
  return (
    <ol className="mt-3">
      {versions.map(({ seq, by, from, to, changes, restored }) => (
        <li key={seq} className="border-hairline border-t">
          <Link
            href={`${path}${path.includes('?') ? '&' : '?'}at=${seq}`}
            prefetch={false}
            scroll={false}
            aria-current={seq === chosen ? 'true' : undefined}
            className="block py-2 no-underline aria-[current=true]:font-semibold"
          >
            <span className="tabular-nums underline">
              {from.getTime() === to.getTime()
                ? dateAndTime(locale, to)
                : `${dateAndTime(locale, from)} – ${timeRange(locale, from, to).split('–').at(-1)}`}
            </span>
            <span className="block text-[0.9rem] text-muted">
              {by.map((name) => name || words.somebody).join(', ')} ·{' '}
              {restored ? words.restored : fill(changes === 1 ? words.changesOne : words.changes, { n: changes })}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
