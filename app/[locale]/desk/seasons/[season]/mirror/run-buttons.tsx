'use client'
import { Button } from '@/app/_ui/button'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { usePress } from '../reminders/use-press'
import { clearAction, endAction, startAction } from './actions'

type Props = { meetingId: string; itemId: string; title: string; state: 'none' | 'running' | 'ended'; t: Messages['mirror'] }

/** Begins and ends an item at a meeting, as the room does it. */
export function RunButtons({ meetingId, itemId, title, state, t }: Props) {
  const { press, pressing, said } = usePress()
  const at = { meetingId, itemId }
  const button = (word: string, run: typeof startAction, look: 'plain' | 'quiet' = 'plain') => (
    <Button
      look={look}
      disabled={pressing}
      aria-label={fill(t.about, { action: word, title })}
      onClick={() =>
        press(
          () => run(null, at),
          () => '',
        )
      }
    >
      {word}
    </Button>
  )
  return (
    <div className="mt-2 flex flex-wrap gap-2 print:hidden">
      {state !== 'running' && button(state === 'none' ? t.start : t.goOn, startAction)}
      {state === 'running' && button(t.end, endAction)}
      {state !== 'none' && button(t.clear, clearAction, 'quiet')}
      <p role="status" className="font-semibold text-wrong empty:hidden">
        {said?.text}
      </p>
    </div>
  )
}
