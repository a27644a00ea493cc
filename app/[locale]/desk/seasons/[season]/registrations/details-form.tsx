'use client'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field, TextArea } from '@/app/_ui/field'
import { fill } from '@/lib/i18n/fill'
import type { DeskPlace } from '@/lib/registrations/desk'
import type { Said } from '../_agenda/snack'
import { detailsAction } from './actions'
import { useForm } from './use-form'
import { useSeatWords } from './words'

/** What the bill says, and what somebody eats and needs. */
export function DetailsForm({ place, say }: { place: DeskPlace; say: (said: Said) => void }) {
  const { seats, common, problems } = useSeatWords()
  const { ean, reference, requisition, diet, access } = place
  const form = useForm(place.id, {
    ean: ean ?? '',
    reference: reference ?? '',
    requisition: requisition ?? '',
    diet: diet ?? '',
    access: access ?? '',
  })
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const sent = detailsAction(null, { id: place.id, ...form.values })
        form.send(sent, () => say({ text: fill(seats.act.saved, { name: place.name }) }))
      }}
    >
      <h3 className="text-base">{seats.act.details}</h3>
      <ErrorSummary title={problems.summary} problems={form.summary} />
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Field inputMode="numeric" {...form.control('ean')} />
        <Field {...form.control('reference')} />
        <Field {...form.control('requisition')} />
      </div>
      <TextArea rows={2} {...form.control('diet')} />
      <TextArea rows={2} {...form.control('access')} />
      <div>
        <Button type="submit" look="plain" disabled={form.sending}>
          {common.save}
        </Button>
      </div>
    </form>
  )
}
