import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { promiseKinds } from '@/lib/promises/marks'
import type { Counts } from '@/lib/promises/read'

type Props = { locale: Locale; t: Messages; slug: string; counts: Counts | null }

/** *Siden sidst*, which opens the agenda: how much there is, and the way to it. What it says is for members, so it stands on their page. */
export function Since({ locale, t, slug, counts }: Props) {
  const words = t.promises
  const parts = promiseKinds.flatMap((kind) => {
    const n = counts?.[kind] ?? 0
    return n === 0 ? [] : n === 1 ? words.one[kind] : fill(words.many[kind], { n })
  })
  if (parts.length === 0) return null
  return (
    <p className="mt-3 border-hairline border-t pt-1 print:hidden">
      <a href={localePath(locale, `/meetings/${slug}/promises`)} className="reach font-semibold">
        {words.since}
      </a>
      <span className="block text-muted">{fill(words.onAgenda, { counts: listOf(parts, words.and) })}</span>
    </p>
  )
}

const listOf = (parts: string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
