'use client'
import { type ReactNode, useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { useWords } from '../words'
import { decide, type PersonVerb } from './actions'
import type { BoardStrings } from './strings'

/** A person as the page shows them; `since` is a date in words. */
export type Row = {
  id: string
  name: string
  email: string
  library: string
  since: string
  domain: string | null
  role: 'participant' | 'facilitator'
  standing: 'pending' | 'member' | 'removed'
  self: boolean
}

type Props = {
  waiting: Row[]
  people: Row[]
  removed: Row[]
  t: BoardStrings
  /** The search field, made by the page. */
  search: ReactNode
}

/** Those who wait, first; then everybody, and those without access. */
export function Board({ waiting, people, removed, t, search }: Props) {
  const words = useWords()
  const [state, submit, pending] = useActionState(decide, null)
  const form = (row: Row, children: ReactNode, className: string) => (
    <form action={submit} className={className}>
      <input type="hidden" name="personId" value={row.id} />
      <input type="hidden" name="name" value={row.name} />
      {children}
    </form>
  )
  const button = (verb: PersonVerb, label: string, look: 'primary' | 'plain' | 'danger') => (
    <Button type="submit" name="verb" value={verb} look={look} disabled={pending}>
      {label}
    </Button>
  )
  return (
    <>
      <div className="mt-4 grid gap-3">
        <ErrorSummary title={words.problems.summary} problems={formProblems(state, words).all} />
        <p role="status" className="font-semibold text-good">
          {state?.ok && fill(t.done[outcome[state.data.verb]], { name: state.data.name })}
        </p>
      </div>
      <section className="mt-6">
        <h2 className="text-xl">{t.waiting}</h2>
        {waiting.length === 0 && <p className="mt-2 text-muted">{t.nobodyWaiting}</p>}
        <ul className="mt-3">
          {waiting.map((row) => (
            <li key={row.id} className="border-t border-hairline py-4">
              <Who row={row} t={t} waits />
              <p className="text-muted">{row.since}</p>
              {form(
                row,
                <>
                  {button('admit', t.admit, 'primary')}
                  {row.domain && button('admitAndTrust', fill(t.admitAndTrust, { domain: row.domain }), 'plain')}
                  {button('turnAway', t.turnAway, 'danger')}
                </>,
                'mt-3 flex flex-wrap gap-3',
              )}
              {row.domain && <p className="mt-2 text-sm text-muted">{fill(t.trustHint, { library: row.library })}</p>}
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-10">
        <h2 id="all" className="text-xl">
          {t.all}
        </h2>
        {search}
        <ul className="mt-3">
          {people.map((row) => (
            <li key={row.id} className="border-t border-hairline py-3">
              <Who row={row} t={t} />
              <details>
                <summary
                  aria-label={fill(t.moreFor, { name: row.name })}
                  className="inline-block min-h-11 cursor-pointer content-center text-action underline underline-offset-4"
                >
                  {t.more}
                </summary>
                {form(
                  row,
                  <>
                    {row.standing === 'pending' && button('admit', t.admit, 'primary')}
                    {row.standing === 'member' && row.role === 'participant' && button('makeFacilitator', t.makeFacilitator, 'plain')}
                    {row.role === 'facilitator' && button('unmakeFacilitator', t.unmakeFacilitator, 'plain')}
                    {button('remove', t.remove, 'danger')}
                  </>,
                  'mt-2 flex flex-wrap gap-3',
                )}
              </details>
            </li>
          ))}
        </ul>
      </section>
      {removed.length > 0 && (
        <details className="mt-10">
          <summary className="min-h-11 cursor-pointer content-center font-serif text-xl font-semibold">{t.removed}</summary>
          <ul className="mt-3">
            {removed.map((row) => (
              <li key={row.id} className="flex flex-wrap items-center justify-between gap-3 border-t border-hairline py-3">
                <Who row={row} t={t} />
                {form(row, button('admit', t.restore, 'plain'), '')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Who({ row, t, waits = false }: { row: Row; t: BoardStrings; waits?: boolean }) {
  const marks = [row.role === 'facilitator' && t.facilitator, !waits && row.standing === 'pending' && t.pending, row.self && t.you].filter(
    Boolean,
  )
  return (
    <div>
      <p className="font-semibold">
        {row.name} {marks.length > 0 && <span className="font-normal text-muted">({marks.join(', ')})</span>}
      </p>
      <p>{row.library}</p>
      <p className="text-muted">{row.email}</p>
    </div>
  )
}

const outcome: Record<PersonVerb, keyof Messages['people']['done']> = {
  admit: 'admitted',
  admitAndTrust: 'admitted',
  turnAway: 'turnedAway',
  makeFacilitator: 'madeFacilitator',
  unmakeFacilitator: 'unmadeFacilitator',
  remove: 'removed',
}
