import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Authors } from '@/app/[locale]/(member)/meetings/[meeting]/notes/_note/authors'
import { NoteHtml } from '@/app/[locale]/(member)/meetings/[meeting]/notes/_note/note-html'
import { Restore } from '@/app/[locale]/(member)/meetings/[meeting]/notes/_note/restore'
import { Versions } from '@/app/[locale]/(member)/meetings/[meeting]/notes/_note/versions'
import { openArticle } from '@/lib/articles/write'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { authorsOf } from '@/lib/notes/authors'
import { roomKey } from '@/lib/notes/room'
import { noteAt, versionsOf } from '@/lib/notes/versions'
import { placeholder } from '../../../../../locale'
import { SeasonFrame } from '../../frame'
import { openSeason, seasonMetadata } from '../../open'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

type Props = { params: Promise<{ locale: string; season: string }>; searchParams: Promise<{ at?: string }> }

export const generateMetadata = ({ params }: Props): Promise<Metadata> => seasonMetadata(params, (t) => t.notes.history.title)

/** Who wrote what in the season's minutes, and how they were at earlier times. */
export default async function ArticleHistory({ params, searchParams }: Props) {
  const { at } = await searchParams
  const opened = await openSeason(params, '/article/history')
  const { locale, t, season, person } = opened
  if (!season) return opened.instead
  const note = localePath(locale, `/desk/seasons/${season.slug}/article`)
  if (!(await openArticle(await db(), person, season.id, now()))) return redirect(note)
  const words = t.notes.history
  const room = roomKey({ kind: 'article', seasonId: season.id })
  const versions = await versionsOf(await db(), person, room)
  const chosen = versions.find(({ seq }) => String(seq) === at)
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <div className="max-w-4xl">
        <Link href={note} prefetch={false} className="reach">
          {words.toNote}
        </Link>
        <h2>{`${words.title}: ${t.articles.desk.title}`}</h2>
        <p className="mt-1 max-w-prose text-muted">{versions.length > 0 ? words.lead : words.empty}</p>
        {chosen && (
          <section aria-labelledby="version" className="my-4 rounded-md border border-edge bg-card p-4">
            <h3 id="version">{fill(words.version, { when: dateAndTime(locale, chosen.to) })}</h3>
            <NoteHtml {...{ locale, t }} lines={(await noteAt(await db(), person, room, chosen.seq)).lines} />
            {chosen !== versions[0] && <Restore room={room} seq={chosen.seq} to={note} words={words} />}
          </section>
        )}
        <Versions {...{ locale, versions, words }} chosen={chosen?.seq} path={`${note}/history`} />
        <Authors {...{ locale, words }} lines={await authorsOf(await db(), person, room)} />
      </div>
    </SeasonFrame>
  )
}
