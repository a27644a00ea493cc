'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field, Select } from '@/app/_ui/field'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { toAgenda } from '../actions'

type Props = {
  threadId: string
  seasons: { id: string; name: string }[]
  t: Messages['discussions']['thread']
  strings: ProblemStrings
}

/** Puts a proposal on an agenda. */
export function AgendaForm({ threadId, seasons, t, strings }: Props) {
  const [state, send, sending] = useActionState(toAgenda, null)
  const { all, of } = formProblems(state, strings)
  return (
    <form action={send} className="mt-6 grid gap-3 border-t border-hairline pt-4 print:hidden">
      <ErrorSummary title={strings.problems.summary ?? ''} problems={all} answer={state} />
      <input type="hidden" name="threadId" value={threadId} />
      <Select name="seasonId" label={t.season}>
        {seasons.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Field name="durationMin" label={t.minutes} type="number" min={5} max={240} defaultValue={20} problem={of('durationMin')} />
      <p>
        <Button type="submit" look="plain" disabled={sending}>
          {t.toAgenda}
        </Button>
      </p>
      <p role="status">{state?.ok ? t.toAgendaDone : ''}</p>
    </form>
  )
}
