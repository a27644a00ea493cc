'use client'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import type { DraftChange } from '@/lib/meetings/draft-changes'
import { countOf, sentence } from '../../changes'
import { useWords } from '../../words'
import { publishAction, unpublishAction } from '../actions'

type Props = { seasonId: string; changes: DraftChange[] | null; canPublish: boolean }

/** Whether the draft is what people see, what a publication would change, and the way to publish or withdraw. */
export function PublishBar({ seasonId, changes, canPublish }: Props) {
  const { desk, refusals } = useWords()
  const [working, start] = useTransition()
  const [said, setSaid] = useState<{ text: string; wrong?: boolean; of?: 'publish' | 'withdraw' } | null>(null)
  const [asking, setAsking] = useState(false)
  const act = (what: 'publish' | 'withdraw') =>
    start(async () => {
      const run = what === 'publish' ? publishAction : unpublishAction
      const answer = await run(null, { seasonId }).catch(() => null)
      const key = answer === null ? 'noConnection' : answer.ok ? null : (answer.refusal ?? 'wentWrong')
      const done = what === 'publish' ? { text: desk.publish.done, of: what } : { text: desk.publish.withdrawn, of: what }
      setAsking(false)
      start(() => setSaid(key ? { text: refusals[key as keyof typeof refusals] ?? refusals.wentWrong, wrong: true } : done))
    })
  const waits = changes === null || changes.length > 0
  // What was said of a publication no longer holds once there are new changes.
  const stands = !said?.of || (said.of === 'publish' ? !waits : changes === null)
  const state = changes === null ? desk.publish.draft : changes.length > 0 ? countOf(changes, desk) : desk.publish.upToDate
  return (
    <section className="grid gap-2 rounded-md border border-hairline bg-card p-3 sm:p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className={`flex items-center gap-2 font-semibold ${waits ? 'text-now' : 'text-good'}`}>
          <svg viewBox="0 0 16 16" className="size-4 shrink-0" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
            {waits ? <circle cx="8" cy="8" r="5" /> : <path d="M3 8.5l3.5 3.5L13 4.5" strokeLinecap="round" strokeLinejoin="round" />}
          </svg>
          {state}
        </p>
        <p role="status" className={`mr-auto ${said?.wrong ? 'font-semibold text-wrong' : 'text-muted'}`}>
          {stands && said?.text}
        </p>
        {waits && (
          <Button disabled={working || !canPublish} onClick={() => act('publish')}>
            {working ? desk.publish.working : changes === null ? desk.publish.go : desk.publish.goChanges}
          </Button>
        )}
        {!waits && (
          <Button look="quiet" disabled={working} aria-expanded={asking} onClick={() => setAsking(true)}>
            {desk.publish.withdraw}
          </Button>
        )}
      </div>
      {!waits && asking && <Withdraw working={working} go={() => act('withdraw')} keep={() => setAsking(false)} />}
      {changes && changes.length > 0 && (
        <details className="group/fold">
          <summary className="flex min-h-11 items-center gap-2 text-action">
            <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 fill-none stroke-current stroke-2 group-open/fold:rotate-180">
              <path d="M1.5 4 6 8.5 10.5 4" />
            </svg>
            {desk.publish.see}
          </summary>
          <ul className="list-disc pl-6">
            {changes.map((change) => (
              <li key={JSON.stringify(change)}>{sentence(change, desk)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** It takes the agenda from everybody at once, so what follows is said before it is done. */
function Withdraw({ working, go, keep }: { working: boolean; go: () => void; keep: () => void }) {
  const words = useWords().desk.publish
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3 border-wrong border-l-4 pl-4 outline-none">
      <p className="font-semibold">{words.withdrawAsk}</p>
      <p>{words.withdrawHint}</p>
      <div className="flex flex-wrap gap-3">
        <Button look="danger" disabled={working} onClick={go}>
          {words.withdrawGo}
        </Button>
        <Button look="quiet" onClick={keep}>
          {words.keep}
        </Button>
      </div>
    </div>
  )
}
