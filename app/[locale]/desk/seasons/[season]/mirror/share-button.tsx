'use client'
import { Button } from '@/app/_ui/button'
import type { Messages } from '@/lib/i18n'
import { usePress } from '../reminders/use-press'
import { shareAction } from './actions'

type Props = { itemId: string; isShared: boolean; t: Messages['mirror'] }

/** Who reads a joint note, and the button that changes it. */
export function ShareButton({ itemId, isShared, t }: Props) {
  const { press, pressing, said } = usePress()
  return (
    <div className="mt-6 grid gap-2 border-hairline border-t pt-4 print:hidden">
      <p className={isShared ? 'font-semibold text-good' : 'text-muted'}>{isShared ? t.isShared : t.notShared}</p>
      <div>
        <Button
          look="plain"
          disabled={pressing}
          onClick={() =>
            press(
              () => shareAction(null, { itemId, share: !isShared }),
              () => '',
            )
          }
        >
          {isShared ? t.takeBack : t.share}
        </Button>
      </div>
      <p role="status" className="font-semibold text-wrong empty:hidden">
        {said?.text}
      </p>
    </div>
  )
}
