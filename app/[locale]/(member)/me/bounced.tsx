'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import { mailWorks } from './notices-actions'

type Props = { t: Record<'title' | 'works' | 'worksHint' | 'thanks', string>; strings: ProblemStrings; said?: string; reason?: string }

/** That mail comes back, why, and what to do about it; nothing where it does not. */
export function Bounced({ t, strings, said, reason }: Props) {
  const [state, works, saying] = useActionState(mailWorks, null)
  return (
    <>
      {said && (
        <div className="mt-4 mb-6 border-l-4 border-wrong pl-4">
          <h3 className="font-semibold text-wrong">{t.title}</h3>
          <p className="mt-1">{said}</p>
          {reason && <p className="mt-1 break-words text-muted">{reason}</p>}
          <p className="mt-1">{t.worksHint}</p>
          <form action={works} className="mt-3">
            <ErrorSummary title={strings.problems.notDone ?? ''} problems={formProblems(state, strings).all} answer={state} />
            <Button type="submit" look="plain" disabled={saying}>
              {t.works}
            </Button>
          </form>
        </div>
      )}
      <p role="status" className="mt-4 font-semibold text-good empty:hidden">
        {!said && state?.ok && t.thanks}
      </p>
    </>
  )
}
