'use client'
import { useActionState, useState } from 'react'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import { SaveRow } from '@/app/_ui/save-row'
import { Box } from './box'
import { saveNamed } from './named-actions'

type Props = { may: boolean; t: { title: string; lead: string; yes: string; saved: string; save: string }; strings: ProblemStrings }

/** Whether one may stand by name in the minutes. */
export function NamedForm({ may, t, strings }: Props) {
  const [state, save, saving] = useActionState(saveNamed, null)
  const [on, setOn] = useState(may)
  return (
    <section className="mt-10">
      <h2 className="mb-1 text-xl">{t.title}</h2>
      <form action={save} className="mt-2 grid justify-items-start gap-3">
        <ErrorSummary title={strings.problems.notDone ?? ''} problems={formProblems(state, strings).all} answer={state} />
        <Box name="named" label={t.yes} hint={t.lead} checked={on} onChange={setOn} />
        <SaveRow word={t.save} working={saving} saved={state?.ok && t.saved} look="plain" />
      </form>
    </section>
  )
}
