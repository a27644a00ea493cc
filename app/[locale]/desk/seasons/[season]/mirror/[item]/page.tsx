import type { Metadata } from 'next'
import Link from 'next/link'
import { Live } from '@/app/_shell/live'
import { MissingHere } from '@/app/_shell/missing'
import { NoteSheet } from '@/app/[locale]/(member)/meetings/[meeting]/notes/_note/note-sheet'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { placeholder } from '../../../../../locale'
import { SeasonFrame } from '../../frame'
import { openSeason, seasonMetadata } from '../../open'
import { daysOf } from '../days'
import { ShareButton } from '../share-button'
import { Sides } from '../sides'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder, item: placeholder }]

type Props = { params: Promise<{ locale: string; season: string; item: string }> }

export const generateMetadata = ({ params }: Props): Promise<Metadata> => seasonMetadata(params, (t) => t.mirror.joint)

/** An item at both meetings, and what was said there in one, which facilitators write together. */
export default async function Joint({ params }: Props) {
  const { item: itemId } = await params
  const opened = await openSeason(params, `/mirror/${itemId}`)
  const { locale, t, season, person } = opened
  if (!season) return opened.instead
  const { days, items } = await daysOf(person, season.id)
  const item = items.find(({ id }) => id === itemId)
  if (!item) return <MissingHere locale={locale} t={t} />
  const words = t.mirror
  const note = await readNote(await db(), person, roomKey({ kind: 'joint', itemId }))
  const list = localePath(locale, `/desk/seasons/${season.slug}/mirror`)
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <Live topics={[`mirror:${season.id}`]} />
      <div className="max-w-4xl">
        <Link href={list} prefetch={false} className="reach">
          {words.toMirror}
        </Link>
        <h2>{item.title}</h2>
        <Sides {...{ locale, t, days, item }} heading="h3" />
        <section aria-labelledby="joint" className="mt-8 border-hairline border-t pt-4">
          <h3 id="joint" className="text-xl">
            {words.joint}
          </h3>
          <p className="max-w-prose text-muted">{words.jointLead}</p>
          <NoteSheet
            {...{ locale, t, note }}
            person={person.id}
            title={fill(words.jointOf, { title: item.title })}
            history={`${list}/${itemId}/history`}
          />
          {note.changedAt && <ShareButton itemId={itemId} isShared={note.sharedAt !== null} t={words} />}
        </section>
      </div>
    </SeasonFrame>
  )
}
