import type { Metadata } from 'next'
import Link from 'next/link'
import { MeetingFrame } from '@/app/_shell/frame'
import { Live } from '@/app/_shell/live'
import { Missing } from '@/app/_shell/missing'
import { SignInFirst } from '@/app/_shell/send-on'
import { cachedSeasonOf } from '@/app/seasons'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { meetingOf } from '@/lib/meetings/read'
import { mirrorAt } from '@/lib/mirror/read'
import { language, placeholder } from '../../../../locale'
import { NoteHtml } from '../notes/_note/note-html'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder }]

type Props = { params: Promise<{ locale: string; meeting: string }> }

async function opened(params: Props['params']) {
  const { locale, t } = await language(params)
  const { meeting: slug } = await params
  const season = await cachedSeasonOf(slug)
  const meeting = season && meetingOf(season, slug)
  const other = season?.meetings.find(({ id }) => id !== meeting?.id)
  return meeting && other ? { locale, t, season, meeting, title: t.mirror.other[other.side] } : { locale, t, meeting: null }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, meeting, title } = await opened(params)
  return { title: meeting ? title : t.shell.missing.title, robots: { index: false } }
}

/** What the season's other meeting said, item by item, from the moment the facilitator allows it; for members. */
export default async function MeetingMirror({ params }: Props) {
  const { locale, t, meeting, season, title } = await opened(params)
  if (!meeting) return <Missing locale={locale} t={t} />
  const person = await currentPerson()
  const words = t.mirror
  const path = `/meetings/${meeting.slug}`
  if (!person || !can(person, 'see members'))
    return (
      <MeetingFrame locale={locale} t={t} meeting={meeting} current="notes">
        <h1>{title}</h1>
        <div className="mt-3">
          {person ? words.membersOnly : <SignInFirst {...{ locale, t }} goOn={localePath(locale, `${path}/mirror`)} />}
        </div>
      </MeetingFrame>
    )
  const mirror = await mirrorAt(await db(), person, season, meeting.id)
  return (
    <MeetingFrame locale={locale} t={t} meeting={meeting} current="notes">
      <Live topics={[`mirror:${season.id}`]} />
      <Link href={localePath(locale, `${path}/notes`)} prefetch={false} className="reach print:hidden">
        {t.notes.toList}
      </Link>
      <h1>{title}</h1>
      {mirror?.heldBack && (
        <p className="mt-3 max-w-[65ch]">
          {mirror.opensAt ? fill(words.heldBackUntil, { date: dateAndTime(locale, mirror.opensAt) }) : words.heldBack}
        </p>
      )}
      {mirror && !mirror.heldBack && (
        <>
          <p className="mt-2 max-w-[65ch] text-muted">{mirror.items.length > 0 ? words.otherLead : words.nothing}</p>
          {mirror.items.map((item) => (
            <section key={item.id} aria-labelledby={item.id} className="mt-6 border-hairline border-t pt-4">
              <h2 id={item.id}>{item.title}</h2>
              {item.lines.length > 0 && <NoteHtml t={t} lines={item.lines} />}
              {item.joint && (
                <div className="mt-4 border-edge border-l-2 pl-4">
                  <h3 className="text-base">{words.joint}</h3>
                  <NoteHtml t={t} lines={item.joint.lines} />
                </div>
              )}
              {meeting.items.some(({ id }) => id === item.id) && (
                <p className="mt-2 print:hidden">
                  <Link href={localePath(locale, `${path}/notes/${item.id}`)} prefetch={false} className="reach">
                    {words.ownNote}
                    <span className="sr-only">: {item.title}</span>
                  </Link>
                </p>
              )}
            </section>
          ))}
        </>
      )}
    </MeetingFrame>
  )
}
