'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import type { Messages } from '@/lib/i18n'
import { shareAction } from '../actions'

type Props = { room: string; shared: boolean; words: Messages['notes']['group'] }

/** Who reads a group's note, and how that is changed. */
export function Share({ room, shared, words }: Props) {
  const [state, act, pending] = useActionState(shareAction, null)
  return (
    <form action={act} className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      <input type="hidden" name="room" value={room} />
      <input type="hidden" name="shared" value={String(!shared)} />
      <p className="text-muted">{shared ? words.isShared : words.isOurs}</p>
      <Button type="submit" look={shared ? 'quiet' : 'plain'} disabled={pending}>
        {shared ? words.unshare : words.share}
      </Button>
      {state && !state.ok && (
        <p role="alert" className="font-semibold text-wrong">
          {words.failed}
        </p>
      )}
    </form>
  )
}
