'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, typedIn } from '@/app/_ui/form-problems'
import type { Issuer } from '@/lib/billing/input'
import type { Messages } from '@/lib/i18n'
import { useWords } from '../../../words'
import { saveIssuerAction } from './actions'

/** Who the invoices are from; folded once it has been written. */
export function IssuerForm({ issuer, t }: { issuer: Issuer | null; t: Messages['billing']['issuer'] }) {
  const words = useWords()
  const [state, save, pending] = useActionState(saveIssuerAction, null)
  const wrong = formProblems(state, words)
  const of = (field: keyof Issuer) => ({
    name: field,
    label: t[field],
    problem: wrong.of(field),
    defaultValue: typedIn(state, field, String(issuer?.[field] ?? (field === 'dueDays' ? 30 : ''))),
  })
  return (
    <details open={!issuer || undefined} className="group/fold max-w-3xl">
      <summary className="flex min-h-11 items-center gap-2 text-action">
        <svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          className="size-3 shrink-0 fill-none stroke-current stroke-2 group-open/fold:rotate-180"
        >
          <path d="M1.5 4 6 8.5 10.5 4" />
        </svg>
        {issuer ? `${issuer.name}, CVR ${issuer.cvr}` : t.none}
      </summary>
      <form action={save} noValidate className="mt-3 grid gap-5">
        <ErrorSummary title={words.problems.summary} problems={wrong.all} />
        <p className="text-muted">
          {t.lead} {t.vat}
        </p>
        <Field {...of('name')} />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <Field inputMode="numeric" {...of('gln')} />
          <Field inputMode="numeric" {...of('cvr')} />
        </div>
        <div className="grid items-end gap-5 sm:grid-cols-[2fr_1fr]">
          <Field {...of('street')} />
          <Field {...of('buildingNumber')} />
        </div>
        <div className="grid items-end gap-5 sm:grid-cols-[1fr_2fr]">
          <Field inputMode="numeric" {...of('postalCode')} />
          <Field {...of('city')} />
        </div>
        <div className="grid items-end gap-5 sm:grid-cols-3">
          <Field inputMode="numeric" {...of('registration')} />
          <Field inputMode="numeric" {...of('account')} />
          <Field inputMode="numeric" {...of('dueDays')} />
        </div>
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <Field {...of('contactName')} />
          <Field type="email" {...of('contactEmail')} />
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" disabled={pending}>
            {words.common.save}
          </Button>
          <p role="status" className="font-semibold text-good">
            {state?.ok && t.saved}
          </p>
        </div>
      </form>
    </details>
  )
}
