import { buttonLook } from '@/app/_ui/button'
import { CopyButton } from '@/app/_ui/copy-button'
import { calendarPath } from '@/lib/calendar/paths'
import { env } from '@/lib/env'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import type { PublishedMeeting } from '@/lib/meetings/published'

/** This one meeting as a file, or every meeting of its side, kept up to date by the calendar itself. */
export function CalendarLinks({ locale, t, meeting }: { locale: Locale; t: Messages; meeting: PublishedMeeting }) {
  const words = t.agenda.practicalPage
  const feed = (side?: 'east' | 'west') => `${env().NEXTAUTH_URL}${calendarPath.feed(locale, side)}`
  const webcal = (side?: 'east' | 'west') => feed(side).replace(/^https?:/, 'webcal:')
  const address = feed(meeting.side)
  return (
    <div className="grid gap-6">
      <div>
        <a className={buttonLook('plain')} href={calendarPath.meeting(locale, meeting.slug)} download>
          {words.download}
        </a>
        <p className="mt-1 text-muted">{words.downloadText}</p>
      </div>
      <div>
        <a className={buttonLook('plain')} href={webcal(meeting.side)}>
          {fill(words.subscribe, { side: t.common.sides[meeting.side].toLowerCase() })}
        </a>
        <p className="mt-1 text-muted">{words.subscribeText}</p>
        <p className="mt-3">{words.address}</p>
        <p className="mt-1 flex flex-wrap items-center gap-3">
          <code className="min-w-0 break-all">{address}</code>
          <CopyButton text={address} word={words.copy} done={words.copied} />
        </p>
        <a className="reach" href={webcal()}>
          {words.allMeetings}
        </a>
      </div>
    </div>
  )
}
