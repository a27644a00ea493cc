'use client'
import { startTransition, useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, typedIn } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { useWords } from '../../../words'
import { usePress } from '../reminders/use-press'
import { closeAction, openAction, planAction } from './actions'

type Props = {
  seasonId: string
  isOpen: boolean
  /** How it stands, in words. */
  says: string
  date: string
  t: Messages['mirror']
}

/** When the meeting that comes second may see what the first one said. */
export function Opening({ seasonId, isOpen, says, date, t }: Props) {
  const words = useWords()
  const { press, pressing, said } = usePress()
  const [state, plan, planning] = useActionState(planAction, null)
  const wrong = formProblems(state, words)
  const done = () => ''
  return (
    <section aria-labelledby="opening" className="grid gap-4 rounded-md border border-hairline bg-card p-4">
      <div>
        <h2 id="opening" className="text-xl">
          {t.opening}
        </h2>
        <p className={`font-semibold ${isOpen ? 'text-good' : ''}`}>{says}</p>
      </div>
      <div>
        {isOpen ? (
          <Button look="plain" disabled={pressing} onClick={() => press(() => closeAction(null, { seasonId }), done)}>
            {t.hide}
          </Button>
        ) : (
          <Button disabled={pressing} onClick={() => press(() => openAction(null, { seasonId }), done)}>
            {t.openNow}
          </Button>
        )}
      </div>
      {!isOpen && (
        <form
          noValidate
          className="grid gap-3 border-hairline border-t pt-3"
          onSubmit={(event) => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            startTransition(() => plan(form))
          }}
        >
          <ErrorSummary title={words.problems.summary} problems={wrong.all} answer={state} />
          <input type="hidden" name="seasonId" value={seasonId} />
          <div className="flex flex-wrap items-end gap-3">
            <Field type="date" name="date" label={t.fromDate} problem={wrong.of('date')} defaultValue={typedIn(state, 'date', date)} />
            <Field type="time" name="time" label={t.fromTime} problem={wrong.of('time')} defaultValue={typedIn(state, 'time', '10:00')} />
            <Button type="submit" look="plain" disabled={planning}>
              {t.plan}
            </Button>
          </div>
        </form>
      )}
      <p role="status" className="font-semibold text-wrong empty:hidden">
        {said?.text}
      </p>
    </section>
  )
}
