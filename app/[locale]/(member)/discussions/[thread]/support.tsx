'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { newId } from '@/lib/ids'
import { add } from '@/lib/offline/sending'

type Props = {
  person: string
  thread: { id: string; title: string }
  supports: boolean
  t: Pick<Messages['discussions'], 'thread' | 'composer'>
}

/** Supports a proposal, or no longer. */
export function Support({ person, thread, supports, t }: Props) {
  const [on, setOn] = useState(supports)
  const press = () => {
    setOn(!on)
    const label = fill(t.composer.supportLabel, { title: thread.title })
    void add(person, [{ id: newId(), name: 'support', args: { threadId: thread.id, supports: !on }, label }])
  }
  return (
    <Button look={on ? 'plain' : 'primary'} aria-pressed={on} onClick={press}>
      {on ? `✓ ${t.thread.supported}` : t.thread.support}
    </Button>
  )
}
