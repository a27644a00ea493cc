import type { Metadata } from 'next'
import Link from 'next/link'
import { Missing, MissingHere } from '@/app/_shell/missing'
import { Prose } from '@/app/_ui/prose'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { handsOf } from '@/lib/notes/hands'
import { readNote } from '@/lib/notes/read'
import { placeholder } from '../../../../../../../locale'
import { Framed } from '../../../_note/framed'
import { NoteSheet } from '../../../_note/note-sheet'
import { orNull } from '../../../_note/or-null'
import { Share } from '../../../_note/share'
import { type GroupParams, noteGroup, workOf } from '../../../note-group'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder, round: placeholder, group: placeholder }]

export async function generateMetadata({ params }: GroupParams): Promise<Metadata> {
  const { t, meeting } = await noteGroup(params)
  return { title: meeting ? fill(t.notes.group.title, { n: (await params).group }) : t.shell.missing.title }
}

/** The note of a group at its task: its own, until it is shared. */
export default async function GroupNote({ params }: GroupParams) {
  const { locale, t, meeting, path, group, room } = await noteGroup(params)
  if (!meeting) return <Missing locale={locale} t={t} />
  const words = t.notes.group
  return (
    <Framed {...{ locale, t, meeting, path }}>
      {async (person) => {
        const note = await orNull(readNote(await db(), person, room))
        if (!note) return <MissingHere locale={locale} t={t} />
        const work = await workOf(params, meeting.id)
        const item = meeting.items.find(({ id }) => id === note.itemId)
        const title = fill(words.title, { n: group })
        return (
          <>
            <p className="flex flex-wrap gap-x-5 print:hidden">
              <Link href={localePath(locale, `/meetings/${meeting.slug}/notes`)} prefetch={false} className="reach">
                {t.notes.toList}
              </Link>
              <Link href={localePath(locale, `/meetings/${meeting.slug}/groups`)} prefetch={false} className="reach">
                {words.toMine}
              </Link>
              {item && (
                <Link href={localePath(locale, `/meetings/${meeting.slug}/notes/${item.id}`)} prefetch={false} className="reach">
                  {t.notes.shared}
                </Link>
              )}
            </p>
            <h1 className="text-[1.5rem]">{title}</h1>
            <p className="text-muted">{[work?.title ?? item?.title, work?.place].filter(Boolean).join(' · ')}</p>
            {work?.task && (
              <section aria-labelledby="task" className="mt-3 border-action border-l-4 pl-3">
                <h2 id="task" className="font-sans font-semibold text-base">
                  {t.groups.task}
                </h2>
                <Prose text={work.task} />
              </section>
            )}
            {note.write && <Share {...{ room, words }} shared={note.sharedAt !== null} />}
            {note.id && note.sharedAt && (
              <a href={localePath(locale, `/discussions/new?note=${note.id}`)} className="reach print:hidden">
                {t.discussions.start.here}
              </a>
            )}
            <NoteSheet
              {...{ locale, t, note, title }}
              person={person.id}
              history={localePath(locale, `${path}/history`)}
              hands={work ? await handsOf(await db(), work) : []}
            />
          </>
        )
      }}
    </Framed>
  )
}
