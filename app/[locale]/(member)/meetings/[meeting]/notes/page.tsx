import type { Metadata } from 'next'
import Link from 'next/link'
import { MeetingFrame } from '@/app/_shell/frame'
import { Missing } from '@/app/_shell/missing'
import { SignInFirst } from '@/app/_shell/send-on'
import { cachedSeasonOf } from '@/app/seasons'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { dateAndTime, time } from '@/lib/i18n/dates'
import { meetingOf } from '@/lib/meetings/read'
import { startOf } from '@/lib/meetings/timetable'
import { notesOfMeeting } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { language, placeholder } from '../../../../locale'

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
  const person = await currentPerson()
  const frame = (content: React.ReactNode) => (
    <MeetingFrame locale={locale} t={t} meeting={meeting} current="notes">
      <h1>{t.notes.title}</h1>
      {content}
    </MeetingFrame>
  )
  if (!person) return frame(<SignInFirst {...{ locale, t }} goOn={localePath(locale, `/meetings/${slug}/notes`)} />)
  if (!can(person, 'see members')) return frame(<p className="mt-3 max-w-[65ch]">{t.notes.pending}</p>)
  const written = await notesOfMeeting(await db(), person, meeting.id)
  const items = meeting.items.filter(({ form }) => form !== 'break' && form !== 'lunch')
  return frame(
    <>
      <p className="mt-2 max-w-[65ch] text-muted">{items.length > 0 ? t.notes.lead : t.notes.noItems}</p>
      <ul className="mt-4">
        {items.map((item) => {
          const at = { meetingId: meeting.id, itemId: item.id }
          const shared = written.get(roomKey({ kind: 'item', ...at }))
          const own = written.get(roomKey({ kind: 'private', ...at, ownerId: person.id }))
          const page = localePath(locale, `/meetings/${slug}/notes/${item.id}`)
          return (
            <li key={item.id} className="border-hairline border-t py-3">
              <h2 className="text-[1.15rem]">
                <Link href={page} prefetch={false} className="reach flex! gap-3 text-ink no-underline hover:text-action">
                  <time className="shrink-0 font-normal font-sans text-muted tabular-nums">{time(locale, startOf(meeting, item))}</time>
                  {item.title}
                </Link>
              </h2>
              <p className={shared ? '' : 'text-muted'}>{shared?.begins ?? t.notes.none}</p>
              {shared && (
                <p className="text-[0.9rem] text-muted">{fill(t.notes.changed, { when: dateAndTime(locale, shared.changedAt) })}</p>
              )}
              {own && (
                <p>
                  <Link href={`${page}/mine`} prefetch={false} className="reach">
                    {t.notes.own}
                  </Link>
                  : {own.begins}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </>,
  )
}
