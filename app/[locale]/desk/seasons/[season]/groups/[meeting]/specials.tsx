'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field, Select } from '@/app/_ui/field'
import { fill } from '@/lib/i18n/fill'
import type { DeskGroups } from '@/lib/seatings/desk'
import type { Plan, Special } from '@/lib/seatings/input'
import { isPresenter } from '@/lib/seatings/problem'
import type { Attendee } from '@/lib/seatings/roster'
import { useSeatingWords } from '../words'
import { RoundBoxes } from './round-boxes'

type Props = { plan: Plan; groups: Pick<DeskGroups, 'roster' | 'presenters'>; set: (specials: Special[]) => void }
const kinds = ['together', 'apart', 'pin', 'presenter', 'only'] as const

/** What holds for certain people: together, apart, a fixed table, a presenter, there only in some rounds. */
export function Specials({ plan, groups: { roster, presenters }, set }: Props) {
  const { seating } = useSeatingWords()
  const words = seating.specials
  const [kind, setKind] = useState<Special['kind']>('together')
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const [table, setTable] = useState('')
  const [rounds, setRounds] = useState<string[]>([])
  const byName = [...roster].sort((a, b) => a.name.localeCompare(b.name, 'da'))
  const pair = kind === 'together' || kind === 'apart'
  const special: Special | null = !one
    ? null
    : kind === 'together' || kind === 'apart'
      ? other && other !== one
        ? { kind, people: [one, other] }
        : null
      : kind === 'pin'
        ? /^\d{1,3}$/.test(table)
          ? { kind, person: one, table }
          : null
        : kind === 'only'
          ? { kind, person: one, rounds }
          : { kind, person: one }
  const suggested = presenters.filter(({ id }) => !isPresenter(id, plan.specials))
  const add = () => {
    if (!special) return
    set([...plan.specials, special])
    setOne('')
    setOther('')
  }
  const person = (name: string, label: string, value: string, change: (id: string) => void) => (
    <Select name={name} label={label} value={value} onChange={(e) => change(e.target.value)}>
      <option value="">{words.choose}</option>
      {byName.map((guest) => (
        <option key={guest.id} value={guest.id}>
          {guest.name}, {guest.library}
        </option>
      ))}
    </Select>
  )
  return (
    <section aria-labelledby="specials" className="grid gap-3">
      <h3 id="specials" className="font-semibold text-lg">
        {words.title}
      </h3>
      {plan.specials.length === 0 && <p className="text-muted">{words.none}</p>}
      <ul>
        {plan.specials.map((each, i) => {
          const what = said(each, plan, roster, words)
          return (
            <li key={JSON.stringify(each)} className="flex items-center justify-between gap-3 border-hairline border-b py-1">
              <span>{what}</span>
              <Button
                look="quiet"
                aria-label={fill(words.removeFor, { what })}
                onClick={() => set(plan.specials.filter((_, at) => at !== i))}
              >
                ×
              </Button>
            </li>
          )
        })}
      </ul>
      {suggested.length > 0 && (
        <div>
          <p className="text-muted">{words.onAgenda}</p>
          <p className="mt-1 flex flex-wrap gap-2">
            {suggested.map(({ id, title }) => {
              const who = fill(words.presents, { name: roster.find((guest) => guest.id === id)?.name ?? '', title })
              return (
                <Button
                  key={id}
                  look="plain"
                  aria-label={fill(words.addPresenter, { who })}
                  onClick={() => set([...plan.specials, { kind: 'presenter', person: id }])}
                >
                  + {who}
                </Button>
              )
            })}
          </p>
        </div>
      )}
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Select name="special" label={words.kind} value={kind} onChange={(e) => setKind(e.target.value as Special['kind'])}>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {words.kinds[each]}
            </option>
          ))}
        </Select>
        {person('special-one', words.person, one, setOne)}
        {pair && person('special-other', words.other, other, setOther)}
        {kind === 'pin' && (
          <Field name="special-table" label={words.table} inputMode="numeric" value={table} onChange={(e) => setTable(e.target.value)} />
        )}
        {kind === 'only' && <RoundBoxes legend={words.inRounds} rounds={plan.rounds} chosen={rounds} set={setRounds} />}
        <Button look="plain" disabled={!special} onClick={add}>
          {words.add}
        </Button>
      </div>
    </section>
  )
}

function said(special: Special, plan: Plan, roster: Attendee[], words: ReturnType<typeof useSeatingWords>['seating']['specials']): string {
  const ids = 'people' in special ? special.people : [special.person]
  const people = ids.map((id) => roster.find((guest) => guest.id === id)?.name ?? words.gone).join(', ')
  if (special.kind === 'only') {
    const rounds = plan.rounds.filter((round) => special.rounds.includes(round.id)).map((round) => round.title)
    return rounds.length === 0 ? fill(words.said.out, { people }) : fill(words.said.only, { people, rounds: rounds.join(', ') })
  }
  return fill(words.said[special.kind], { people, table: special.kind === 'pin' ? special.table : '' })
}
