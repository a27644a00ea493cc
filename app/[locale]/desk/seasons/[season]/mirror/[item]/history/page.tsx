import type { Metadata } from 'next'
import Link from 'next/link'
import { MissingHere } from '@/app/_shell/missing'
import { NoteHtml } from '@/app/[locale]/(member)/meetings/[meeting]/notes/_note/note-html'
import { Authors } from '@/app/[locale]/(member)/meetings/[meeting]/notes/[item]/history/authors'
import { Restore } from '@/app/[locale]/(member)/meetings/[meeting]/notes/[item]/history/restore'
import { Versions } from '@/app/[locale]/(member)/meetings/[meeting]/notes/[item]/history/versions'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { authorsOf } from '@/lib/notes/authors'
import { roomKey } from '@/lib/notes/room'
import { noteAt, versionsOf } from '@/lib/notes/versions'
import { placeholder } from '../../../../../../locale'
import { SeasonFrame } from '../../../frame'
import { openSeason, seasonMetadata } from '../../../open'
import { daysOf } from '../../days'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder, item: placeholder }]

type Props = { params: Promise<{ locale: string; season: string; item: string }>; searchParams: Promise<{ at?: string }> }

export const generateMetadata = ({ params }: Props): Promise<Metadata> => seasonMetadata(params, (t) => t.notes.history.title)

/** Who wrote what in a joint note, and how it was at earlier times. */
export default async function JointHistory({ params, searchParams }: Props) {
  const { item: itemId } = await params
  const { at } = await searchParams
  const opened = await openSeason(params, `/mirror/${itemId}/history`)
  const { locale, t, season, person } = opened
  if (!season) return opened.instead
  const item = (await daysOf(person, season.id)).items.find(({ id }) => id === itemId)
  if (!item) return <MissingHere locale={locale} t={t} />
  const words = t.notes.history
  const room = roomKey({ kind: 'joint', itemId })
  const versions = await versionsOf(await db(), person, room)
  const chosen = versions.find(({ seq }) => String(seq) === at)
  const note = localePath(locale, `/desk/seasons/${season.slug}/mirror/${itemId}`)
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <div className="max-w-4xl">
        <Link href={note} prefetch={false} className="reach">
          {words.toNote}
        </Link>
        <h2>{`${words.title}: ${item.title}`}</h2>
        <p className="mt-1 max-w-prose text-muted">{versions.length > 0 ? words.lead : words.empty}</p>
        {chosen && (
          <section aria-labelledby="version" className="my-4 rounded-md border border-edge bg-card p-4">
            <h3 id="version">{fill(words.version, { when: dateAndTime(locale, chosen.to) })}</h3>
            <NoteHtml t={t} lines={(await noteAt(await db(), person, room, chosen.seq)).lines} />
            {chosen !== versions[0] && <Restore room={room} seq={chosen.seq} to={note} words={words} />}
          </section>
        )}
        <Versions {...{ locale, versions, words }} chosen={chosen?.seq} path={`${note}/history`} />
        <Authors {...{ locale, words }} lines={await authorsOf(await db(), person, room)} />
      </div>
    </SeasonFrame>
  )
}
