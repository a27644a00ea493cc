'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { markAllRead } from './actions'

/** Says that one is up to date with all of it. */
export function CaughtUp({ word }: { word: string }) {
  const [, send, sending] = useActionState(markAllRead, null)
  return (
    <form action={send} className="mt-2">
      <Button type="submit" look="quiet" disabled={sending}>
        {word}
      </Button>
    </form>
  )
}
