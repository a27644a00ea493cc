import type { Metadata } from 'next'
import Link from 'next/link'
import { Live } from '@/app/_shell/live'
import { Missing } from '@/app/_shell/missing'
import { cachedSeasonOf } from '@/app/seasons'
import { db } from '@/lib/db/client'
import { localePath } from '@/lib/i18n'
import { meetingOf } from '@/lib/meetings/read'
import { notesOfMeeting } from '@/lib/notes/read'
import { language, placeholder } from '../../../../locale'
import { Framed } from './_note/framed'
import { ItemRow } from './item-row'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder }]

type Props = { params: Promise<{ locale: string; meeting: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.notes.title }
}

/** The notes of a meeting, item by item. */
export default async function Notes({ params }: Props) {
  const { locale, t } = await language(params)
  const { meeting: slug } = await params
  const season = await cachedSeasonOf(slug)
  const meeting = season && meetingOf(season, slug)
  if (!meeting) return <Missing locale={locale} t={t} />
  const other = season.meetings.find(({ id }) => id !== meeting.id)
  const items = meeting.items.filter(({ form }) => form !== 'break' && form !== 'lunch')
  return (
    <Framed {...{ locale, t, meeting }} path={`/meetings/${slug}/notes`}>
      {async (person) => {
        const written = await notesOfMeeting(await db(), person, meeting.id)
        return (
          <>
            <h1>{t.notes.title}</h1>
            <p className="mt-2 max-w-[65ch] text-muted">{items.length > 0 ? t.notes.lead : t.notes.noItems}</p>
            {other && (
              <Link href={localePath(locale, `/meetings/${slug}/mirror`)} prefetch={false} className="reach">
                {t.mirror.other[other.side]}
              </Link>
            )}
            <ul className="mt-4">
              {items.map((item) => (
                <ItemRow key={item.id} {...{ locale, t, meeting, item, written }} person={person.id} />
              ))}
            </ul>
            <Live topics={['seasons']} />
          </>
        )
      }}
    </Framed>
  )
}
