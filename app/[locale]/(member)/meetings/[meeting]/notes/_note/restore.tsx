'use client'
import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { Button } from '@/app/_ui/button'
import type { Messages } from '@/lib/i18n'
import { restoreAction } from '../actions'

type Props = { room: string; seq: number; to: string; words: Messages['notes']['history'] }

/** Brings an earlier version back, and goes to the note. */
export function Restore({ room, seq, to, words }: Props) {
  const [state, act, pending] = useActionState(restoreAction, null)
  const router = useRouter()
  useEffect(() => {
    if (state?.ok) router.push(to)
  }, [state, router, to])
  return (
    <form action={act} className="mt-4 grid gap-2">
      <input type="hidden" name="room" value={room} />
      <input type="hidden" name="seq" value={seq} />
      <p className="max-w-[65ch] text-[0.9rem] text-muted">{words.restoreHint}</p>
      <p>
        <Button type="submit" disabled={pending}>
          {words.restore}
        </Button>
      </p>
    </form>
  )
}
