import Link from 'next/link'
import { problemStrings } from '@/app/_ui/form-problems'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { toHtml } from '@/lib/notes/html'
import type { NoteView } from '@/lib/notes/read'
import { Note } from './note'

type Props = { locale: Locale; t: Messages; person: string; title: string; note: NoteView; history: string }

/** A note as it reads, and the way to write in it. */
export function NoteSheet({ locale, t, person, title, note, history }: Props) {
  const html = toHtml(note.lines, t.notes)
  const strings = problemStrings(t, 'noteNotYours', 'noteMalformed', 'noteBehind', 'noteTooLarge', 'noteFull', 'tooMuch')
  return (
    <Note {...{ person, title, strings }} room={note.room} write={note.write} words={t.notes}>
      {html ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing but what `toHtml` lets through
        <div lang="da" className="note-text mt-3 max-w-[70ch]" dangerouslySetInnerHTML={{ __html: html }} />
      ) : (
        <p className="mt-3 text-muted">{t.notes.none}</p>
      )}
      {note.changedAt && (
        <p className="mt-4 flex flex-wrap items-center gap-x-4 text-[0.9rem] text-muted print:hidden">
          {fill(t.notes.changed, { when: dateAndTime(locale, note.changedAt) })}
          <Link href={history} prefetch={false} className="reach">
            {t.notes.history.link}
          </Link>
        </p>
      )}
    </Note>
  )
}
