import Link from 'next/link'
import { MissingHere } from '@/app/_shell/missing'
import { articleOf } from '@/lib/articles/read'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, type Locale, localePath, locales, type Messages, messages } from '@/lib/i18n'
import { weekdayAndDate } from '@/lib/i18n/dates'
import { type Step, steps, usual } from '@/lib/reminders/campaign'
import { places } from '@/lib/reminders/input'
import { messageOf } from '@/lib/reminders/message'
import { campaign, readOn, seasonToTell } from '@/lib/reminders/read'
import { placeholder } from '../../../../../locale'
import { SeasonFrame } from '../../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../../open'
import { Choice } from '../choice'
import { StepAtLine } from '../step-at'
import { timingWords } from '../words'
import { EditForm } from './edit-form'
import { MailPreview, PushPreview } from './preview'
import { SendNow } from './send-now'
import { TestButton } from './test-button'

type Props = { params: Promise<{ locale: string; season: string; step: string }>; searchParams: Promise<{ side?: string }> }

export const instant = false
export const generateStaticParams = () => [{ season: placeholder, step: placeholder }]

const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text)

export const generateMetadata = async ({ params }: Pick<Props, 'params'>) => {
  const { step } = await params
  return seasonMetadata(params, (t) => (isStep(step) ? t.reminders.steps[step] : t.shell.missing.title))
}

/** One of the season's reminders: when it is sent and in which words, what it looks like, and the buttons that send it. */
export default async function ReminderStep({ params, searchParams }: Props) {
  const opened = await openSeason(params as SeasonProps['params'], '/reminders')
  const { locale, t, season } = opened
  const { step } = await params
  if (!season) return opened.instead
  if (!isStep(step)) return <MissingHere locale={locale} t={t} />
  const at = now()
  const words = t.reminders
  const [all, { content }] = [await campaign(await db(), opened.person, season.id, at), await seasonToTell(await db(), season.id, at)]
  const found = all.find((one) => one.step === step)
  if (!found) return <MissingHere locale={locale} t={t} />
  const asked = (await searchParams).side
  const meeting = content.meetings.find(({ side }) => side === asked) ?? content.meetings[0]
  if (!meeting) return <MissingHere locale={locale} t={t} />
  const sending = { ...found, season: content, meeting, article: await articleOf(await db(), season.id) }
  const on = readOn(
    found.meetings.find(({ meetingId }) => meetingId === meeting.id),
    at,
  )
  const here = localePath(locale, `/desk/seasons/${season.slug}/reminders/${step}`)
  const titleNow = (meetingId: string) => {
    const open = content.meetings.find(({ id }) => id === meetingId) ?? meeting
    return messageOf(locale, { ...sending, meeting: open }, at).push.title
  }
  const open = found.meetings.filter(({ state }) => state !== 'sent' && state !== 'missed')
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <div className="grid gap-2">
        <p>
          <Link href={localePath(locale, `/desk/seasons/${season.slug}/reminders`)} className="reach">
            {words.back}
          </Link>
        </p>
        <h2 className="text-2xl">{words.steps[step]}</h2>
        <p className="text-muted">
          {timingWords(locale, words, found)}. {words.audience[usual[step].audience]}.
        </p>
        {found.meetings.map((one) => (
          <p key={one.meetingId}>
            <StepAtLine at={one} graceHours={found.graceHours} locale={locale} t={t} />
          </p>
        ))}
      </div>
      <div className="grid gap-10 lg:grid-cols-2 lg:items-start">
        <section aria-labelledby="preview" className="grid min-w-0 gap-5">
          <h3 id="preview" className="text-xl">
            {words.preview.title}
          </h3>
          <nav aria-label={words.preview.which} className="flex flex-wrap gap-x-5">
            {content.meetings.map(({ id, side }) => (
              <Choice key={id} href={`${here}?side=${side}`} here={id === meeting.id}>
                {words.preview.side[side]}
              </Choice>
            ))}
          </nav>
          <p className="text-muted">{fill(words.preview.on, { date: weekdayAndDate(locale, on) })}</p>
          {locales.map((language) => {
            const { push, letter } = messageOf(language, sending, on)
            return (
              <div key={language} className="grid min-w-0 gap-3">
                <h4 className="font-semibold">
                  {words.preview[language]} · {words.preview.side[meeting.side]}
                </h4>
                <PushPreview push={push} t={words.preview} language={language} />
                <MailPreview letter={letter} t={words.preview} language={language} />
              </div>
            )
          })}
          <TestButton key={meeting.id} seasonId={season.id} step={step} side={meeting.side} email={opened.person.email} t={words.test} />
        </section>
        <div className="grid gap-10">
          <section aria-labelledby="edit" className="grid gap-4">
            <h3 id="edit" className="text-xl">
              {words.edit.title}
            </h3>
            {open.length === 0 && <p className="text-waiting">{words.edit.settled}</p>}
            <EditForm
              seasonId={season.id}
              reminder={found}
              usual={usualWords(step)}
              places={fill(words.edit.places, { places: places.map((place) => `{${place}}`).join(' ') })}
              t={words.edit}
            />
          </section>
          {open.length > 0 && (
            <section aria-labelledby="now" className="grid gap-3">
              <h3 id="now" className="text-xl">
                {words.now.title}
              </h3>
              <p className="text-muted">{words.now.lead}</p>
              {open.map(({ side, expected, meetingId }) => (
                <SendNow
                  key={meetingId}
                  seasonId={season.id}
                  step={step}
                  side={side}
                  expected={expected}
                  title={titleNow(meetingId)}
                  t={words.now}
                />
              ))}
            </section>
          )}
        </div>
      </div>
    </SeasonFrame>
  )
}

const usualWords = (step: Step): Record<Locale, Messages['reminders']['words'][Step]> => ({
  da: messages('da').reminders.words[step],
  en: messages('en').reminders.words[step],
})
