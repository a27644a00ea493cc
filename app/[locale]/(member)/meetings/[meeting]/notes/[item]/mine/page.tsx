import type { Metadata } from 'next'
import Link from 'next/link'
import { Missing } from '@/app/_shell/missing'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { placeholder } from '../../../../../../locale'
import { Framed } from '../../_note/framed'
import { NoteSheet } from '../../_note/note-sheet'
import { type ItemParams, noteItem } from '../../note-item'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder, item: placeholder }]

export async function generateMetadata({ params }: ItemParams): Promise<Metadata> {
  const { t, item } = await noteItem(params)
  return { title: item ? fill(t.notes.ownFor, { title: item.title }) : t.shell.missing.title }
}

/** One's own note on an item, which nobody else sees. */
export default async function OwnNote({ params }: ItemParams) {
  const { locale, t, meeting, item } = await noteItem(params)
  if (!item) return <Missing locale={locale} t={t} />
  const path = `/meetings/${meeting.slug}/notes/${item.id}`
  const title = fill(t.notes.ownFor, { title: item.title })
  return (
    <Framed {...{ locale, t, meeting }} path={`${path}/mine`}>
      {async (person) => {
        const room = roomKey({ kind: 'private', meetingId: meeting.id, itemId: item.id, ownerId: person.id })
        const note = await readNote(await db(), person, room)
        return (
          <>
            <p className="print:hidden">
              <Link href={localePath(locale, path)} prefetch={false} className="reach">
                {t.notes.shared}
              </Link>
            </p>
            <h1 className="text-[1.5rem]">{title}</h1>
            <p className="text-muted">{t.notes.ownHint}</p>
            <NoteSheet {...{ locale, t, note, title }} person={person.id} history={localePath(locale, `${path}/history?of=mine`)} />
          </>
        )
      }}
    </Framed>
  )
}
