'use client'
import { startTransition, useActionState, useEffect, useState } from 'react'
import { listenLive } from '@/app/_shell/live-line'
import { Button } from '@/app/_ui/button'
import { Select } from '@/app/_ui/field'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { passPenAction } from '../actions'
import { anew } from './anew'
import { type Named, usePeople } from './use-people'

type Props = {
  person: string
  room: string
  pen: { id: string; name: string } | null
  /** Whom it can be handed to; every member where it does not say. */
  hands?: Named[]
  words: Messages['notes']['pen']
  strings: ProblemStrings
}

/** Whose turn it is to write, and how that is changed. */
export function Pen({ person, room, pen, hands, words, strings }: Props) {
  const [state, act, pending] = useActionState(passPenAction, null)
  const [giving, give] = useState(false)
  const mine = pen?.id === person
  const wrong = formProblems(state, strings).all[0]
  // Whoever is writing hears of it too.
  useEffect(() => listenLive([`note:${room}`], anew), [room])
  const pass = (to: string) => {
    give(false)
    startTransition(() => act({ room, to }))
  }
  const link = 'reach cursor-pointer text-action underline'
  return (
    <div className="mt-1 text-[0.9rem] print:hidden">
      <div className="flex flex-wrap items-center gap-x-4">
        {pen && <span className="font-semibold">{mine ? words.yours : fill(words.held, { name: pen.name })}</span>}
        {!mine && (
          <button type="button" onClick={() => pass(person)} disabled={pending} className={link}>
            {words.take}
          </button>
        )}
        {mine && (
          <button type="button" onClick={() => pass('')} disabled={pending} className={link}>
            {words.lay}
          </button>
        )}
        <button type="button" onClick={() => give(!giving)} aria-expanded={giving} className={link}>
          {words.give}
        </button>
      </div>
      {giving && <Hands {...{ person, hands, words, pass }} cancel={() => give(false)} />}
      {wrong && (
        <p role="alert" className="text-wrong">
          {wrong.text}
        </p>
      )}
    </div>
  )
}

type HandsProps = Pick<Props, 'person' | 'hands' | 'words'> & { pass: (to: string) => void; cancel: () => void }

/** Whom it goes to. */
function Hands({ person, hands, words, pass, cancel }: HandsProps) {
  const members = usePeople(person, hands === undefined)
  const others = (hands ?? members).filter(({ id }) => id !== person)
  return (
    <form
      className="mt-1 grid max-w-md gap-2"
      onKeyDown={({ key }) => key === 'Escape' && cancel()}
      onSubmit={(event) => {
        event.preventDefault()
        pass(String(new FormData(event.currentTarget).get('to')))
      }}
    >
      <Select name="to" label={words.to} autoFocus required defaultValue="">
        <option value="" disabled>
          {words.choose}
        </option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <p className="text-muted">{words.hint}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{words.hand}</Button>
        <Button look="quiet" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
