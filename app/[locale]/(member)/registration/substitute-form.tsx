'use client'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import type { Locale } from '@/lib/i18n/locales'
import { sendSubstitute } from './actions'
import type { RegistrationStrings } from './bill-fields'
import { summaryTitle } from './summary-title'
import { useSend } from './use-send'

type Props = { locale: Locale; t: RegistrationStrings; strings: ProblemStrings; id: string }

/** Sends a colleague instead, who inherits the place. */
export function SubstituteForm({ locale, t, strings, id }: Props) {
  const { state, formAction, onSubmit, sending } = useSend(sendSubstitute, { locale })
  const wrong = formProblems(state, strings)
  return (
    <form action={formAction} onSubmit={onSubmit} noValidate className="grid gap-4">
      <ErrorSummary title={summaryTitle(strings, wrong.all)} problems={wrong.all} />
      <p>{t.substitute.text}</p>
      <input type="hidden" name="id" value={id} />
      <Field name="name" label={t.name} problem={wrong.of('name')} defaultValue={typedIn(state, 'name')} autoComplete="off" />
      <Field
        name="email"
        type="email"
        label={t.email}
        problem={wrong.of('email')}
        defaultValue={typedIn(state, 'email')}
        autoComplete="off"
      />
      <Button type="submit" look="plain" disabled={sending} className="justify-self-start">
        {sending ? t.sending : t.substitute.button}
      </Button>
    </form>
  )
}
