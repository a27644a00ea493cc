import type { Metadata } from 'next'
import { placeholder } from '../../../../locale'
import { NoAccess } from '../../../planner'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps } from '../open'
import { MeetingForm } from './form'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export async function generateMetadata({ params }: SeasonProps): Promise<Metadata> {
  return { title: (await openSeason(params, '/meetings')).t.desk.meetings.title }
}

export default async function SeasonMeetings({ params }: SeasonProps) {
  const { locale, t, season } = await openSeason(params, '/meetings')
  if (!season) return <NoAccess locale={locale} t={t} />
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
