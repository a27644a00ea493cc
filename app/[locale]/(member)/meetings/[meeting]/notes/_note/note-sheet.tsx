import Link from 'next/link'
import { problemStrings } from '@/app/_ui/form-problems'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import type { NoteView } from '@/lib/notes/read'
import { Note } from './note'
import { NoteHtml } from './note-html'
import { Pen } from './pen'
import type { Named } from './use-people'

type Props = {
  locale: Locale
  t: Messages
  person: string
  title: string
  note: NoteView
  history: string
  hands?: Named[]
  /** The page shows more of the note than its text. */
  follow?: boolean
}

/** A note as it reads, and the way to write in it. */
export function NoteSheet({ locale, t, person, title, note, history, hands, follow = false }: Props) {
  const strings = problemStrings(t, 'noteNotYours', 'noteMalformed', 'noteBehind', 'noteTooLarge', 'noteFull', 'tooMuch')
  const shared = !note.room.startsWith('private:')
  return (
    <>
      {shared && note.write && <Pen {...{ person, strings, hands }} room={note.room} pen={note.pen} words={t.notes.pen} />}
      {/* The note's own headings stand below it. */}
      <h2 className="sr-only">{t.notes.editor.label}</h2>
      <Note {...{ locale, person, title, strings, follow }} room={note.room} write={note.write} words={t.notes}>
        <NoteHtml {...{ locale, t }} lines={note.lines} promised={note.promised} />
      </Note>
      {note.changedAt && (
        <p className="mt-4 flex flex-wrap items-center gap-x-4 text-[0.9rem] text-muted print:hidden">
          {fill(t.notes.changed, { when: dateAndTime(locale, note.changedAt) })}
          <Link href={history} prefetch={false} className="reach">
            {t.notes.history.link}
          </Link>
        </p>
      )}
    </>
  )
}
