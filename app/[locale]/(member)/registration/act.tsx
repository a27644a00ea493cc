'use client'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import type { Locale } from '@/lib/i18n/locales'
import { summaryTitle } from './summary-title'
import { type Act as ServerAction, useSend } from './use-send'

type Props = {
  action: ServerAction
  /** What is sent. */
  fields: Record<string, string | number>
  label: ReactNode
  sending: string
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  locale: Locale
  strings: ProblemStrings
}

/** One button that does one thing; what comes of it the page itself shows. */
export function Act({ action, fields, label, sending: busy, look, locale, strings }: Props) {
  const { state, formAction, onSubmit, sending } = useSend(action, { locale })
  const wrong = formProblems(state, strings)
  return (
    <form action={formAction} onSubmit={onSubmit} className="grid justify-items-start gap-3">
      <ErrorSummary title={summaryTitle(strings, wrong.all)} problems={wrong.all} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look={look} disabled={sending}>
        {sending ? busy : label}
      </Button>
    </form>
  )
}
