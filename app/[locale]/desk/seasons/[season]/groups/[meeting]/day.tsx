'use client'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { fill } from '@/lib/i18n/fill'
import type { DeskGroups } from '@/lib/seatings/desk'
import { tableOf } from '@/lib/seatings/groups'
import { roundsMeantFor } from '@/lib/seatings/problem'
import { lateAction } from '../actions'
import { useSeatingWords } from '../words'
import { Absent } from './absent'

/** While the meeting is on: who came and has no group, and who has one and did not come. */
export function Day({ groups }: { groups: DeskGroups }) {
  const { seating, refusals } = useSeatingWords()
  const words = seating.day
  const [working, start] = useTransition()
  const [said, setSaid] = useState('')
  const rounds = groups.published?.rounds
  if (!rounds) return null
  const came = groups.roster.some((guest) => guest.here)
  const left = rounds.filter((round) => groups.left.includes(round.id))
  const lacks = (id: string) => {
    const meant = roundsMeantFor(id, groups.plan, groups.left)
    return left.some((round) => meant.includes(round.id) && !tableOf(round, id))
  }
  const lacking = groups.roster.filter((guest) => (guest.here || !came) && lacks(guest.id))
  const nameOf = (id: string) => groups.roster.find((guest) => guest.id === id)?.name ?? ''
  const wrong = (key = 'wentWrong') => refusals[key as keyof typeof refusals] ?? refusals.wentWrong
  const seat = (registrationId: string) =>
    start(async () => {
      const answer = await lateAction(null, { meetingId: groups.meetingId, registrationId }).catch(() => null)
      const table = answer?.ok ? answer.data.find((placed) => !placed.already)?.table : undefined
      start(() =>
        setSaid(
          table
            ? fill(seating.board.moved, { name: nameOf(registrationId), n: table })
            : wrong(answer?.ok ? undefined : (answer?.refusal ?? 'noConnection')),
        ),
      )
    })
  return (
    <section aria-labelledby="day" className="grid gap-4 border-hairline border-t pt-6">
      <h3 id="day" className="text-xl">
        {words.title}
      </h3>
      <p role="status" className="font-semibold text-muted empty:hidden">
        {said}
      </p>
      <div className="grid gap-8 md:grid-cols-2">
        <div className="grid content-start gap-2">
          <h4 className="font-semibold">{words.late}</h4>
          <p className="text-muted">{lacking.length > 0 ? words.lateHint : words.noLate}</p>
          <ul>
            {lacking.map((guest) => (
              <li key={guest.id} className="flex items-center justify-between gap-3 border-hairline border-b py-1">
                <span>{guest.name}</span>
                <Button
                  look="plain"
                  disabled={working}
                  aria-label={fill(words.seatFor, { name: guest.name })}
                  onClick={() => seat(guest.id)}
                >
                  {words.seat}
                </Button>
              </li>
            ))}
          </ul>
        </div>
        <div className="grid content-start gap-3">
          <h4 className="font-semibold">{words.absent}</h4>
          <Absent groups={groups} left={left} />
        </div>
      </div>
    </section>
  )
}
