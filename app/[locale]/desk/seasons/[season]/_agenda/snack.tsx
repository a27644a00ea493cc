'use client'
import { Button } from '@/app/_ui/button'
import { useWords } from '../../../words'

/** `quiet`: what the eye has seen already is only spoken. */
export type Said = { text: string; undo?: () => void; wrong?: boolean; quiet?: boolean }

/** Says what was done, and offers to undo it; stays until it is closed or something else is said. */
export function Snack({ said, close }: { said: Said | null; close: () => void }) {
  const { common } = useWords()
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-40 flex justify-center p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
    >
      {said?.quiet && <p className="sr-only">{said.text}</p>}
      {said && !said.quiet && (
        <div className="pointer-events-auto flex max-w-xl flex-wrap items-center gap-2 rounded-md border border-edge bg-card py-1 pr-1 pl-4 shadow-lg">
          <p className={said.wrong ? 'font-semibold text-wrong' : ''}>{said.text}</p>
          {said.undo && (
            <Button look="plain" onClick={said.undo}>
              {common.undo}
            </Button>
          )}
          <Button look="quiet" onClick={close}>
            {common.close}
          </Button>
        </div>
      )}
    </div>
  )
}
