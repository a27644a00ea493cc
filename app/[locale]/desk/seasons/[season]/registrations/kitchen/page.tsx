import Link from 'next/link'
import { PrintButton } from '@/app/[locale]/(public)/meetings/[meeting]/agenda/print-button'
import { fill, localePath, type Messages } from '@/lib/i18n'
import { longDate } from '@/lib/i18n/dates'
import { type Needs, needsAt } from '@/lib/registrations/needs'
import { placeholder } from '../../../../../locale'
import { type SeasonProps, seasonMetadata } from '../../open'
import { RegistrationsFrame } from '../frame'
import { openRegistrations } from '../open'

type Props = SeasonProps & { searchParams: Promise<{ names?: string }> }

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.seats.kitchen.title)

/** What the kitchen and the house must know, added up; without names unless they are asked for. */
export default async function Kitchen({ params, searchParams }: Props) {
  const opened = await openRegistrations(params, '/kitchen')
  const { locale, t } = opened
  if (!opened.season) return opened.instead
  const { kitchen } = t.seats
  const names = (await searchParams).names === '1'
  const at = localePath(locale, `/desk/seasons/${opened.season.slug}/registrations/kitchen`)
  return (
    <RegistrationsFrame season={opened.season} locale={locale} t={t} page="kitchen">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h2 className="mr-auto text-xl">{kitchen.title}</h2>
        <Link className="reach print:hidden" href={names ? at : `${at}?names=1`}>
          {names ? kitchen.noNames : kitchen.names}
        </Link>
        <div className="print:hidden">
          <PrintButton word={kitchen.print} />
        </div>
      </div>
      <p className="-mt-3 text-muted">
        {kitchen.lead} {kitchen.forget}
      </p>
      <div className="grid gap-10 lg:grid-cols-2 print:grid-cols-1">
        {opened.registrations.meetings.map((meeting) => {
          const needs = needsAt(opened.registrations.places, meeting.id)
          return (
            <section key={meeting.id} className="grid content-start gap-4 break-inside-avoid">
              <div>
                <h3 className="text-lg">{t.common.meetingSides[meeting.side]}</h3>
                <p className="text-muted">{longDate(locale, meeting.startsAt)}</p>
              </div>
              <p className="font-semibold">{fill(kitchen.people, { n: meeting.seated })}</p>
              {meeting.offered > 0 && <p>{fill(kitchen.more, { n: meeting.offered })}</p>}
              <Wishes title={kitchen.diet} none={kitchen.noDiet} wishes={needs.diet} names={names} />
              {needs.diet.length > 0 && <p className="-mt-2">{fill(kitchen.rest, { n: needs.withoutDiet })}</p>}
              <Wishes title={kitchen.access} none={kitchen.noAccess} wishes={needs.access} names={names} />
            </section>
          )
        })}
      </div>
    </RegistrationsFrame>
  )
}

type WishesProps = { title: string; none: Messages['seats']['kitchen']['noDiet']; wishes: Needs['diet']; names: boolean }

function Wishes({ title, none, wishes, names }: WishesProps) {
  return (
    <div className="grid gap-1">
      <h4 className="font-semibold">{title}</h4>
      {wishes.length === 0 && <p className="text-muted">{none}</p>}
      <ul>
        {wishes.map(({ text, people }) => (
          <li key={text} className="grid grid-cols-[2.5rem_minmax(0,1fr)] border-hairline border-b py-1.5">
            <span className="tabular-nums">{people.length} ×</span>
            <span>
              <span className="whitespace-pre-line">{text}</span>
              {names && <span className="block text-muted">{people.join(', ')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
