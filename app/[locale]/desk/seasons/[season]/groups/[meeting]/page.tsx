import { Live } from '@/app/_shell/live'
import { longDate } from '@/lib/i18n/dates'
import { placeholder } from '../../../../../locale'
import { SeasonFrame } from '../../frame'
import { seasonMetadata } from '../../open'
import { type GroupsProps, openGroups } from '../open'
import { SeatingWordsProvider } from '../words'
import { Workbench } from './workbench'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder }]

export const generateMetadata = ({ params }: GroupsProps) => seasonMetadata(params, (t, season) => `${t.seating.title}: ${season.theme}`)

/** Where the groups of one meeting are made, changed, handed out and mended while it is on. */
export default async function MeetingGroups({ params }: GroupsProps) {
  const { locale, t, season, groups, instead } = await openGroups(params)
  if (!season || !groups) return instead
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <Live topics={[`seating:${groups.meetingId}`, `door:${groups.meetingId}`, `registrations:${season.id}`]} />
      <div>
        <h2 className="text-2xl">{t.common.meetingSides[groups.side]}</h2>
        <p className="text-muted">{longDate(locale, groups.startsAt)}</p>
      </div>
      <SeatingWordsProvider words={t.seating}>
        <Workbench groups={groups} season={season.slug} />
      </SeatingWordsProvider>
    </SeasonFrame>
  )
}
