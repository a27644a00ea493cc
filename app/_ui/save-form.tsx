'use client'
import { type ReactNode, useActionState } from 'react'
import type { ActionState } from '@/lib/auth/action'
import { Button } from './button'
import { ErrorSummary } from './error-summary'
import { formProblems, type ProblemStrings } from './form-problems'

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
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="plain" disabled={saving}>
          {t.save}
        </Button>
        <p role="status" className="font-semibold text-good">
          {state?.ok && t.saved}
        </p>
      </div>
    </form>
  )
}
