import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { compose } from '@/lib/meetings/publish'
import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'
import { PreviewAgenda } from './preview-agenda'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.desk.preview.title)

/** The two meetings as participants would see them if the draft were published now. */
export default async function Preview({ params }: SeasonProps) {
  const { locale, t, season, instead } = await openSeason(params, '/preview')
  if (!season) return instead
  const composed = await compose(await db(), season.id, (season.publishedRevision ?? 0) + 1, now())
  return (
    <SeasonFrame season={season} locale={locale} t={t}>
      <p className="text-muted">{t.desk.preview.lead}</p>
      <div className="grid gap-12 lg:grid-cols-2">
        {composed.meetings.map((meeting) => (
          <PreviewAgenda key={meeting.id} season={composed} meeting={meeting} locale={locale} t={t} />
        ))}
      </div>
    </SeasonFrame>
  )
}
