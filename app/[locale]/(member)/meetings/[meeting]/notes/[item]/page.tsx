import type { Metadata } from 'next'
import Link from 'next/link'
import { Missing, MissingHere } from '@/app/_shell/missing'
import { db } from '@/lib/db/client'
import { localePath } from '@/lib/i18n'
import { groupNotesOf } from '@/lib/notes/group-notes'
import { readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { placeholder } from '../../../../../locale'
import { Framed } from '../_note/framed'
import { GroupLinks } from '../_note/group-links'
import { NoteSheet } from '../_note/note-sheet'
import { orNull } from '../_note/or-null'
import { type ItemParams, noteItem } from '../note-item'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder, item: placeholder }]

export async function generateMetadata({ params }: ItemParams): Promise<Metadata> {
  const { t, item } = await noteItem(params)
  return { title: item ? `${t.notes.title}: ${item.title}` : t.shell.missing.title }
}

/** The note that everybody shares on an item. */
export default async function ItemNote({ params }: ItemParams) {
  const { locale, t, meeting, item } = await noteItem(params)
  if (!item) return <Missing locale={locale} t={t} />
  const list = `/meetings/${meeting.slug}/notes`
  const path = `${list}/${item.id}`
  return (
    <Framed {...{ locale, t, meeting, path }}>
      {async (person) => {
        const note = await orNull(readNote(await db(), person, roomKey({ kind: 'item', meetingId: meeting.id, itemId: item.id })))
        if (!note) return <MissingHere locale={locale} t={t} />
        const groups = (await groupNotesOf(await db(), person, meeting.id)).filter(({ itemId }) => itemId === item.id)
        return (
          <>
            <p className="flex flex-wrap gap-x-5 print:hidden">
              <Link href={localePath(locale, list)} prefetch={false} className="reach">
                {t.notes.toList}
              </Link>
              <Link href={localePath(locale, `${path}/mine`)} prefetch={false} className="reach">
                {t.notes.own}
              </Link>
              <Link href={localePath(locale, `/meetings/${meeting.slug}/agenda#i-${item.id}`)} prefetch={false} className="reach">
                {t.notes.toItem}
              </Link>
            </p>
            <h1 className="text-[1.5rem]">{item.title}</h1>
            <GroupLinks {...{ locale, t, groups }} slug={meeting.slug} />
            <NoteSheet {...{ locale, t, note }} person={person.id} title={item.title} history={localePath(locale, `${path}/history`)} />
          </>
        )
      }}
    </Framed>
  )
}
