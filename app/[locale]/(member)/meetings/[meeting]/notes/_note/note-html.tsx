import type { Messages } from '@/lib/i18n'
import { toHtml } from '@/lib/notes/html'
import type { Line } from '@/lib/notes/line'

/** A note's text, or that there is none. */
export function NoteHtml({ t, lines }: { t: Messages; lines: Line[] }) {
  const html = toHtml(lines, t.notes)
  if (!html) return <p className="mt-3 text-muted">{t.notes.none}</p>
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing but what `toHtml` lets through
    <div lang="da" className="note-text mt-3 max-w-[70ch]" dangerouslySetInnerHTML={{ __html: html }} />
  )
}
