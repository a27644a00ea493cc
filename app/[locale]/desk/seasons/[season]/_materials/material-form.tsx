'use client'
import { type ReactNode, useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import type { ActionState } from '@/lib/auth/action'
import { useWords } from '../../../words'

type Props = {
  id: string
  submit: string
  /** What went wrong before anything was sent, or the server's answer. */
  send: (
    form: FormData,
  ) => Promise<ActionState<unknown> | { ok: false; problems: Record<string, string>; refusal?: string; theirs?: unknown }>
  done: () => void
  children: (said: (field: string) => { problem?: string }) => ReactNode
}

/** A small form that stays open with what was typed until it is through. */
export function MaterialForm({ id, submit, send, done, children }: Props) {
  const { desk, problems, refusals, common } = useWords()
  const [wrong, setWrong] = useState<{ problems: Record<string, string>; refusal?: string }>({ problems: {} })
  const [sending, start] = useTransition()
  const said = (field: string) => {
    const key = wrong.problems[field]
    return key ? { problem: problems[key as keyof typeof problems] ?? problems.notValid } : {}
  }
  const list = Object.keys(wrong.problems).map((field) => ({
    field: `${id}-${field}`,
    text: `${desk.fields[field as keyof typeof desk.fields] ?? ''}: ${said(field).problem}`,
  }))
  if (wrong.refusal) list.push({ field: '', text: refusals[wrong.refusal as keyof typeof refusals] ?? refusals.wentWrong })
  return (
    <form
      noValidate
      className="grid gap-4 py-2"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        start(async () => {
          const answer = await send(form).catch(() => ({ ok: false as const, problems: {}, refusal: 'noConnection' }))
          start(() => {
            if (answer.ok) return done()
            setWrong({ problems: answer.problems, ...(answer.refusal && { refusal: answer.refusal }) })
          })
        })
      }}
    >
      <ErrorSummary title={problems.summary} problems={list} />
      {children(said)}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={sending}>
          {sending ? desk.item.saving : submit}
        </Button>
        <Button look="quiet" onClick={done}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
