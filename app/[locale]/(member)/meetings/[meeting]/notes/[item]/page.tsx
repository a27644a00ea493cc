import type { Metadata } from 'next'
import Link from 'next/link'
import { MeetingFrame } from '@/app/_shell/frame'
import { Missing } from '@/app/_shell/missing'
import { SignInFirst } from '@/app/_shell/send-on'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { localePath } from '@/lib/i18n'
import { readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { placeholder } from '../../../../../locale'
import { NoteSheet } from '../_note/note-page'
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
  const path = `/meetings/${meeting.slug}/notes/${item.id}`
  const person = await currentPerson()
  if (!person)
    return (
      <MeetingFrame {...{ locale, t, meeting }} current="notes">
        <SignInFirst {...{ locale, t }} goOn={localePath(locale, path)} />
      </MeetingFrame>
    )
  if (!can(person, 'see members'))
    return (
      <MeetingFrame {...{ locale, t, meeting }} current="notes">
        <p>{t.notes.pending}</p>
      </MeetingFrame>
    )
  const note = await readNote(await db(), person, roomKey({ kind: 'item', meetingId: meeting.id, itemId: item.id }))
  return (
    <MeetingFrame {...{ locale, t, meeting }} current="notes">
      <h1 className="text-[1.5rem]">{item.title}</h1>
      <p className="flex flex-wrap gap-x-5 print:hidden">
        <Link href={localePath(locale, `/meetings/${meeting.slug}/notes`)} prefetch={false} className="reach">
          {t.notes.toList}
        </Link>
        <Link href={localePath(locale, `/meetings/${meeting.slug}/agenda#i-${item.id}`)} prefetch={false} className="reach">
          {t.notes.toItem}
        </Link>
        <Link href={localePath(locale, `${path}/mine`)} prefetch={false} className="reach">
          {t.notes.own}
        </Link>
      </p>
      <NoteSheet {...{ locale, t, note }} person={person.id} title={item.title} history={localePath(locale, `${path}/history`)} />
    </MeetingFrame>
  )
}
