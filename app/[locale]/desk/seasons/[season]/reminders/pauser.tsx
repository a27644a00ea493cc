'use client'
import { Button } from '@/app/_ui/button'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import type { Step } from '@/lib/reminders/campaign'
import { pauseAction } from './actions'
import { usePress } from './use-press'

type Words = Pick<Messages['reminders'], 'pause' | 'pauseNamed' | 'resume' | 'resumeNamed' | 'didPause' | 'didResume'>
type Props = { seasonId: string; step: Step; paused: boolean; name: string; t: Words }

/** Keeps a step from being sent, or lets it again. */
export function Pauser({ seasonId, step, paused, name, t }: Props) {
  const { press, pressing, said } = usePress()
  return (
    <>
      <Button
        look="quiet"
        disabled={pressing}
        aria-label={fill(paused ? t.resumeNamed : t.pauseNamed, { step: name })}
        onClick={() =>
          press(
            () => pauseAction(null, { seasonId, step, paused: !paused }),
            (did) => fill(did.paused ? t.didPause : t.didResume, { step: name }),
          )
        }
      >
        {paused ? t.resume : t.pause}
      </Button>
      {/* The page shows it as well; a refusal only stands here. */}
      <p role="status" className={said?.wrong ? 'w-full font-semibold text-wrong' : 'sr-only'}>
        {said?.text}
      </p>
    </>
  )
}
