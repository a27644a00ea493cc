'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { TextArea } from '@/app/_ui/field'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { reportAction } from './actions'

type Props = { postId: string; t: Messages['moderation']['report']; strings: ProblemStrings }

export function ReportForm({ postId, t, strings }: Props) {
  const [state, send, sending] = useActionState(reportAction, null)
  const { all, of } = formProblems(state, strings)
  if (state?.ok)
    return (
      <p role="status" className="mt-4 font-semibold">
        {t.done}
      </p>
    )
  return (
    <form action={send} noValidate className="mt-4 grid gap-4">
      <ErrorSummary title={strings.problems.summary ?? ''} problems={all} answer={state} />
      <input type="hidden" name="postId" value={postId} />
      <TextArea
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        maxLength={500}
        defaultValue={typedIn(state, 'reason')}
        problem={of('reason')}
      />
      <p>
        <Button type="submit" disabled={sending}>
          {t.send}
        </Button>
      </p>
    </form>
  )
}
