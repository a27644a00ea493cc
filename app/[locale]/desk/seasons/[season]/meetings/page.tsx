import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'
import { MeetingForm } from './form'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.desk.meetings.title)

export default async function SeasonMeetings({ params }: SeasonProps) {
  const { locale, t, season, instead } = await openSeason(params, '/meetings')
  if (!season) return instead
  return (
    <SeasonFrame season={season} locale={locale} t={t}>
      <p className="text-muted">{t.desk.meetings.lead}</p>
      <div className="grid gap-12 lg:grid-cols-2">
        {season.meetings.map((meeting) => (
          <section key={meeting.id} aria-labelledby={`meeting-${meeting.side}`} className="grid content-start gap-4">
            <h2 id={`meeting-${meeting.side}`} className="text-xl">
              {t.common.meetingSides[meeting.side]}
            </h2>
            <MeetingForm meeting={meeting} />
          </section>
        ))}
      </div>
    </SeasonFrame>
  )
}
