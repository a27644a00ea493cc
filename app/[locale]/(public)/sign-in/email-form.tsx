'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import { sendCode } from './actions'

type Props = {
  t: { email: string; emailHint: string; send: string; sending: string }
  strings: ProblemStrings
  hidden: { locale: string; callbackUrl?: string; key?: string }
}

/** Asks for the address a code goes to. */
export function EmailForm({ t, strings, hidden }: Props) {
  const [state, submit, pending] = useActionState(sendCode, null)
  const wrong = formProblems(state, strings)
  return (
    <form action={submit} noValidate className="mt-6 grid gap-5">
      <ErrorSummary title={strings.problems.summary ?? ''} problems={wrong.all} answer={state} />
      {Object.entries(hidden).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <Field
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        label={t.email}
        hint={t.emailHint}
        problem={wrong.of('email')}
        defaultValue={typedIn(state, 'email')}
      />
      <Button type="submit" disabled={pending}>
        {pending ? t.sending : t.send}
      </Button>
    </form>
  )
}
