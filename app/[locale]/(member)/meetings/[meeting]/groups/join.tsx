'use client'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import type { ActionState } from '@/lib/auth/action'
import { atTheDoor } from '@/lib/seatings/my-groups'
import { joinAction } from './actions'
import type { GroupWords } from './my-group'

type Props = { meetingId: string; seat: string | null; t: GroupWords; strings: ProblemStrings }

/** For whoever has come late: one press, or the code at the door, and there is a table. */
export function Join({ meetingId, seat, t, strings }: Props) {
  const [state, setState] = useState<ActionState | null>(null)
  const [working, start] = useTransition()
  const asked = useRef(false)
  const join = () =>
    start(async () => {
      if (!seat) return
      const answer = await joinAction(null, { meetingId, registrationId: seat }).catch(
        (): ActionState => ({ ok: false, problems: {}, refusal: 'noConnection', typed: {} }),
      )
      start(() => setState(answer))
    })
  useEffect(() => {
    // The code at the door says that one is here.
    if (asked.current || !new URLSearchParams(location.search).has(atTheDoor)) return
    asked.current = true
    join()
  })
  if (!seat)
    return (
      <>
        <h1>{t.title}</h1>
        <p className="mt-3">{t.notSeated}</p>
      </>
    )
  const [wrong] = formProblems(state, strings).all
  return (
    <section>
      <h1>{t.noneForYou}</h1>
      <p className="mt-3 mb-5 max-w-[65ch]">{t.noneForYouText}</p>
      <Button onClick={join} disabled={working} className="max-sm:w-full">
        {working ? t.joining : t.join}
      </Button>
      <p role="status" className="mt-3 font-semibold text-wrong">
        {wrong?.text}
      </p>
    </section>
  )
}
