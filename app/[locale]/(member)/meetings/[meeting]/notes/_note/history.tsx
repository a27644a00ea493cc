import Link from 'next/link'
import { MissingHere } from '@/app/_shell/missing'
import type { Person } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { authorsOf } from '@/lib/notes/authors'
import { noteAt, versionsOf } from '@/lib/notes/versions'
import { Authors } from './authors'
import { NoteHtml } from './note-html'
import { orNull } from './or-null'
import { Restore } from './restore'
import { Versions } from './versions'

type Props = {
  locale: Locale
  t: Messages
  person: Person
  room: string
  title: string
  /** The version to show, by its number. */
  at: string | undefined
  /** Where the note is, and where this page is, without the language. */
  note: string
  path: string
}

/** Who wrote what in a note, and how it was at earlier times. */
export async function History({ locale, t, person, room, title, at, note, path }: Props) {
  const words = t.notes.history
  const known = await orNull(authorsOf(await db(), person, room))
  if (!known) return <MissingHere {...{ locale, t }} />
  const versions = await versionsOf(await db(), person, room)
  const chosen = versions.find(({ seq }) => String(seq) === at)
  const back = localePath(locale, note)
  const earlier = chosen && (await noteAt(await db(), person, room, chosen.seq))
  return (
    <>
      <Link href={back} prefetch={false} className="reach">
        {words.toNote}
      </Link>
      <h1 className="text-[1.5rem]">{`${words.title}: ${title}`}</h1>
      <p className="mt-1 max-w-[65ch] text-muted">{versions.length > 0 ? words.lead : words.empty}</p>
      {chosen && earlier && (
        <section aria-labelledby="version" className="my-4 rounded-md border border-edge bg-card p-4">
          <h2 id="version">{fill(words.version, { when: dateAndTime(locale, chosen.to) })}</h2>
          <NoteHtml {...{ locale, t }} lines={earlier.lines} />
          {earlier.write && chosen !== versions[0] && <Restore room={room} seq={chosen.seq} to={back} words={words} />}
        </section>
      )}
      <Versions {...{ locale, versions, words }} chosen={chosen?.seq} path={localePath(locale, path)} />
      <Authors {...{ locale, words }} lines={known} />
    </>
  )
}
