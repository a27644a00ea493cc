'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { useWords } from '../../../words'
import { issueAction } from './actions'

type Props = {
  seasonId: string
  ready: { count: number; sum: string }
  withoutEan: number
  hasIssuer: boolean
  t: Messages['billing']['issue']
}

/** How many invoices can be made now and of how much, what stands in the way of the others, and the button. */
export function IssueBar({ seasonId, ready, withoutEan, hasIssuer, t }: Props) {
  const words = useWords()
  const [state, issue, pending] = useActionState(issueAction, null)
  const { count, sum } = ready
  const done =
    state?.ok &&
    fill(state.data.count === 0 ? t.doneNone : state.data.count === 1 ? t.doneOne : t.done, { ...state.data, n: state.data.count })
  return (
    <section className="grid gap-2 rounded-md border border-hairline bg-card p-3 sm:p-4">
      <ErrorSummary title={words.problems.summary} problems={formProblems(state, words).all} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <p className={count > 0 ? 'font-semibold text-now' : 'text-muted'}>
            {count === 0 ? t.none : fill(count === 1 ? t.readyOne : t.ready, { n: count, sum })}
          </p>
          {count > 0 && <p className="text-muted">{t.final}</p>}
        </div>
        {count > 0 && (
          <form action={issue}>
            <input type="hidden" name="seasonId" value={seasonId} />
            <Button type="submit" disabled={pending}>
              {pending ? t.working : count === 1 ? t.goOne : fill(t.go, { n: count })}
            </Button>
          </form>
        )}
      </div>
      {!hasIssuer && (
        <p>
          <a href="#issuer" className="reach text-waiting">
            {t.noIssuer}
          </a>
        </p>
      )}
      {withoutEan > 0 && (
        <p>
          <a href="#missing" className="reach text-waiting">
            {fill(withoutEan === 1 ? t.withoutEanOne : t.withoutEan, { n: withoutEan })}
          </a>
        </p>
      )}
      <p role="status" className="font-semibold text-good empty:-mt-2">
        {done}
      </p>
    </section>
  )
}
