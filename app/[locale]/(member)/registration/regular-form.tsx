'use client'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Select } from '@/app/_ui/field'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import type { Locale } from '@/lib/i18n/locales'
import { chooseRegular } from './actions'
import type { RegistrationStrings } from './bill-fields'
import { summaryTitle } from './summary-title'
import { useSend } from './use-send'

type Props = {
  locale: Locale
  t: RegistrationStrings
  strings: ProblemStrings
  members: { id: string; name: string }[]
  chosen: string
}

/** Names the one who usually comes. */
export function RegularForm({ locale, t, strings, members, chosen }: Props) {
  const { state, formAction, onSubmit, sending } = useSend(chooseRegular, { locale })
  const wrong = formProblems(state, strings)
  return (
    <form action={formAction} onSubmit={onSubmit} className="grid gap-3">
      <ErrorSummary title={summaryTitle(strings, wrong.all)} problems={wrong.all} />
      <Select key={chosen} name="personId" label={t.regular.choose} problem={wrong.of('personId')} defaultValue={chosen}>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="submit" look="plain" disabled={sending} className="justify-self-start">
        {sending ? t.sending : t.save}
      </Button>
    </form>
  )
}
