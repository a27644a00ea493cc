import Link from 'next/link'
import { buttonLook } from '@/app/_ui/button'
import { trail } from '@/lib/audit/trail'
import { db } from '@/lib/db/client'
import { localePath } from '@/lib/i18n'
import { isId } from '@/lib/ids'
import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'
import { Entry } from './entry'

type Props = SeasonProps & { searchParams: Promise<{ from?: string }> }

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.desk.trail.title)

/** Who changed what, in words, a page at a time. */
export default async function SeasonTrail({ params, searchParams }: Props) {
  const { locale, t, season, person, instead } = await openSeason(params, '/trail')
  if (!season) return instead
  const { from } = await searchParams
  const { entries, older } = await trail(await db(), person, season.id, typeof from === 'string' && isId(from) ? { from } : {})
  const here = localePath(locale, `/desk/seasons/${season.slug}/trail`)
  return (
    <SeasonFrame season={season} locale={locale} t={t}>
      <p className="text-muted">{t.desk.trail.lead}</p>
      <ol className="grid max-w-4xl">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} locale={locale} t={t} />
        ))}
      </ol>
      <div className="flex gap-3">
        {from && (
          <Link href={here} className={buttonLook('quiet')}>
            {t.desk.trail.newest}
          </Link>
        )}
        {older && (
          <Link href={`${here}?from=${older}`} className={buttonLook('plain')}>
            {t.desk.trail.older}
          </Link>
        )}
      </div>
    </SeasonFrame>
  )
}
