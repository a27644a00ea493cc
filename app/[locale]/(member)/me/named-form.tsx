'use client'
import { useState } from 'react'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import { SaveForm } from '@/app/_ui/save-form'
import { Box } from './box'
import { saveNamed } from './named-actions'

type Props = { may: boolean; t: { title: string; lead: string; yes: string; saved: string; save: string }; strings: ProblemStrings }

/** Whether one may stand by name in the minutes. */
export function NamedForm({ may, t, strings }: Props) {
  const [on, setOn] = useState(may)
  return (
    <section className="mt-10">
      <h2 className="mb-1 text-xl">{t.title}</h2>
      <SaveForm act={saveNamed} summary={strings.problems.notDone} {...{ t, strings }} className="mt-2 grid justify-items-start gap-3">
        <Box name="named" label={t.yes} hint={t.lead} checked={on} onChange={setOn} />
      </SaveForm>
    </section>
  )
}
