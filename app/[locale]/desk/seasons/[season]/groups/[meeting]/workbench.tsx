'use client'
import { startTransition, useMemo, useOptimistic, useState } from 'react'
import { fill } from '@/lib/i18n/fill'
import { changed } from '@/lib/seatings/change'
import type { DeskGroups } from '@/lib/seatings/desk'
import type { Change } from '@/lib/seatings/input'
import { changeAction } from '../actions'
import { useSeatingWords } from '../words'
import { Board } from './board'
import { Day } from './day'
import { Out } from './out'
import { PlanForm } from './plan-form'
import { PublishBar } from './publish-bar'
import { WorthPart } from './worth'

/** Everything about the groups of a meeting; what is changed by hand is seen at once, and taken back where it was refused. */
export function Workbench({ groups, season }: { groups: DeskGroups; season: string }) {
  const { seating, refusals } = useSeatingWords()
  const [said, setSaid] = useState('')
  const { problem } = groups
  const [draft, change] = useOptimistic(groups.draft, (before, { roundId, change }: { roundId: string; change: Change }) => {
    const after = before && problem ? changed(before, roundId, change, problem) : before
    return after === 'elsewhere' ? before : after
  })
  const names = useMemo(() => new Map(groups.roster.map((guest) => [guest.id, guest])), [groups.roster])
  const send = (roundId: string, wanted: Change) =>
    startTransition(async () => {
      change({ roundId, change: wanted })
      const answer = await changeAction(null, { meetingId: groups.meetingId, roundId, change: wanted }).catch(() => null)
      const name = names.get(wanted.person)?.name ?? ''
      const to = wanted.kind === 'role' ? wanted.table : wanted.to
      if (answer?.ok) setSaid(to ? fill(seating.board.moved, { name, n: to }) : fill(seating.board.chosenNone, { name }))
      else if (answer?.refusal === 'conflict') setSaid(fill(seating.board.elsewhere, { name }))
      else setSaid(refusals[(answer?.refusal ?? 'noConnection') as keyof typeof refusals] ?? refusals.wentWrong)
    })
  return (
    <div className="grid gap-8">
      <PublishBar groups={groups} draft={draft} />
      <p role="status" className="-my-6 min-h-6 font-semibold text-muted">
        {said}
      </p>
      <details open={!draft} className="group/plan border-hairline border-y py-2">
        <summary className="min-h-11 cursor-pointer content-center font-semibold font-serif text-xl">{seating.plan.title}</summary>
        <PlanForm groups={groups} />
      </details>
      {draft && problem ? (
        <>
          {groups.worth && <WorthPart worth={groups.worth} groups={groups} />}
          <Board draft={draft} problem={problem} names={names} send={send} />
          <Day groups={groups} />
          <Out season={season} meeting={groups.slug} />
        </>
      ) : (
        <p className="max-w-prose text-muted">{seating.board.empty}</p>
      )}
    </div>
  )
}
