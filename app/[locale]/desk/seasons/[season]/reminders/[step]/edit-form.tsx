'use client'
import { startTransition, useActionState, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field, Select, TextArea } from '@/app/_ui/field'
import { formProblems, typedIn } from '@/app/_ui/form-problems'
import type { Locale, Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import type { Step } from '@/lib/reminders/campaign'
import type { Reminder } from '@/lib/reminders/rows'
import { useWords } from '../../../../words'
import { editAction } from '../actions'

type Props = {
  seasonId: string
  reminder: Reminder
  usual: Record<Locale, Messages['reminders']['words'][Step]>
  places: string
  t: Messages['reminders']['edit']
}

/** When the step is sent, and in which words. Whoever was overtaken keeps what they wrote, and may save it over the other's. */
export function EditForm({ seasonId, reminder, usual, places, t }: Props) {
  const words = useWords()
  const [state, save, saving] = useActionState(editAction, null)
  const [base, setBase] = useState(reminder.version)
  const theirs = state && !state.ok && state.refusal === 'conflict' ? (state.theirs as Reminder) : null
  // What was saved last, here or by somebody else who came first, is what the next save builds on.
  const last = state?.ok ? state.data.version : theirs?.version
  if (last && last > base) setBase(last)
  const wrong = formProblems(theirs ? null : state, words)
  const field = (name: keyof typeof now) => ({ name, problem: wrong.of(name), defaultValue: typedIn(state, name, now[name]) })
  const now = {
    days: String(Math.abs(reminder.days)),
    direction: reminder.days > 0 ? 'after' : reminder.days < 0 || reminder.anchor !== 'publication' ? 'before' : 'after',
    time: reminder.time,
    graceHours: String(reminder.graceHours),
    titleDa: reminder.words.da?.title ?? '',
    bodyDa: reminder.words.da?.body ?? '',
    titleEn: reminder.words.en?.title ?? '',
    bodyEn: reminder.words.en?.body ?? '',
  }
  return (
    <form
      noValidate
      className="grid max-w-xl gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        const sent = new FormData(event.currentTarget)
        startTransition(() => save(sent))
      }}
    >
      <ErrorSummary
        title={words.problems.summary}
        answer={state}
        problems={theirs ? [{ text: fill(t.behind, { text: theirsIn(theirs) }) }] : wrong.all}
      />
      <input type="hidden" name="seasonId" value={seasonId} />
      <input type="hidden" name="step" value={reminder.step} />
      <input type="hidden" name="version" value={base} />
      <div className="grid gap-5 sm:grid-cols-[7rem_1fr_9rem]">
        <Field inputMode="numeric" label={t.days} {...field('days')} />
        <Select label={t.direction} {...field('direction')}>
          {(['before', 'after'] as const).map((way) => (
            <option key={way} value={way}>
              {t[reminder.anchor][way]}
            </option>
          ))}
        </Select>
        <Field type="time" label={t.time} {...field('time')} />
      </div>
      <Field inputMode="numeric" label={t.graceHours} hint={t.graceHint} className="max-w-24" {...field('graceHours')} />
      <fieldset className="grid gap-5">
        <legend className="mb-2 font-semibold font-serif text-lg">{t.words}</legend>
        <p className="text-muted">
          {t.wordsLead} {places}
        </p>
        <Field label={t.titleDa} placeholder={usual.da.title} {...field('titleDa')} />
        <TextArea rows={3} label={t.bodyDa} placeholder={usual.da.body} {...field('bodyDa')} />
        <Field label={t.titleEn} placeholder={usual.en.title} {...field('titleEn')} />
        <TextArea rows={3} label={t.bodyEn} placeholder={usual.en.body} {...field('bodyEn')} />
      </fieldset>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={saving}>
          {words.common.save}
        </Button>
        <p role="status" className="font-semibold text-good">
          {state?.ok && t.saved}
        </p>
      </div>
    </form>
  )
}

const theirsIn = ({ days, time, words }: Reminder): string =>
  [String(days), time, words.da?.title, words.da?.body, words.en?.title, words.en?.body].filter(Boolean).join(' · ')
