'use client'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import type { ActionState } from '@/lib/auth/action'
import { dateAndTime } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import type { DeskGroups } from '@/lib/seatings/desk'
import { publishAction, undoAction, withdrawAction } from '../actions'
import { useSeatingWords } from '../words'

/** Whether the participants see the groups as they are here, and the way to it; and to take the last change back. */
export function PublishBar({ groups, draft }: { groups: DeskGroups; draft: DeskGroups['draft'] }) {
  const { seating, refusals, locale } = useSeatingWords()
  const words = seating.publish
  const [working, start] = useTransition()
  const [said, setSaid] = useState('')
  const { meetingId, version, published, last } = groups
  const same = published && JSON.stringify(published.rounds) === JSON.stringify(draft)
  const run = <T,>(act: () => Promise<ActionState<T>>, done: (data: T) => string) =>
    start(async () => {
      const answer = await act().catch(() => null)
      const refused = (key: string) =>
        key === 'conflict' ? words.conflict : (refusals[key as keyof typeof refusals] ?? refusals.wentWrong)
      start(() => setSaid(!answer ? refusals.noConnection : answer.ok ? done(answer.data) : refused(answer.refusal ?? 'wentWrong')))
    })
  const publish = () =>
    run(
      () => publishAction(null, { meetingId, version }),
      ({ told, gone }) =>
        [told > 0 ? fill(words.done, { n: told }) : words.doneNone, gone > 0 && fill(words.gone, { n: gone })].filter(Boolean).join(' '),
    )
  if (!draft && !last) return null
  const state = !published ? words.waits : same ? fill(words.upToDate, { when: dateAndTime(locale, published.at) }) : words.changed
  return (
    <section className="z-20 grid gap-2 rounded-md border border-hairline bg-card p-3 sm:sticky sm:top-0 sm:p-4">
      <div className="flex flex-wrap items-center gap-3">
        <p className={`mr-auto font-semibold ${same ? 'text-good' : 'text-now'}`}>{state}</p>
        {last && (
          <Button
            look="quiet"
            disabled={working}
            onClick={() =>
              run(
                () => undoAction(null, { meetingId }),
                () => words.undone,
              )
            }
          >
            {fill(words.undo, { what: words.what[last.what as keyof typeof words.what] ?? '' })}
            {last.by && <span className="font-normal text-muted"> {fill(words.by, { name: last.by })}</span>}
          </Button>
        )}
        {published && (
          <Button
            look="quiet"
            disabled={working}
            onClick={() =>
              run(
                () => withdrawAction(null, { meetingId }),
                () => words.withdrawn,
              )
            }
          >
            {words.withdraw}
          </Button>
        )}
        {draft && !same && (
          <Button disabled={working} onClick={publish}>
            {published ? words.goAgain : words.go}
          </Button>
        )}
      </div>
      <p role="status" className="text-muted empty:hidden">
        {said}
      </p>
    </section>
  )
}
