import Link from 'next/link'
import { db } from '@/lib/db/client'
import { fill, localePath, type Messages } from '@/lib/i18n'
import { differences, type ItemDifference } from '@/lib/meetings/differences'
import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.desk.differences.title)

export default async function SeasonDifferences({ params }: SeasonProps) {
  const { locale, t, season, person, instead } = await openSeason(params, '/differences')
  if (!season) return instead
  const { meetings, items } = await differences(await db(), person, season.id)
  const said = t.desk.differences
  return (
    <SeasonFrame season={season} locale={locale} t={t}>
      <h2 className="text-xl">{said.title}</h2>
      {meetings.length + items.length === 0 && <p className="text-muted">{said.none}</p>}
      {meetings.length > 0 && (
        <section className="grid max-w-4xl gap-2">
          <h3 className="text-lg">{said.meetings}</h3>
          {meetings.map(({ field, west, east }) => (
            <Pair key={field} name={t.desk.fields[field]} left={[t.desk.sides.west, west]} right={[t.desk.sides.east, east]} t={t} />
          ))}
        </section>
      )}
      {items.length > 0 && (
        <section className="grid max-w-4xl gap-2">
          <h3 className="text-lg">{said.items}</h3>
          <ul>
            {items.map((item) => (
              <li key={JSON.stringify(item)} className="grid gap-1 border-hairline border-b py-3">
                <Link
                  href={localePath(locale, `/desk/seasons/${season.slug}?item=${item.itemId}`)}
                  className="justify-self-start font-semibold"
                >
                  {item.title}
                </Link>
                <Item item={item} t={t} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </SeasonFrame>
  )
}

function Item({ item, t }: { item: ItemDifference; t: Messages }) {
  const said = t.desk.differences
  const side = t.desk.sides[item.side]
  if (item.kind !== 'field') return <p>{fill(said[item.kind], { side: side.toLowerCase() })}</p>
  const name = fill(said.field, { field: t.desk.fields[item.field], side: side.toLowerCase() })
  return <Pair name={name} left={[said.shared, item.shared]} right={[side, item.local]} t={t} />
}

function Pair({ name, left, right, t }: { name: string; left: [string, string]; right: [string, string]; t: Messages }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 py-1 sm:grid-cols-[11rem_1fr_1fr]">
      <dt className="text-muted">{name}</dt>
      {[left, right].map(([label, value]) => (
        <dd key={label} className="min-w-0 whitespace-pre-wrap">
          <span className="mr-2 text-muted">{label}:</span>
          {value || t.desk.differences.nothing}
        </dd>
      ))}
    </dl>
  )
}
