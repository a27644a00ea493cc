'use client'
import { useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locales'
import { sendSubstitute } from './actions'
import type { RegistrationStrings } from './bill-fields'
import { NeedsNetwork } from './needs-network'
import { noteHandedOn } from './standing'
import { summaryTitle } from './summary-title'
import { useDraft } from './use-draft'
import { useSend } from './use-send'

type Props = {
  locale: Locale
  t: RegistrationStrings
  strings: ProblemStrings
  personId: string
  id: string
  /** What is said when somebody has taken the place over, by their {name}. */
  taken: string
}

/** Sends a colleague instead, who inherits the place. */
export function SubstituteForm({ locale, t, strings, personId, id, taken }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(form, personId, 'substitute', { of: id })
  const { state, formAction, onSubmit, sending } = useSend(sendSubstitute, {
    locale,
    done: (sent) => {
      draft.forget()
      const name = String(sent.get('name')).trim()
      noteHandedOn({ title: fill(taken, { name }), text: fill(t.substitute.doneText, { name }) })
    },
  })
  const wrong = formProblems(state, strings)
  return (
    <form ref={form} action={formAction} onSubmit={onSubmit} onInput={() => draft.keep()} noValidate className="grid gap-4">
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
      <NeedsNetwork text={t.substitute.offline} />
      <Button type="submit" look="plain" disabled={sending} className="justify-self-start">
        {sending ? t.sending : t.substitute.button}
      </Button>
    </form>
  )
}
