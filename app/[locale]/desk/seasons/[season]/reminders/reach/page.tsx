import Link from 'next/link'
import { PrintButton } from '@/app/[locale]/(public)/meetings/[meeting]/agenda/print-button'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, localePath, type Messages } from '@/lib/i18n'
import { type Step, steps } from '@/lib/reminders/campaign'
import { type Reach, reachOf } from '@/lib/reminders/reach'
import { placeholder } from '../../../../../locale'
import { SeasonFrame } from '../../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../../open'
import { Choice } from '../choice'

type Props = SeasonProps & { searchParams: Promise<{ step?: string }> }

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.reminders.reach.title)

/** Which library services the reminders have reached, and how: so that only the others are telephoned. */
export default async function ReachReport({ params, searchParams }: Props) {
  const opened = await openSeason(params, '/reminders/reach')
  const { locale, t, season } = opened
  if (!season) return opened.instead
  const words = t.reminders.reach
  const asked = (await searchParams).step
  const step = steps.find((one) => one === asked) ?? null
  const all = await reachOf(await db(), opened.person, season.id, step, now())
  const at = localePath(locale, `/desk/seasons/${season.slug}/reminders`)
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <div className="grid gap-2">
        <p className="print:hidden">
          <Link href={at} className="reach">
            {t.reminders.back}
          </Link>
        </p>
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
          <h2 className="text-2xl">{words.title}</h2>
          <div className="print:hidden">
            <PrintButton word={words.print} />
          </div>
        </div>
        <p className="max-w-prose text-muted">{words.lead}</p>
        <nav aria-label={words.which} className="flex flex-wrap gap-x-5 print:hidden">
          <Choice href={`${at}/reach`} here={step === null}>
            {words.all}
          </Choice>
          {steps.map((one) => (
            <Choice key={one} href={`${at}/reach?step=${one}`} here={step === one}>
              {t.reminders.steps[one as Step]}
            </Choice>
          ))}
        </nav>
      </div>
      {(['none', 'mail', 'push'] as const).map((how) => (
        <Group key={how} how={how} services={toTelephoneFirst(all.filter((one) => one.how === how))} t={t} />
      ))}
    </SeasonFrame>
  )
}

const toTelephoneFirst = (services: Reach[]): Reach[] => services.sort((a, b) => Number(a.answered) - Number(b.answered))

function Group({ how, services, t }: { how: Reach['how']; services: Reach[]; t: Messages }) {
  const words = t.reminders.reach
  if (services.length === 0) return how === 'none' ? <p className="font-semibold text-good">{words.allReached}</p> : null
  return (
    <section aria-labelledby={how} className="grid max-w-3xl gap-2">
      <h3 id={how} className={`text-xl ${how === 'none' ? 'text-wrong' : ''}`}>
        {fill(words.groups[how], { n: services.length })}
      </h3>
      <ul>
        {services.map(({ libraryId, library, why, people, answered }) => (
          <li key={libraryId} className="break-inside-avoid border-hairline border-b py-2">
            <p>
              <span className="font-semibold">{library}</span>
              {answered && <span className="text-good"> · {words.answered}</span>}
            </p>
            {why && (
              <p className="text-muted">
                {[words.why[why], people.length > 0 && fill(words.people, { names: people.join(', ') })].filter(Boolean).join('. ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
