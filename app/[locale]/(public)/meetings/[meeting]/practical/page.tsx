import { MeetingFrame } from '@/app/_shell/frame'
import { Live } from '@/app/_shell/live'
import { Missing } from '@/app/_shell/missing'
import { mapHref } from '@/app/_ui/map-href'
import { Part } from '@/app/_ui/part'
import { Outward, Prose } from '@/app/_ui/prose'
import { fill } from '@/lib/i18n'
import { longDate, time, timeRange } from '@/lib/i18n/dates'
import { placeholder } from '../../../../locale'
import { type MeetingParams, meetingMetadata, meetingPage } from '../meeting-page'
import { CalendarLinks } from './calendar-links'

export const generateStaticParams = () => [{ meeting: placeholder }]

export const generateMetadata = ({ params }: MeetingParams) => meetingMetadata(params, 'practical')

export default async function Practical({ params }: MeetingParams) {
  const { locale, t, season, meeting } = await meetingPage(params)
  if (!season) return <Missing locale={locale} t={t} />
  const words = t.agenda.practicalPage
  const map = mapHref(meeting.address)
  return (
    <MeetingFrame locale={locale} t={t} meeting={meeting} current="practical">
      <h1>{words.title}</h1>
      <Part title={words.when}>
        <p>
          <time dateTime={meeting.startsAt}>{longDate(locale, meeting.startsAt)}</time>{' '}
          <span className="tabular-nums">{timeRange(locale, meeting.startsAt, meeting.endsAt)}</span>
        </p>
        {meeting.doorsAt && <p>{fill(words.doors, { time: time(locale, meeting.doorsAt) })}</p>}
      </Part>
      <Part title={words.where}>
        <address>
          {meeting.venue}
          {meeting.address && <span className="block">{meeting.address}</span>}
        </address>
        {map && (
          <Outward className="reach" href={map}>
            {words.map}
          </Outward>
        )}
        {meeting.directions && <Prose text={meeting.directions} className="mt-2" />}
      </Part>
      {season.preparation && (
        <Part title={t.agenda.dayPreparation}>
          <Prose text={season.preparation} />
        </Part>
      )}
      <Part title={words.calendar} id="calendar">
        <CalendarLinks {...{ locale, t, meeting }} />
      </Part>
      <Live topics={['seasons']} />
    </MeetingFrame>
  )
}
