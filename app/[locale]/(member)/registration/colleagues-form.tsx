'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locales'
import { kroner } from '@/lib/i18n/money'
import type { Details } from '@/lib/registrations/input'
import { registerOthers } from './actions'
import { BillFields, type RegistrationStrings } from './bill-fields'
import { keptLines, mostLines } from './colleague-lines'
import { NeedsNetwork } from './needs-network'
import { PriceBox } from './price-box'
import { type Side, Sides } from './sides'
import { summaryTitle } from './summary-title'
import { useDraft } from './use-draft'
import { useSend } from './use-send'

type Props = {
  locale: Locale
  t: RegistrationStrings
  strings: ProblemStrings
  personId: string
  seasonId: string
  nextId: string
  sides: (Side & { free: number; sideName: string })[]
  suggested: string
  /** What the first of them costs, and each further one. */
  firstOre: number
  furtherOre: number
  bill: Pick<Details, 'ean' | 'reference'>
}

const prefix = 'their-'

/** The line that is there from the start. It alone comes back with what was typed where no script runs. */
const asPosted = 0

/** A problem's field as it is called here: some stand in another form of the page too. */
const here = ({ field, text }: { field?: string; text: string }) => ({
  text,
  field: field && /^(ean|reference|requisition|meetingId)$/.test(field) ? `${prefix}${field}` : field,
})

/** Registers colleagues together: up to ten, what each and all cost before it is sent, one bill. */
export function ColleaguesForm({ locale, t, strings, personId, seasonId, nextId, sides, suggested, firstOre, furtherOre, bill }: Props) {
  const [picked, setPicked] = useState<string>()
  const [lines, setLines] = useState([asPosted])
  const form = useRef<HTMLFormElement>(null)
  const last = useRef<HTMLInputElement>(null)
  const ids = useRef<string[]>([])
  const draft = useDraft(form, personId, 'colleagues', {
    of: seasonId,
    restored: (fields) => {
      const kept = keptLines(fields)
      ids.current = kept.ids
      setLines(Array.from({ length: kept.count }, (_, i) => asPosted + i))
      if (sides.some((side) => side.id === fields.meetingId && side.open)) setPicked(fields.meetingId)
    },
  })
  const { state, formAction, onSubmit, sending } = useSend(registerOthers, {
    locale,
    before: (sent) => {
      keep()
      for (const [field, id] of Object.entries(idFields())) sent.set(field, id)
    },
    done: () => {
      draft.forget()
      ids.current = []
      setLines([Date.now()])
    },
  })
  /** Each line's own id, the same however often it is sent. */
  const idFields = (count = lines.length): Record<string, string> => {
    const made = Array.from({ length: count }, (_, i) => (ids.current[i] ||= crypto.randomUUID?.() ?? ''))
    return Object.fromEntries(made.flatMap((id, i) => (id ? [[`colleagues.${i}.id`, id]] : [])))
  }
  const keep = () => draft.keep(idFields())
  /** What is to be done when the lines have been drawn anew. */
  const next = useRef<() => void>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new drawing of the lines is waited for
  useEffect(() => {
    next.current?.()
    next.current = undefined
  }, [lines])
  const add = () => {
    // The field of a new line is where one goes on.
    next.current = () => last.current?.focus()
    setLines([...lines, Date.now()])
  }
  const take = (i: number) => {
    ids.current.splice(i, 1)
    next.current = () => draft.keep(idFields(lines.length - 1))
    setLines(lines.filter((_, at) => at !== i))
  }
  const wrong = formProblems(state, strings)
  const typed = (field: string) => typedIn(state, field, bill[field as keyof typeof bill] ?? '')
  const chosen = picked ?? typedIn(state, 'meetingId', suggested)
  const costs = lines.map((_, i) => (i === 0 ? firstOre : furtherOre))
  const sum = costs.reduce((a, b) => a + b, 0)
  const side = sides.find((one) => one.id === chosen)
  return (
    <form ref={form} action={formAction} onSubmit={onSubmit} onInput={keep} noValidate className="grid gap-6">
      <ErrorSummary title={summaryTitle(strings, wrong.all)} problems={wrong.all.map(here)} />
      <p>{t.colleagues.lead}</p>
      <Sides
        legend={t.colleagues.where}
        sides={sides}
        chosen={chosen}
        choose={setPicked}
        problem={wrong.of('meetingId')}
        prefix={`${prefix}meeting`}
      />
      <input type="hidden" name="shownOre" value={sum} />
      {lines.map((line, i) => {
        const field = (name: string) => `colleagues.${i}.${name}`
        const title = fill(t.colleagues.line, { number: i + 1 })
        return (
          <fieldset key={line} className="grid gap-4 border-t border-hairline pt-4">
            <legend className="float-left mb-2 flex w-full flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">{title}</span>
              <span className="text-muted">{costs[i] ? kroner(locale, costs[i]) : t.nothing}</span>
            </legend>
            <input type="hidden" name={field('id')} value={i === 0 ? nextId : ''} />
            <Field
              ref={i === lines.length - 1 ? last : undefined}
              name={field('name')}
              label={t.name}
              problem={wrong.of(field('name'))}
              defaultValue={line === asPosted ? typedIn(state, field('name')) : ''}
              autoComplete="off"
            />
            <Field
              name={field('email')}
              type="email"
              label={t.email}
              problem={wrong.of(field('email'))}
              defaultValue={line === asPosted ? typedIn(state, field('email')) : ''}
              autoComplete="off"
            />
            {lines.length > 1 && (
              <Button
                look="quiet"
                className="justify-self-start"
                aria-label={fill(t.colleagues.take, { number: i + 1 })}
                onClick={() => take(i)}
              >
                {t.colleagues.takeShort}
              </Button>
            )}
          </fieldset>
        )
      })}
      {lines.length < mostLines && (
        <Button look="plain" className="justify-self-start" onClick={add}>
          {t.colleagues.another}
        </Button>
      )}
      {sum > 0 && <BillFields t={t} wrong={wrong} typed={typed} suggested={Boolean(bill.ean)} prefix={prefix} />}
      <PriceBox title={t.price} sum={sum > 0 ? fill(t.colleagues.sum, { fee: kroner(locale, sum) }) : t.nothing}>
        {sum > 0 && <p>{t.billed}</p>}
        {side && lines.length > side.free && <p>{fill(t.colleagues.room, { room: side.free, side: side.sideName })}</p>}
      </PriceBox>
      <NeedsNetwork text={t.colleagues.offline} />
      <Button type="submit" disabled={sending} className="justify-self-start">
        {sending ? t.sending : lines.length === 1 ? t.colleagues.buttonOne : fill(t.colleagues.button, { count: lines.length })}
      </Button>
      <p role="status" className="font-semibold text-good empty:hidden">
        {state?.ok && t.colleagues.done}
      </p>
    </form>
  )
}
