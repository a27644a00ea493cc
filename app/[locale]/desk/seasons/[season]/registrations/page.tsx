import { placeholder } from '../../../../locale'
import { type SeasonProps, seasonMetadata } from '../open'
import { Board } from './board'
import { RegistrationsFrame } from './frame'
import { openRegistrations } from './open'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t, season) => `${t.seats.title}: ${season.theme}`)

/** Both meetings as they fill, side by side on a desk and under one another on a phone. */
export default async function Registrations({ params }: SeasonProps) {
  const opened = await openRegistrations(params)
  const { locale, t } = opened
  if (!opened.season) return opened.instead
  return (
    <RegistrationsFrame season={opened.season} locale={locale} t={t} page="list">
      <Board
        registrations={opened.registrations}
        slug={opened.season.slug}
        doors={Object.fromEntries(opened.season.meetings.map((meeting) => [meeting.id, meeting.slug]))}
      />
    </RegistrationsFrame>
  )
}
