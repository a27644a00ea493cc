'use client'
import { Button } from '@/app/_ui/button'
import { usePress } from '../reminders/use-press'
import { makeAction } from './actions'

export function MakeButton({ seasonId, word }: { seasonId: string; word: string }) {
  const { press, pressing, said } = usePress()
  return (
    <>
      <Button
        disabled={pressing}
        onClick={() =>
          press(
            () => makeAction(null, { seasonId }),
            () => '',
          )
        }
      >
        {word}
      </Button>
      <p role="status" className="font-semibold text-wrong">
        {said?.text}
      </p>
    </>
  )
}
