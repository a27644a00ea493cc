import type { Metadata } from 'next'
import Link from 'next/link'
import { Missing } from '@/app/_shell/missing'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { authorsOf } from '@/lib/notes/authors'
import { roomKey } from '@/lib/notes/room'
import { noteAt, versionsOf } from '@/lib/notes/versions'
import { placeholder } from '../../../../../../locale'
import { Framed } from '../../_note/framed'
import { NoteHtml } from '../../_note/note-html'
import { type ItemParams, noteItem } from '../../note-item'
import { Authors } from './authors'
import { Restore } from './restore'
import { Versions } from './versions'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder, item: placeholder }]

type Props = ItemParams & { searchParams: Promise<{ of?: string; at?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, item } = await noteItem(params)
  return { title: item ? `${t.notes.history.title}: ${item.title}` : t.shell.missing.title }
}

/** Who wrote what in a note, and how it was at earlier times. */
export default async function History({ params, searchParams }: Props) {
  const { locale, t, meeting, item } = await noteItem(params)
  if (!item) return <Missing locale={locale} t={t} />
  const { of, at } = await searchParams
  const base = `/meetings/${meeting.slug}/notes/${item.id}`
  const path = `${base}/history${of === 'mine' ? '?of=mine' : ''}`
  const words = t.notes.history
  return (
    <Framed {...{ locale, t, meeting, path }}>
      {async (person) => {
        const where = { meetingId: meeting.id, itemId: item.id }
        const room = roomKey(of === 'mine' ? { kind: 'private', ...where, ownerId: person.id } : { kind: 'item', ...where })
        const versions = await versionsOf(await db(), person, room)
        const chosen = versions.find(({ seq }) => String(seq) === at)
        const note = localePath(locale, of === 'mine' ? `${base}/mine` : base)
        return (
          <>
            <Link href={note} prefetch={false} className="reach">
              {words.toNote}
            </Link>
            <h1 className="text-[1.5rem]">{`${words.title}: ${item.title}`}</h1>
            <p className="mt-1 max-w-[65ch] text-muted">{versions.length > 0 ? words.lead : words.empty}</p>
            {chosen && (
              <section aria-labelledby="version" className="my-4 rounded-md border border-edge bg-card p-4">
                <h2 id="version">{fill(words.version, { when: dateAndTime(locale, chosen.to) })}</h2>
                <NoteHtml t={t} lines={(await noteAt(await db(), person, room, chosen.seq)).lines} />
                {chosen !== versions[0] && <Restore room={room} seq={chosen.seq} to={note} words={words} />}
              </section>
            )}
            <Versions {...{ locale, versions, words }} chosen={chosen?.seq} path={localePath(locale, path)} />
            <Authors {...{ locale, words }} lines={await authorsOf(await db(), person, room)} />
          </>
        )
      }}
    </Framed>
  )
}
