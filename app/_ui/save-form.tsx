'use client'
import { type ReactNode, useActionState } from 'react'
import type { ActionState } from '@/lib/auth/action'
import { ErrorSummary } from './error-summary'
import { formProblems, type ProblemStrings } from './form-problems'
import { SaveRow } from './save-row'

type Props = {
  act: (before: ActionState<void> | null, sent: FormData) => Promise<ActionState<void>>
  /** Over what is wrong. */
  summary?: string
  t: { save: string; saved: string }
  strings: ProblemStrings
  className?: string
  children: ReactNode
}

/** A few settings that are saved together, and which says beside its button that they are. */
export function SaveForm({ act, summary, t, strings, className = 'grid gap-4', children }: Props) {
  const [state, save, saving] = useActionState(act, null)
  return (
    <form action={save} className={className}>
      <ErrorSummary title={summary ?? strings.problems.summary ?? ''} problems={formProblems(state, strings).all} answer={state} />
      {children}
      <SaveRow word={t.save} working={saving} saved={state?.ok && t.saved} look="plain" />
    </form>
  )
}
