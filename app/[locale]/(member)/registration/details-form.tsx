'use client'
import { useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import type { Locale } from '@/lib/i18n/locales'
import type { Details } from '@/lib/registrations/input'
import { saveDetails } from './actions'
import { BillFields, NeedsFields, type RegistrationStrings } from './bill-fields'
import { NeedsNetwork } from './needs-network'
import { summaryTitle } from './summary-title'
import { useDraft } from './use-draft'
import { useSend } from './use-send'

type Props = {
  locale: Locale
  t: RegistrationStrings
  strings: ProblemStrings
  personId: string
  id: string
  details: Details
  charged: boolean
}

/** Changes what the invoice says, and what one eats and needs. */
export function DetailsForm({ locale, t, strings, personId, id, details, charged }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(form, personId, 'details', { of: id })
  const { state, formAction, onSubmit, sending } = useSend(saveDetails, { locale, done: draft.forget })
  const wrong = formProblems(state, strings)
  const typed = (field: string) => typedIn(state, field, details[field as keyof Details] ?? '')
  return (
    <form ref={form} action={formAction} onSubmit={onSubmit} onInput={() => draft.keep()} noValidate className="grid gap-4">
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
      <NeedsNetwork text={t.saveOffline} />
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
