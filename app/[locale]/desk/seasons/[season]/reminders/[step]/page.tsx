import Link from 'next/link'
import { MissingHere } from '@/app/_shell/missing'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, type Locale, localePath, locales, type Messages, messages } from '@/lib/i18n'
import { type Step, steps, usual } from '@/lib/reminders/campaign'
import { places } from '@/lib/reminders/input'
import { messageOf } from '@/lib/reminders/message'
import { campaign, seasonToTell } from '@/lib/reminders/read'
import { placeholder } from '../../../../../locale'
import { SeasonFrame } from '../../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../../open'
import { StepAtLine } from '../step-at'
import { timingWords } from '../words'
import { EditForm } from './edit-form'
import { MailPreview, PushPreview } from './preview'
import { SendNow } from './send-now'
import { TestButton } from './test-button'

type Props = { params: Promise<{ locale: string; season: string; step: string }> }

export const instant = false
export const generateStaticParams = () => [{ season: placeholder, step: placeholder }]

const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text)

export const generateMetadata = async ({ params }: Props) => {
  const { step } = await params
  return seasonMetadata(params, (t) => (isStep(step) ? t.reminders.steps[step] : t.shell.missing.title))
}

/** One of the season's reminders: when it is sent and in which words, what it looks like, and the buttons that send it. */
export default async function ReminderStep({ params }: Props) {
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
          {content.meetings.slice(0, 1).map((meeting) =>
            locales.map((language) => {
              // As it reads on the day it is sent.
              const on = found.meetings.find(({ meetingId }) => meetingId === meeting.id)
              const { push, letter } = messageOf(language, { ...found, season: content, meeting }, on?.settledAt ?? on?.dueAt ?? at)
              return (
                <div key={language} className="grid min-w-0 gap-3">
                  <h4 className="font-semibold">
                    {words.preview[language]} · {words.preview.side[meeting.side]}
                  </h4>
                  <PushPreview push={push} t={words.preview} language={language} />
                  <MailPreview letter={letter} t={words.preview} language={language} />
                </div>
              )
            }),
          )}
          <TestButton
            seasonId={season.id}
            step={step}
            side={content.meetings[0]?.side ?? 'west'}
            email={opened.person.email}
            t={words.test}
          />
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
                <SendNow key={meetingId} seasonId={season.id} step={step} side={side} expected={expected} t={words.now} />
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
