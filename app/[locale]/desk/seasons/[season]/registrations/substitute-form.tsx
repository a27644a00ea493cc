'use client'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { fill } from '@/lib/i18n/fill'
import type { DeskPlace } from '@/lib/registrations/desk'
import type { Said } from '../_agenda/snack'
import { substituteAction } from './actions'
import { useForm } from './use-form'
import { useSeatWords } from './words'

type Props = { place: DeskPlace; say: (said: Said) => void; close: () => void }

/** A colleague of the same library takes the place over. */
export function SubstituteForm({ place, say, close }: Props) {
  const { seats, common, problems } = useSeatWords()
  const { act: words } = seats
  const form = useForm(`other-${place.id}`, { name: '', email: '' })
  return (
    <form
      noValidate
      className="grid gap-4 border-edge border-l-4 pl-4"
      onSubmit={(event) => {
        event.preventDefault()
        form.send(substituteAction(null, { id: place.id, name: form.values.name, email: form.values.email }), () => {
          close()
          say({ text: fill(words.substituted, { name: form.values.name }) })
        })
      }}
    >
      <p>{fill(words.substituteLead, { name: place.name })}</p>
      <ErrorSummary title={problems.summary} problems={form.summary} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field autoComplete="off" {...form.control('name')} />
        <Field type="email" autoComplete="off" {...form.control('email')} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="plain" disabled={form.sending}>
          {words.substituteGo}
        </Button>
        <Button look="quiet" onClick={close}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
