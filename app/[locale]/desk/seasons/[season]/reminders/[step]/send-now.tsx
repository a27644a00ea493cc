'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import type { Side } from '@/lib/meetings/published'
import type { Step } from '@/lib/reminders/campaign'
import { sendNowAction } from '../actions'
import { usePress } from '../use-press'

type Props = { seasonId: string; step: Step; side: Side; expected: number | null; title: string; t: Messages['reminders']['now'] }

/** Sends a reminder of one meeting at once. It cannot be taken back, so it is asked twice, with how many it reaches and what it says today. */
export function SendNow({ seasonId, step, side, expected, title, t }: Props) {
  const { press, pressing, said } = usePress()
  const [asking, setAsking] = useState(false)
  const n = expected ?? 0
  const send = () => {
    setAsking(false)
    press(
      () => sendNowAction(null, { seasonId, step, side }),
      (sent) => (sent.people > 0 ? fill(t.sent, sent) : t.none),
    )
  }
  return (
    <div className="grid justify-items-start gap-2">
      {asking && <p>{fill(t.reads, { title })}</p>}
      <div className="flex flex-wrap gap-2">
        {asking ? (
          <>
            <Button look="danger" onClick={send}>
              {fill(t.sure, { n })}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t.cancel}
            </Button>
          </>
        ) : (
          <Button look="plain" disabled={pressing} onClick={() => setAsking(true)}>
            {fill(t.side[side], { n })}
          </Button>
        )}
      </div>
      <p role="status" className={`font-semibold ${said?.wrong ? 'text-wrong' : 'text-good'}`}>
        {said?.text}
      </p>
    </div>
  )
}
