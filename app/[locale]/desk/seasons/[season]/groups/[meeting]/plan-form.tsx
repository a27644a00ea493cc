'use client'
import { useEffect, useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import type { Said } from '@/lib/groups/present'
import { fill } from '@/lib/i18n/fill'
import type { DeskGroups } from '@/lib/seatings/desk'
import { roundOf } from '@/lib/seatings/first-plan'
import type { Plan, Special } from '@/lib/seatings/input'
import { planAction, solveAction, stopAction } from '../actions'
import { useSeatingWords } from '../words'
import { RoundForm } from './round-form'
import { sentence } from './sentence'
import { Specials } from './specials'
import { Wishes } from './wishes'

/** What the groups are to be like, and the button that makes them. What cannot be is said here, with the reason. */
export function PlanForm({ groups }: { groups: DeskGroups }) {
  const { seating, refusals, problems, common } = useSeatingWords()
  const words = seating.plan
  const [plan, setPlan] = useState(groups.plan)
  const [saved, setSaved] = useState(groups.plan)
  const [wrong, setWrong] = useState<string[]>([])
  const [working, start] = useTransition()
  const { meetingId, version, solving } = groups
  const dirty = JSON.stringify(plan) !== JSON.stringify(saved)
  const theirs = JSON.stringify(groups.plan)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what somebody else has saved counts, and only where nothing is typed here
  useEffect(() => {
    if (!dirty) setPlan(groups.plan)
    setSaved(groups.plan)
  }, [theirs])
  const set = (change: Partial<Plan>) => setPlan({ ...plan, ...change })
  const searching = solving && !solving.ended
  const ask = (ms: number) =>
    start(async () => {
      const answer = await solveAction(null, { meetingId, version, plan, ms }).catch(() => null)
      start(() => {
        if (answer?.ok) {
          setSaved(plan)
          setWrong(answer.data.said.map((said: Said) => sentence(said, plan, seating)))
        } else setWrong(refused(answer))
      })
    })
  const refused = (answer: Exclude<Awaited<ReturnType<typeof planAction>>, { ok: true }> | null): string[] => {
    if (!answer) return [refusals.noConnection]
    if (answer.refusal === 'conflict') return [seating.publish.conflict]
    const fields = [...new Set(Object.values(answer.problems))].map((key) => problems[key as keyof typeof problems] ?? problems.notValid)
    return answer.refusal ? [refusals[answer.refusal as keyof typeof refusals] ?? refusals.wentWrong] : fields
  }
  const save = () =>
    start(async () => {
      const answer = await planAction(null, { meetingId, version, plan }).catch(() => null)
      start(() => {
        if (answer?.ok) setSaved(plan)
        setWrong(answer?.ok ? [] : refused(answer))
      })
    })
  const unused = groups.items.filter((item) => !plan.rounds.some((round) => round.itemId === item.id))
  return (
    <form
      noValidate
      className="grid gap-6 py-3"
      onSubmit={(event) => {
        event.preventDefault()
        ask(1500)
      }}
    >
      <fieldset>
        <legend className="font-semibold">{words.who}</legend>
        {(['registered', 'present'] as const).map((basis) => (
          <label key={basis} className="flex min-h-11 items-center gap-3">
            <input type="radio" name="basis" className="size-5" checked={plan.basis === basis} onChange={() => set({ basis })} />
            {fill(words[basis], { n: groups.roster.filter((guest) => basis === 'registered' || guest.here).length })}
          </label>
        ))}
      </fieldset>
      <div className="grid gap-3">
        <h3 className="font-semibold text-lg">{words.rounds}</h3>
        {plan.rounds.length === 0 && <p className="text-muted">{words.noRounds}</p>}
        {plan.rounds.map((round) => (
          <RoundForm
            key={round.id}
            round={round}
            item={groups.items.find((item) => item.id === round.itemId)}
            set={(next) => set({ rounds: plan.rounds.map((one) => (one.id === round.id ? next : one)) })}
            remove={() => set({ rounds: plan.rounds.filter((one) => one.id !== round.id) })}
          />
        ))}
        <p className="flex flex-wrap gap-2">
          {[...unused, ...groups.items.filter((item) => !unused.includes(item))].map((item) => (
            <Button
              key={item.id}
              look="plain"
              onClick={() => set({ rounds: [...plan.rounds, roundOf(item, item.title)] })}
              aria-label={`${words.add}: ${item.title}`}
            >
              + {item.title}
            </Button>
          ))}
          <Button look="plain" onClick={() => set({ rounds: [...plan.rounds, roundOf(null, `${plan.rounds.length + 1}`)] })}>
            + {words.addFree}
          </Button>
        </p>
      </div>
      <Wishes wishes={plan.wishes} set={(wishes) => set({ wishes })} />
      <Specials plan={plan} groups={groups} set={(specials) => set(withSpecials(plan, specials))} />
      <ErrorSummary title={seating.solve.cannot} problems={wrong.map((text) => ({ text }))} answer={wrong} />
      <div className="flex flex-wrap items-center gap-3">
        {searching ? (
          <>
            <p role="status" className="font-semibold tabular-nums">
              {fill(seating.solve.working, { n: Math.round(100 * solving.share) })}
            </p>
            <Button look="plain" onClick={() => start(async () => void (await stopAction(null, { meetingId }).catch(() => null)))}>
              {seating.solve.stop}
            </Button>
          </>
        ) : (
          <>
            <Button type="submit" disabled={working}>
              {groups.draft ? seating.solve.again : seating.solve.go}
            </Button>
            {groups.draft && (
              <Button look="plain" disabled={working} onClick={() => ask(10_000)}>
                {seating.solve.longer}
              </Button>
            )}
            {dirty && (
              <Button look="quiet" disabled={working} onClick={save}>
                {common.save}
              </Button>
            )}
          </>
        )}
      </div>
      {groups.draft && !searching && <p className="text-muted">{seating.solve.replaces}</p>}
      <p role="status" className="font-semibold text-waiting empty:hidden">
        {solving?.ended && seating.solve[solving.ended]}
      </p>
    </form>
  )
}

/** A first presenter among them means that they are not as others: spread, until something else is chosen. */
function withSpecials({ specials: before, wishes }: Plan, specials: Special[]): Partial<Plan> {
  const presents = (all: Special[]) => all.some((one) => one.kind === 'presenter')
  const first = presents(specials) && !presents(before) && wishes.presenters === 'asOthers'
  return first ? { specials, wishes: { ...wishes, presenters: 'spread' } } : { specials }
}
