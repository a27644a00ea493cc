'use client'
import { startTransition, useActionState, useEffect, useState } from 'react'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import { SaveRow } from '@/app/_ui/save-row'
import type { Messages } from '@/lib/i18n'
import { type NoticeKind, noticeKinds, type Quiet } from '@/lib/notices/kinds'
import { Box } from './box'
import { type Chosen, missedOf } from './missed'
import { saveNotices } from './notices-actions'

type Props = {
  t: Omit<Messages['notices'], 'bounced' | 'leave' | 'unsubscribe'>
  strings: ProblemStrings
  chosen: Chosen
  quiet: Quiet | null
  devices: number
}

const night: Quiet = { from: '21:00', to: '07:00' }

/** Of what, how and when; and at once, in words, what that leaves out. */
export function NoticesForm({ t, strings, chosen: saved, quiet, devices }: Props) {
  const [state, save, saving] = useActionState(saveNotices, null)
  const [chosen, setChosen] = useState(saved)
  const [isQuiet, setQuiet] = useState(quiet !== null)
  const [times, setTimes] = useState(quiet ?? night)
  // What was chosen elsewhere, as from a mail's foot, is shown here too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what counts is what it says
  useEffect(() => {
    setChosen(saved)
    setQuiet(quiet !== null)
    if (quiet) setTimes(quiet)
  }, [JSON.stringify([saved, quiet])])
  const wrong = formProblems(state, strings)
  const missed = missedOf(chosen, devices)
  const box = (name: NoticeKind | 'push' | 'mail', label: string, hint: string) => (
    <Box {...{ name, label, hint }} key={name} checked={chosen[name]} onChange={(on) => setChosen({ ...chosen, [name]: on })} />
  )
  return (
    <form
      action={save}
      // From here where scripts run: a form whose action has run is set back to how it was.
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        startTransition(() => save(form))
      }}
      noValidate
      className="mt-3 grid gap-5"
    >
      <ErrorSummary title={strings.problems.summary ?? ''} problems={wrong.all} answer={state} />
      <fieldset>
        <legend className="font-semibold">{t.kinds}</legend>
        {noticeKinds.map((kind) => box(kind, t.kind[kind], t.kindHint[kind]))}
      </fieldset>
      <fieldset>
        <legend className="font-semibold">{t.channels}</legend>
        {box('push', t.push, t.pushHint)}
        {box('mail', t.mail, t.mailHint)}
        <Box name="isQuiet" label={t.quiet} hint={t.quietHint} checked={isQuiet} onChange={setQuiet} />
        {isQuiet && (
          <div className="mt-2 grid max-w-80 grid-cols-2 items-end gap-4 *:min-w-0">
            {(['from', 'to'] as const).map((end) => (
              <Field
                key={end}
                type="time"
                name={end}
                label={t[end]}
                required
                problem={wrong.of(end)}
                value={times[end]}
                onChange={(event) => setTimes({ ...times, [end]: event.target.value })}
              />
            ))}
          </div>
        )}
      </fieldset>
      <div role="status" className={missed.length > 0 ? 'border-l-4 border-waiting pl-4' : 'hidden'}>
        <p className="font-semibold text-waiting">{t.missed.title}</p>
        {missed.map((one) => (
          <p key={one} className="mt-1">
            {t.missed[one]}
          </p>
        ))}
      </div>
      <p className="text-muted">{t.always}</p>
      <SaveRow word={saving ? t.saving : t.save} working={saving} saved={state?.ok && t.saved} />
    </form>
  )
}
