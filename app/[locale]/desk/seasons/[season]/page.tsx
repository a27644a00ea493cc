import type { Metadata } from 'next'
import { placeholder } from '../../../locale'
import { NoAccess } from '../../planner'
import { AgendaEditor } from './_agenda/editor'
import { SeasonFrame } from './frame'
import { openSeason, type SeasonProps } from './open'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export async function generateMetadata({ params }: SeasonProps): Promise<Metadata> {
  const { t, season } = await openSeason(params)
  return { title: season ? `${t.desk.tabs.agenda}: ${season.theme}` : t.desk.noAccess.title }
}

/** The agenda and what is in it, side by side on a desk; on a phone the list, then the item. */
export default async function SeasonAgenda({ params }: SeasonProps) {
  const { locale, t, season } = await openSeason(params)
  if (!season) return <NoAccess locale={locale} t={t} />
  return (
    <SeasonFrame season={season} locale={locale} t={t}>
      <AgendaEditor season={season} />
    </SeasonFrame>
  )
}
