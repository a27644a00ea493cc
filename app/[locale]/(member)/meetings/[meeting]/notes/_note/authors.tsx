import { withoutCpr } from '@/lib/cpr'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Authored } from '@/lib/notes/authors'
import { textOf } from '@/lib/notes/line'

type Props = { locale: Locale; words: Messages['notes']['history']; lines: Authored[] }

/** The note as it stands, each line with who wrote it and when. */
export function Authors({ locale, words, lines }: Props) {
  const written = lines.filter(({ line }) => textOf(line).trim())
  if (written.length === 0) return null
  return (
    <section aria-labelledby="lines" className="mt-8">
      <h2 id="lines">{words.lines}</h2>
      <ol className="mt-2">
        {written.map(({ line, by, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={index} className="border-hairline border-t py-2">
            <span lang="da">{withoutCpr(textOf(line))}</span>
            {at && (
              <span className="block text-[0.9rem] text-muted">
                {fill(words.by, { names: by.map((name) => name || words.somebody).join(', '), when: dateAndTime(locale, at) })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
