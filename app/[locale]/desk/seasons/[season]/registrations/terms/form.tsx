'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { termsAction } from '../actions'
import { useForm } from '../use-form'
import { useSeatWords } from '../words'

type Typed = Record<'fee' | 'otherFee' | 'opensAt' | 'publicFirstUntil' | 'moveUntil' | 'offerHours', string>

export function TermsForm({ seasonId, now }: { seasonId: string; now: Typed }) {
  const { seats, common, problems } = useSeatWords()
  const { terms, hints } = seats
  const form = useForm('terms', now)
  const [saved, setSaved] = useState('')
  const dirty = saved !== JSON.stringify(form.values)
  const moment = { type: 'datetime-local' as const, optional: common.optional }
  return (
    <form
      noValidate
      className="grid max-w-xl gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        form.send(termsAction(null, { seasonId, ...form.values }), () => setSaved(JSON.stringify(form.values)))
      }}
    >
      <div className="grid gap-2">
        <h2 className="text-xl">{terms.title}</h2>
        <p className="text-muted">{terms.lead}</p>
      </div>
      <ErrorSummary title={problems.summary} problems={form.summary} />
      <Field inputMode="decimal" {...form.control('fee')} />
      <Field inputMode="decimal" {...form.control('otherFee')} />
      <Field {...moment} hint={hints.opensAt} {...form.control('opensAt')} />
      <Field {...moment} hint={hints.publicFirstUntil} {...form.control('publicFirstUntil')} />
      <Field {...moment} hint={hints.moveUntil} {...form.control('moveUntil')} />
      <Field inputMode="numeric" hint={hints.offerHours} {...form.control('offerHours')} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={form.sending}>
          {common.save}
        </Button>
        <p role="status" className="text-good">
          {!dirty && terms.saved}
        </p>
      </div>
    </form>
  )
}
