'use client'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { Select } from '@/app/_ui/field'
import type { Move } from '@/lib/groups/late'
import { fill } from '@/lib/i18n/fill'
import type { DeskGroups } from '@/lib/seatings/desk'
import { type GroupRound, tableOf } from '@/lib/seatings/groups'
import { absentAction } from '../actions'
import { useSeatingWords } from '../words'
import { RoundBoxes } from './round-boxes'

/** Who is missing, and in which of the rounds that are left: those who have not come, and whoever is said to be. */
export function Absent({ groups, left }: { groups: DeskGroups; left: GroupRound[] }) {
  const { seating, refusals } = useSeatingWords()
  const words = seating.day
  const [working, start] = useTransition()
  const [said, setSaid] = useState('')
  const [moves, setMoves] = useState<Move[] | null>(null)
  const [added, setAdded] = useState<string[]>([])
  const [spared, setSpared] = useState<string[]>([])
  const [skipped, setSkipped] = useState<string[]>([])
  const came = groups.roster.some((guest) => guest.here)
  const seated = groups.roster.filter((guest) => left.some((round) => tableOf(round, guest.id)))
  const listed = seated.filter((guest) => (came && !guest.here) || added.includes(guest.id))
  const absent = listed.filter((guest) => !spared.includes(guest.id)).map((guest) => guest.id)
  const rounds = left.map((round) => round.id).filter((id) => !skipped.includes(id))
  const nameOf = (id: string) => groups.roster.find((guest) => guest.id === id)?.name ?? ''
  /** What was looked at was for others. */
  const anew = (change: () => void) => {
    change()
    setMoves(null)
    setSaid('')
  }
  const takeOut = (preview: boolean) =>
    start(async () => {
      const answer = await absentAction(null, { meetingId: groups.meetingId, rounds, absent, preview }).catch(() => null)
      start(() => {
        setMoves(preview && answer?.ok ? answer.data : null)
        if (answer?.ok && !preview) setAdded([])
        const key = (answer ? (answer.ok ? null : (answer.refusal ?? 'wentWrong')) : 'noConnection') as keyof typeof refusals | null
        setSaid(key ? (refusals[key] ?? refusals.wentWrong) : preview ? '' : words.done)
      })
    })
  if (seated.length === 0) return <p className="text-muted">{words.noneLeft}</p>
  return (
    <>
      <p className="text-muted">{!came ? words.notCheckedIn : listed.length > 0 ? words.absentHint : words.noAbsent}</p>
      <ul>
        {listed.map(({ id, name, library }) => (
          <li key={id}>
            <label className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                className="size-5"
                checked={absent.includes(id)}
                onChange={(e) => anew(() => setSpared(e.target.checked ? spared.filter((one) => one !== id) : [...spared, id]))}
              />
              {name}, {library}
            </label>
          </li>
        ))}
      </ul>
      <Select
        name="missing"
        label={words.alsoMissing}
        value=""
        onChange={(e) =>
          anew(() => {
            setAdded([...added, e.target.value])
            setSpared(spared.filter((one) => one !== e.target.value))
          })
        }
      >
        <option value="">{seating.specials.choose}</option>
        {seated
          .filter((guest) => !listed.includes(guest))
          .map((guest) => (
            <option key={guest.id} value={guest.id}>
              {guest.name}, {guest.library}
            </option>
          ))}
      </Select>
      {left.length > 1 && (
        <RoundBoxes
          legend={words.inRounds}
          rounds={left}
          chosen={rounds}
          set={(chosen) => anew(() => setSkipped(left.map((round) => round.id).filter((id) => !chosen.includes(id))))}
        />
      )}
      <p className="flex flex-wrap gap-3">
        <Button look="plain" disabled={working || absent.length === 0 || rounds.length === 0} onClick={() => takeOut(true)}>
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
            {fill(words.moves, { name: nameOf(person), from, to, round: left.find((one) => one.id === round)?.title ?? '' })}
          </li>
        ))}
      </ul>
      <p role="status" className="font-semibold text-muted empty:hidden">
        {said}
      </p>
    </>
  )
}
