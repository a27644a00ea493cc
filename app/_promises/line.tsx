'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { newId } from '@/lib/ids'
import { add } from '@/lib/offline/sending'
import { AssignForm } from './assign-form'
import type { Owner } from './list'
import type { PromiseRow } from './rows'

type Props = {
  row: PromiseRow
  person: string
  owners: Owner[]
  t: Omit<Messages['promises'], 'reminder'>
  strings: ProblemStrings
  isOpen: boolean
  onOpen: (on: boolean) => void
}

/** A marked line. That it is done can be said without a network; it is sent when there is one. */
export function PromiseLine({ row, person, owners, t, strings, isOpen, onOpen }: Props) {
  const { id, kind, text, from, owner, ownerId, due, late, mine } = row
  // What was pressed here stands until the page says the same.
  const [pressed, setPressed] = useState<boolean | null>(null)
  const [wrong, setWrong] = useState('')
  if (pressed === row.done) setPressed(null)
  const done = pressed ?? row.done
  const settle = async (now: boolean) => {
    const says = kind === 'question' ? 'question' : 'task'
    const label = fill(t.about, { action: now ? t.done[says] : t.open[says], text })
    setPressed(now)
    setWrong('')
    await add(person, [{ id: newId(), name: 'promise-settle', args: { promiseId: id, done: now }, label }]).catch(() => {
      setPressed(null)
      setWrong(strings.refusals.wentWrong ?? '')
    })
  }
  const facts = [
    kind !== 'decision' && { term: t.owner, value: owner },
    kind !== 'decision' && { term: t.due, value: due },
    kind !== 'decision' && {
      term: t.state,
      value: done ? t.done[kind] : late ? t.late : t.open[kind],
      look: done ? 'text-good' : late ? 'text-now' : '',
    },
  ].filter((fact) => fact !== false)
  return (
    <li id={`p-${id}`} className="border-hairline border-t py-3 last:border-b">
      <p className={`max-w-[65ch] ${done ? 'text-muted' : ''}`}>{text}</p>
      {facts.length > 0 && (
        <dl className="mt-1 grid gap-x-6 sm:grid-cols-3">
          {facts.map(({ term, value, look }) => (
            <div key={term} className="flex gap-x-2 sm:block">
              <dt className="w-16 shrink-0 text-[0.9rem] text-muted">{term}</dt>
              <dd className={look ? `font-semibold ${look}` : ''}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {from && <p className="text-[0.9rem] text-muted">{from}</p>}
      <p className="print:hidden">
        <a href={row.discuss} aria-label={fill(t.about, { action: t.discuss, text })} className="reach text-[0.9rem]">
          {t.discuss}
        </a>
      </p>
      {mine && kind !== 'decision' && (
        <div className="-ml-4 mt-1 flex flex-wrap gap-x-2 print:hidden">
          {(ownerId || done) && (
            <Button
              look="quiet"
              aria-label={fill(t.about, { action: done ? t.reopen[kind] : t.settle[kind], text })}
              onClick={() => settle(!done)}
            >
              {done ? t.reopen[kind] : t.settle[kind]}
            </Button>
          )}
          {!done && (
            <Button
              look="quiet"
              aria-expanded={isOpen}
              aria-label={fill(t.about, { action: ownerId ? t.change : t.takeOn, text })}
              onClick={() => onOpen(!isOpen)}
            >
              {ownerId ? t.change : t.takeOn}
            </Button>
          )}
        </div>
      )}
      {wrong && (
        <p role="alert" className="font-semibold text-wrong">
          {wrong}
        </p>
      )}
      {isOpen && <AssignForm {...{ row, owners, t, strings }} me={person} onDone={() => onOpen(false)} />}
    </li>
  )
}
