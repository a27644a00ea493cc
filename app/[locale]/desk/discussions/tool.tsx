'use client'
import { type ReactNode, useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import type { ActionState } from '@/lib/auth/action'

type Props = {
  act: (before: ActionState<void> | null, sent: FormData) => Promise<ActionState<void>>
  hidden: Record<string, string>
  label: string
  /** Said once it is done. */
  done: string
  strings: ProblemStrings
  look?: 'plain' | 'danger' | 'primary'
  children?: ReactNode
}

/** A small form that does one thing, and says in its place what came of it. */
export function Tool({ act, hidden, label, done, strings, look = 'plain', children }: Props) {
  const [state, send, sending] = useActionState(act, null)
  const { all } = formProblems(state, strings)
  return (
    <form action={send} className="grid gap-3">
      <ErrorSummary title={strings.problems.summary ?? ''} problems={all} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" look={look} disabled={sending}>
          {label}
        </Button>
        <span role="status">{state?.ok ? done : ''}</span>
      </p>
    </form>
  )
}
