import { buttonLook } from '@/app/_ui/button'
import { mapHref } from '@/app/_ui/map-href'
import { Outward } from '@/app/_ui/prose'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { time, timeRange, weekdayAndDate } from '@/lib/i18n/dates'
import type { PublishedMeeting } from '@/lib/meetings/published'
import { YourSide } from './your-side'

type Props = { locale: Locale; t: Messages; meeting: PublishedMeeting; over: boolean }

/** One of the season's meetings: when, where, the way there, and one button. */
export function MeetingColumn({ locale, t, meeting, over }: Props) {
  const map = mapHref(meeting.address)
  const page = (name: string) => localePath(locale, `/meetings/${meeting.slug}/${name}`)
  return (
    <section aria-labelledby={meeting.slug} className="border-t-2 border-ink pt-3 pb-8">
      <h2 id={meeting.slug} className="font-sans text-base">
        {t.common.meetingSides[meeting.side]}
        {over && <span className="font-normal text-muted"> · {t.front.over}</span>}
        <YourSide side={meeting.side} word={t.front.yours} />
      </h2>
      <p className="mt-2 font-serif text-[1.4rem] leading-tight font-semibold text-balance md:text-[1.6rem]">
        <time dateTime={meeting.startsAt}>{weekdayAndDate(locale, meeting.startsAt)}</time>
      </p>
      <p className="mt-1 tabular-nums">{timeRange(locale, meeting.startsAt, meeting.endsAt)}</p>
      {meeting.doorsAt && <p className="text-muted">{fill(t.front.doors, { time: time(locale, meeting.doorsAt) })}</p>}
      <address className="mt-3">
        {meeting.venue}
        {meeting.address && <span className="block">{meeting.address}</span>}
      </address>
      <p className="flex flex-wrap gap-x-5">
        {map && (
          <Outward className="reach" href={map}>
            {t.front.map}
          </Outward>
        )}
        <a className="reach" href={page('practical')}>
          {t.front.wayThere}
        </a>
      </p>
      <a className={`mt-2 ${buttonLook()}`} href={page('agenda')}>
        {t.front.seeAgenda}
        <span className="sr-only"> {fill(t.front.forMeeting, { meeting: t.common.meetingSides[meeting.side].toLowerCase() })}</span>
      </a>
    </section>
  )
}
