'use client'
import { startTransition, useActionState, useEffect } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field, Select } from '@/app/_ui/field'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { assignAction } from './actions'
import type { Owner } from './list'
import type { PromiseRow } from './rows'

type Props = {
  row: PromiseRow
  owners: Owner[]
  me: string
  t: Pick<Messages['promises'], 'chooseOwner' | 'chooseDue' | 'reminds' | 'nobody' | 'save' | 'cancel'>
  strings: ProblemStrings
  onDone: () => void
}

/** Who is to see to it, and by when. */
export function AssignForm({ row, owners, me, t, strings, onDone }: Props) {
  const [state, save, saving] = useActionState(assignAction, null)
  const wrong = formProblems(state, strings)
  useEffect(() => {
    if (state?.ok) onDone()
  })
  return (
    <form
      noValidate
      className="mt-2 grid max-w-xl gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        startTransition(() => save(form))
      }}
    >
      <ErrorSummary title={strings.problems.notDone ?? ''} problems={wrong.all} answer={state} />
      <input type="hidden" name="promiseId" value={row.id} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="ownerId"
          label={t.chooseOwner}
          problem={wrong.of('ownerId')}
          defaultValue={typedIn(state, 'ownerId', row.ownerId ?? me)}
        >
          <option value="">{t.nobody}</option>
          {owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Field type="date" name="dueOn" label={t.chooseDue} problem={wrong.of('dueOn')} defaultValue={typedIn(state, 'dueOn', row.dueOn)} />
      </div>
      <p className="text-muted">{t.reminds}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={saving}>
          {t.save}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
