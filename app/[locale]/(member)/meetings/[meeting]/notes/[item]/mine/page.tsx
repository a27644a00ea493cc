import type { Metadata } from 'next'
import Link from 'next/link'
import { MeetingFrame } from '@/app/_shell/frame'
import { Missing } from '@/app/_shell/missing'
import { SignInFirst } from '@/app/_shell/send-on'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { placeholder } from '../../../../../../locale'
import { NoteSheet } from '../../_note/note-page'
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
  const person = await currentPerson()
  if (!person)
    return (
      <MeetingFrame {...{ locale, t, meeting }} current="notes">
        <SignInFirst {...{ locale, t }} goOn={localePath(locale, `${path}/mine`)} />
      </MeetingFrame>
    )
  if (!can(person, 'see members'))
    return (
      <MeetingFrame {...{ locale, t, meeting }} current="notes">
        <p>{t.notes.pending}</p>
      </MeetingFrame>
    )
  const title = fill(t.notes.ownFor, { title: item.title })
  const room = roomKey({ kind: 'private', meetingId: meeting.id, itemId: item.id, ownerId: person.id })
  const note = await readNote(await db(), person, room)
  return (
    <MeetingFrame {...{ locale, t, meeting }} current="notes">
      <h1 className="text-[1.5rem]">{title}</h1>
      <p className="text-muted">{t.notes.ownHint}</p>
      <p className="print:hidden">
        <Link href={localePath(locale, path)} prefetch={false} className="reach">
          {t.notes.shared}
        </Link>
      </p>
      <NoteSheet {...{ locale, t, note, title }} person={person.id} history={localePath(locale, `${path}/history?of=mine`)} />
    </MeetingFrame>
  )
}
