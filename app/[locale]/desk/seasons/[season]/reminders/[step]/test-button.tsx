'use client'
import { Button } from '@/app/_ui/button'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import type { Side } from '@/lib/meetings/published'
import type { Step } from '@/lib/reminders/campaign'
import { testAction } from '../actions'
import { usePress } from '../use-press'

type Props = { seasonId: string; step: Step; side: Side; email: string; t: Messages['reminders']['test'] }

/** Sends the reminder to whoever presses, and to nobody else. */
export function TestButton({ seasonId, step, side, email, t }: Props) {
  const { press, pressing, said } = usePress()
  const send = () =>
    press(
      () => testAction(null, { seasonId, step, side }),
      () => fill(t.sent, { email }),
    )
  return (
    <div className="grid justify-items-start gap-2">
      <Button look="plain" disabled={pressing} onClick={send}>
        {t.go}
      </Button>
      <p role="status" className={`font-semibold ${said?.wrong ? 'text-wrong' : 'text-good'}`}>
        {said?.text}
      </p>
    </div>
  )
}
