import Link from 'next/link'
import { Live } from '@/app/_shell/live'
import { buttonLook } from '@/app/_ui/button'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { usual } from '@/lib/reminders/campaign'
import { campaign } from '@/lib/reminders/read'
import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'
import { Pauser } from './pauser'
import { StepAtLine } from './step-at'
import { timingWords } from './words'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.reminders.title)

/** The season's reminders in the order in which they are due. */
export default async function Reminders({ params }: SeasonProps) {
  const opened = await openSeason(params, '/reminders')
  const { locale, t, season } = opened
  if (!season) return opened.instead
  const words = t.reminders
  const steps = await campaign(await db(), opened.person, season.id, now())
  const at = localePath(locale, `/desk/seasons/${season.slug}/reminders`)
  const over = (one: (typeof steps)[number]) =>
    one.meetings.every(({ state }) => state === 'sent' || state === 'missed' || state === 'skipped')
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={season.publishedRevision === null || season.changes !== null}>
      <Live topics={[`registrations:${season.id}`]} />
      <p className="max-w-prose text-muted">{words.lead}</p>
      <p>
        <Link href={`${at}/reach`} className="reach">
          {words.reach.link}
        </Link>
      </p>
      <ol aria-label={words.timeline} className="max-w-3xl border-hairline border-l-2 pl-5 sm:pl-7">
        {steps.map((step) => (
          <li key={step.step} className="relative grid gap-1 border-hairline border-b py-4 first:pt-0 last:border-b-0">
            <span
              aria-hidden
              className={`absolute top-6 -left-[calc(1.25rem+7px)] size-3 rounded-full border-2 sm:-left-[calc(1.75rem+7px)] ${over(step) ? 'border-good bg-good' : step.paused ? 'border-waiting bg-paper' : 'border-action bg-paper'}`}
            />
            <div className="flex flex-wrap items-start justify-between gap-x-4">
              <h2 className="text-lg">{words.steps[step.step]}</h2>
              <div className="-mx-4 flex flex-wrap">
                {!over(step) && (
                  <Pauser seasonId={season.id} step={step.step} paused={step.paused} t={words} name={words.steps[step.step]} />
                )}
                <Link
                  href={`${at}/${step.step}`}
                  className={buttonLook('quiet')}
                  aria-label={fill(words.openNamed, { step: words.steps[step.step] })}
                >
                  {words.open}
                </Link>
              </div>
            </div>
            <p className="text-muted">
              {timingWords(locale, words, step)}. {words.audience[usual[step.step].audience]}.
            </p>
            <ul className="mt-1 grid gap-1">
              {step.meetings.map((one) => (
                <li key={one.meetingId}>
                  <StepAtLine at={one} graceHours={step.graceHours} locale={locale} t={t} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </SeasonFrame>
  )
}
