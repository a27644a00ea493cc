import { placeholder } from '../../../locale'
import { AgendaEditor } from './_agenda/editor'
import { SeasonFrame } from './frame'
import { openSeason, type SeasonProps, seasonMetadata } from './open'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t, season) => `${t.desk.tabs.agenda}: ${season.theme}`)

/** The agenda and what is in it, side by side on a desk; on a phone the list, then the item. */
export default async function SeasonAgenda({ params }: SeasonProps) {
  const { locale, t, season, instead } = await openSeason(params)
  if (!season) return instead
  return (
    <SeasonFrame season={season} locale={locale} t={t}>
      <AgendaEditor season={season} />
    </SeasonFrame>
  )
}
