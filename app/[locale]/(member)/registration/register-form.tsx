'use client'
import { useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import type { Locale } from '@/lib/i18n/locales'
import type { Details } from '@/lib/registrations/input'
import { registerMe } from './actions'
import { BillFields, NeedsFields, type RegistrationStrings } from './bill-fields'
import { Fold } from './fold'
import { NeedsNetwork } from './needs-network'
import { PriceBox } from './price-box'
import { type Side, Sides } from './sides'
import { summaryTitle } from './summary-title'
import { useDraft } from './use-draft'
import { useSend } from './use-send'

type Props = {
  locale: Locale
  t: RegistrationStrings
  strings: ProblemStrings
  personId: string
  nextId: string
  sides: Side[]
  suggested: string
  price: { feeOre: number; sum: string; why: string; whyWaiting: string; swap: string }
  details: Details
  fromLast: boolean
}

/** Registers the person: where, what it costs and why, what the invoice and the kitchen need, and one button. */
export function RegisterForm({ locale, t, strings, personId, nextId, sides, suggested, price, details, fromLast }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [picked, setPicked] = useState<string>()
  const draft = useDraft(form, personId, 'registration', {
    restored: ({ meetingId }) => {
      if (sides.some((side) => side.id === meetingId && side.open)) setPicked(meetingId)
    },
  })
  const around = { locale, before: draft.stamp, done: draft.forget, road: '/api/registration' }
  const { state, formAction, onSubmit, sending } = useSend(registerMe, around)
  const wrong = formProblems(state, strings)
  const typed = (field: string, before = details[field as keyof Details] ?? '') => typedIn(state, field, before)
  const chosen = picked ?? typed('meetingId', suggested)
  const waits = sides.find((side) => side.id === chosen)?.waits ?? false
  const charged = price.feeOre > 0
  const needs = Boolean(typed('diet') || typed('access') || wrong.of('diet') || wrong.of('access'))
  return (
    <form ref={form} action={formAction} onSubmit={onSubmit} onInput={() => draft.keep()} noValidate className="grid gap-6">
      <ErrorSummary title={summaryTitle(strings, wrong.all)} problems={wrong.all} />
      <input type="hidden" name="id" value={nextId} />
      <input type="hidden" name="shownOre" value={price.feeOre} />
      <Sides legend={t.choose} sides={sides} chosen={chosen} choose={setPicked} problem={wrong.of('meetingId')} />
      <PriceBox title={t.price} sum={price.sum}>
        <p>{waits ? price.whyWaiting : price.why}</p>
        {charged && <p>{waits ? t.why.ifSeat : t.billed}</p>}
        {price.swap && <p>{price.swap}</p>}
      </PriceBox>
      {charged && <BillFields t={t} wrong={wrong} typed={typed} suggested={fromLast} />}
      <Fold title={t.needs} open={needs}>
        <NeedsFields t={t} wrong={wrong} typed={typed} />
      </Fold>
      <div className="grid gap-2">
        <NeedsNetwork text={t.offline} />
        <Button type="submit" disabled={sending} className="w-full text-lg sm:w-auto sm:justify-self-start sm:px-8">
          {sending ? t.sending : waits ? t.joinLine : t.register}
        </Button>
        <p className="text-muted">{waits ? t.afterLine : t.after}</p>
      </div>
    </form>
  )
}
