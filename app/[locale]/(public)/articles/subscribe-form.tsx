'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import { subscribeAction } from './actions'

type Props = { t: { email: string; go: string; done: string }; strings: ProblemStrings }

/** Signs somebody up for the minutes by mail. */
export function SubscribeForm({ t, strings }: Props) {
  const [state, submit, pending] = useActionState(subscribeAction, null)
  const wrong = formProblems(state, strings)
  if (state?.ok)
    return (
      <p role="status" className="mt-3 font-semibold text-good">
        {t.done}
      </p>
    )
  return (
    <form action={submit} noValidate className="mt-3 grid gap-4">
      <ErrorSummary title={strings.problems.summary ?? ''} problems={wrong.all} answer={state} />
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <Field
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={t.email}
          problem={wrong.of('email')}
          defaultValue={typedIn(state, 'email')}
        />
        <Button type="submit" look="plain" disabled={pending}>
          {t.go}
        </Button>
      </div>
    </form>
  )
}
