import { MeetingFrame } from '@/app/_shell/frame'
import { Live } from '@/app/_shell/live'
import { Missing } from '@/app/_shell/missing'
import { cachedSince } from '@/app/seasons'
import type { Messages } from '@/lib/i18n'
import { longDate, timeRange } from '@/lib/i18n/dates'
import { digest } from '@/lib/meetings/digest'
import { nowAndNext } from '@/lib/meetings/timetable'
import { placeholder } from '../../../../locale'
import { type MeetingParams, meetingMetadata, meetingPage } from '../meeting-page'
import { Beside } from './beside'
import { Item } from './item'
import { ChangedDay, LookedAt } from './looked-at'
import { paint } from './paint'
import { Since } from './since'
import { StatusLine } from './status-line'
import { Ticking } from './ticking'

const agendaId = 'agenda'

const changeWords = ({ agenda: { changed, added, removed, facets, dayFacets } }: Messages) => ({
  changed,
  added,
  removed,
  facets,
  dayFacets,
})

export const generateStaticParams = () => [{ meeting: placeholder }]

export const generateMetadata = ({ params }: MeetingParams) => meetingMetadata(params, 'agenda')

export default async function Agenda({ params }: MeetingParams) {
  const { locale, t, season, meeting } = await meetingPage(params)
  if (!season) return <Missing locale={locale} t={t} />
  const last = meeting.items.at(-1)
  const lastEnd = Date.parse(meeting.startsAt) + ((last?.startMin ?? 0) + (last?.durationMin ?? 0)) * 60_000
  return (
    <MeetingFrame locale={locale} t={t} meeting={meeting} current="agenda">
      <LookedAt slug={meeting.slug} meetingId={meeting.id} digest={digest(meeting, season)} words={changeWords(t)}>
        <div className="md:grid md:grid-cols-[minmax(0,1fr)_15rem] md:gap-12 print:block">
          <div
            id={agendaId}
            data-begins={meeting.startsAt}
            data-ends={new Date(Math.max(Date.parse(meeting.endsAt), lastEnd)).toISOString()}
            className="group/agenda"
          >
            {/* While the meeting is on, what is on matters more than what it is called. */}
            <h1 className="max-md:group-data-[phase=during]/agenda:text-[1.25rem]">{season.theme}</h1>
            <p className="mt-2 text-muted">
              <span className="hidden print:inline">
                {t.common.appName} · {t.common.meetingSides[meeting.side]} ·{' '}
              </span>
              <span className="tabular-nums">
                {longDate(locale, meeting.startsAt)} {timeRange(locale, meeting.startsAt, meeting.endsAt)}
              </span>
              <span className="block">
                {meeting.venue}
                {meeting.address && `, ${meeting.address}`}
              </span>
            </p>
            <ChangedDay />
            <Since locale={locale} t={t} slug={meeting.slug} counts={await cachedSince(meeting.slug)} />
            <StatusLine t={t} />
            {meeting.items.length === 0 ? (
              <p>{t.agenda.empty}</p>
            ) : (
              <ol>
                {meeting.items.map((item) => (
                  <Item key={item.id} {...{ locale, t, meeting, item }} />
                ))}
              </ol>
            )}
          </div>
          {/* Sets it to the time before it is first painted. */}
          <script
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own two functions, and nothing of anybody's
            dangerouslySetInnerHTML={{ __html: `(${paint})(document.getElementById('${agendaId}'),Date.now(),${nowAndNext},'${locale}')` }}
          />
          <Ticking agendaId={agendaId} locale={locale} revision={season.revision} />
          <Beside {...{ locale, t, season, meeting }} />
        </div>
      </LookedAt>
      <Live topics={['seasons']} />
    </MeetingFrame>
  )
}
