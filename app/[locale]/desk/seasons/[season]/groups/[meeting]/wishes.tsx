'use client'
import { Select } from '@/app/_ui/field'
import type { Plan } from '@/lib/seatings/input'
import { useSeatingWords } from '../words'

type Wished = Plan['wishes']
type Props = { wishes: Wished; set: (wishes: Wished) => void }

/** What matters, each with what is usual chosen already. */
export function Wishes({ wishes, set }: Props) {
  const words = useSeatingWords().seating.plan
  const choice = <K extends 'ownLibrary' | 'newcomers' | 'presenters' | 'repeats'>(name: K, said: Record<Wished[K], string>) => (
    <Select name={name} label={words[name]} value={wishes[name]} onChange={(e) => set({ ...wishes, [name]: e.target.value })}>
      {Object.entries<string>(said).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  )
  const box = (label: string, checked: boolean, change: (on: boolean) => void) => (
    <label key={label} className="flex min-h-11 items-center gap-3">
      <input type="checkbox" className="size-5" checked={checked} onChange={(e) => change(e.target.checked)} />
      {label}
    </label>
  )
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold text-lg">{words.wishes}</legend>
      <div className="grid gap-4 md:grid-cols-2">
        {choice('ownLibrary', words.apartStrengths)}
        {choice('newcomers', words.strengths)}
        {choice('repeats', words.repeatsHow)}
        {choice('presenters', words.presentersHow)}
      </div>
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="font-semibold">{words.mix}</legend>
        {(['region', 'side', 'size'] as const).map((by) =>
          box(words.mixBy[by], wishes.mix[by], (on) => set({ ...wishes, mix: { ...wishes.mix, [by]: on } })),
        )}
      </fieldset>
      {box(words.roles, wishes.roles, (roles) => set({ ...wishes, roles }))}
    </fieldset>
  )
}
