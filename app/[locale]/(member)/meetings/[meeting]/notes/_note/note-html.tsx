import { fill, type Locale, type Messages } from '@/lib/i18n'
import { shortDate } from '@/lib/i18n/dates'
import { toHtml } from '@/lib/notes/html'
import type { Line } from '@/lib/notes/line'
import type { Promised } from '@/lib/promises/read'

type Props = { locale: Locale; t: Messages; lines: Line[]; promised?: Promised[] }

/** A note's text, or that there is none. */
export function NoteHtml({ locale, t, lines, promised = [] }: Props) {
  const html = toHtml(lines, t.notes, new Map(promised.map((one) => [one.line, fateOf(one, locale, t)])))
  if (!html) return <p className="mt-3 text-muted">{t.notes.none}</p>
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing but what `toHtml` lets through
    <div lang="da" className="note-text mt-3 max-w-[70ch]" dangerouslySetInnerHTML={{ __html: html }} />
  )
}

/** Who sees to it, by when, and whether it is done. */
function fateOf({ kind, owner, dueOn, done }: Promised, locale: Locale, t: Messages): string {
  if (kind === 'decision') return ''
  const by = dueOn && fill(t.notes.mark.by, { date: shortDate(locale, `${dueOn}T12:00:00Z`) })
  return [owner?.name, by, done && t.promises.done[kind]].filter(Boolean).join(' · ')
}
