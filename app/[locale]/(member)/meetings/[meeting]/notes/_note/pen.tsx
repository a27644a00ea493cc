'use client'
import { useActionState } from 'react'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { passPenAction } from '../actions'

type Props = {
  person: string
  room: string
  pen: { id: string; name: string } | null
  words: Messages['notes']['pen']
  strings: ProblemStrings
}

/** Whose turn it is to write, and how that is changed. */
export function Pen({ person, room, pen, words, strings }: Props) {
  const [state, act, pending] = useActionState(passPenAction, null)
  const mine = pen?.id === person
  const wrong = formProblems(state, strings).all[0]
  return (
    <form action={act} className="mt-1 flex flex-wrap items-center gap-x-4 text-[0.9rem] print:hidden">
      <input type="hidden" name="room" value={room} />
      {pen && <span className="font-semibold">{mine ? words.yours : fill(words.held, { name: pen.name })}</span>}
      {!mine && (
        <button type="submit" name="to" value={person} disabled={pending} className="reach cursor-pointer text-action underline">
          {words.take}
        </button>
      )}
      {mine && (
        <button type="submit" name="to" value="" disabled={pending} className="reach cursor-pointer text-action underline">
          {words.lay}
        </button>
      )}
      {wrong && <span className="text-wrong">{wrong.text}</span>}
    </form>
  )
}
