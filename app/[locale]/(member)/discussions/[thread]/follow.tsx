'use client'
import { useState } from 'react'
import { type Level, levels } from '@/lib/discussions/levels'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { newId } from '@/lib/ids'
import { add } from '@/lib/offline/sending'

type Props = {
  person: string
  thread: { id: string; title: string }
  level: Level | null
  t: Pick<Messages['discussions'], 'level' | 'composer'>
}

/** How much one wants to hear of a thread. */
export function Follow({ person, thread, level, t }: Props) {
  const [chosen, choose] = useState<Level | null>(level)
  const follow = (value: string) => {
    const next = levels.find((one) => one === value) ?? null
    choose(next)
    const label = fill(t.composer.followLabel, { title: thread.title })
    void add(person, [{ id: newId(), name: 'follow-thread', args: { threadId: thread.id, level: next }, label }])
  }
  return (
    <label className="grid gap-1">
      <span className="text-[0.9rem] text-muted">{t.level.label}</span>
      <select
        value={chosen ?? 'none'}
        onChange={({ target }) => follow(target.value)}
        className="min-h-11 rounded-md border border-edge bg-card px-3 text-ink"
      >
        <option value="none">{t.level.none}</option>
        {levels.map((one) => (
          <option key={one} value={one}>
            {t.level[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
