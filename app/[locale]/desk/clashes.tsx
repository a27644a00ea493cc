'use client'
import { useEffect, useRef } from 'react'
import { fill } from '@/lib/i18n/fill'
import type { Scalar } from '@/lib/meetings/merge'
import type { Clash } from './edit-state'
import { useWords } from './words'

type Props = {
  id: string
  by: string | null
  fields: Record<string, Clash>
  problems: Record<string, string>
  show?: (field: string, value: Scalar) => string
  choose: (field: string, chosen: 'mine' | 'theirs') => void
}

/** Both texts of every field that two people wrote at once, to choose between. */
export function Clashes({ id, by, fields, problems, show, choose }: Props) {
  const { desk } = useWords()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const who = by ?? desk.clash.somebody
  const said = (field: string, value: Scalar) => {
    if (typeof value === 'boolean') return value ? desk.clash.yes : desk.clash.no
    if (value === null) return desk.local.shared
    return show?.(field, value) || String(value) || desk.local.empty
  }
  return (
    <section ref={box} tabIndex={-1} role="alert" className="scroll-mt-4 grid gap-4 rounded-md border-2 border-waiting bg-card p-4">
      <div>
        <h3 className="text-lg">{fill(desk.clash.title, { by: who })}</h3>
        <p>{desk.clash.lead}</p>
      </div>
      {Object.entries(fields).map(([field, clash]) => (
        <fieldset key={field} id={`${id}-${field}-choice`} className="grid gap-2" tabIndex={-1}>
          <legend className="mb-1 font-semibold">{desk.fields[field as keyof typeof desk.fields]}</legend>
          {problems[field] === 'choose' && <p className="font-semibold text-wrong">{desk.clash.choose}</p>}
          <div className="grid gap-2 sm:grid-cols-2">
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="flex min-h-11 items-start gap-3 rounded-md border border-edge p-3 has-checked:border-action">
                <input
                  type="radio"
                  name={`${id}-${field}-choice`}
                  className="mt-1 size-5 shrink-0 accent-(--raw-action)"
                  checked={clash.chosen === side}
                  onChange={() => choose(field, side)}
                />
                <span className="min-w-0">
                  <span className="block text-muted">{side === 'mine' ? desk.clash.mine : fill(desk.clash.theirs, { by: who })}</span>
                  <span className="whitespace-pre-wrap">{said(field, clash[side])}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  )
}
