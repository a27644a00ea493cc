'use client'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import type { Locale } from '@/lib/i18n/locales'
import type { Details } from '@/lib/registrations/input'
import { saveDetails } from './actions'
import { BillFields, NeedsFields, type RegistrationStrings } from './bill-fields'
import { summaryTitle } from './summary-title'
import { useSend } from './use-send'

type Props = { locale: Locale; t: RegistrationStrings; strings: ProblemStrings; id: string; details: Details; charged: boolean }

/** Changes what the invoice says, and what one eats and needs. */
export function DetailsForm({ locale, t, strings, id, details, charged }: Props) {
  const { state, formAction, onSubmit, sending } = useSend(saveDetails, { locale })
  const wrong = formProblems(state, strings)
  const typed = (field: string) => typedIn(state, field, details[field as keyof Details] ?? '')
  return (
    <form action={formAction} onSubmit={onSubmit} noValidate className="grid gap-4">
      <ErrorSummary title={summaryTitle(strings, wrong.all)} problems={wrong.all} />
      <input type="hidden" name="id" value={id} />
      {charged ? (
        <BillFields t={t} wrong={wrong} typed={typed} />
      ) : (
        (['ean', 'reference', 'requisition'] as const).map((field) => (
          <input key={field} type="hidden" name={field} value={details[field] ?? ''} />
        ))
      )}
      <NeedsFields t={t} wrong={wrong} typed={typed} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="plain" disabled={sending}>
          {sending ? t.sending : t.save}
        </Button>
        <p role="status" className="font-semibold text-good">
          {state?.ok && t.saved}
        </p>
      </div>
    </form>
  )
}
