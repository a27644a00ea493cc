'use client'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import type { Move } from '@/lib/groups/late'
import { fill } from '@/lib/i18n/fill'
import type { DeskGroups } from '@/lib/seatings/desk'
import { everybodyIn } from '@/lib/seatings/groups'
import { absentAction, lateAction } from '../actions'
import { useSeatingWords } from '../words'

/** While the meeting is on: who came and has no group, and who has one and did not come. */
export function Day({ groups }: { groups: DeskGroups }) {
  const { seating, refusals } = useSeatingWords()
  const words = seating.day
  const [working, start] = useTransition()
  const [said, setSaid] = useState('')
  const [moves, setMoves] = useState<Move[] | null>(null)
  const rounds = groups.published?.rounds
  if (!rounds) return null
  const sits = new Set(everybodyIn(rounds))
  const came = groups.roster.some((guest) => guest.here)
  const lacking = groups.roster.filter((guest) => !sits.has(guest.id) && (guest.here || !came))
  const absent = came ? groups.roster.filter((guest) => sits.has(guest.id) && !guest.here) : []
  const nameOf = (id: string) => groups.roster.find((guest) => guest.id === id)?.name ?? ''
  const wrong = (key = 'wentWrong') => refusals[key as keyof typeof refusals] ?? refusals.wentWrong
  const seat = (registrationId: string) =>
    start(async () => {
      const answer = await lateAction(null, { meetingId: groups.meetingId, registrationId }).catch(() => null)
      const table = answer?.ok ? answer.data[0]?.table : undefined
      start(() =>
        setSaid(
          table
            ? fill(seating.board.moved, { name: nameOf(registrationId), n: table })
            : wrong(answer?.ok ? undefined : (answer?.refusal ?? 'noConnection')),
        ),
      )
    })
  const takeOut = (preview: boolean) =>
    start(async () => {
      const input = {
        meetingId: groups.meetingId,
        roundId: groups.left[0] ?? rounds.at(-1)?.id ?? '',
        absent: absent.map((guest) => guest.id),
        preview,
      }
      const answer = await absentAction(null, input).catch(() => null)
      start(() => {
        setMoves(preview && answer?.ok ? answer.data : null)
        setSaid(answer?.ok ? (preview ? '' : words.done) : wrong(answer?.refusal ?? 'noConnection'))
      })
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
        <div className="grid content-start gap-2">
          <h4 className="font-semibold">{words.absent}</h4>
          <p className="text-muted">{!came ? words.notCheckedIn : absent.length > 0 ? words.absentHint : words.noAbsent}</p>
          {absent.length > 0 && (
            <>
              <p>{absent.map((guest) => guest.name).join(', ')}</p>
              <p className="flex flex-wrap gap-3">
                <Button look="plain" disabled={working} onClick={() => takeOut(true)}>
                  {words.look}
                </Button>
                {moves && (
                  <Button disabled={working} onClick={() => takeOut(false)}>
                    {fill(words.takeOut, { n: absent.length })}
                  </Button>
                )}
              </p>
              {moves && moves.length === 0 && <p>{words.noMoves}</p>}
              <ul className="list-disc pl-6">
                {(moves ?? []).map(({ person, from, to, round }) => (
                  <li key={`${person} ${round}`}>
                    {fill(words.moves, { name: nameOf(person), from, to, round: rounds.find((one) => one.id === round)?.title ?? '' })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </section>
  )
}
