'use client'
import { useState } from 'react'
import { type Level, levels } from '@/lib/discussions/levels'
import type { Messages } from '@/lib/i18n'
import { newId } from '@/lib/ids'
import { add } from '@/lib/offline/sending'

type Props = { person: string; topic: string; level: Level | null; t: Messages['discussions']['level'] }

/** How much one wants to hear of a topic. */
export function FollowTopic({ person, topic, level, t }: Props) {
  const [chosen, choose] = useState<Level | null>(level)
  const follow = (value: string) => {
    const next = levels.find((one) => one === value) ?? null
    choose(next)
    void add(person, [{ id: newId(), name: 'follow-topic', args: { topic, level: next }, label: t.topicLabel }])
  }
  return (
    <label className="grid gap-1">
      <span className="font-semibold">{t.topicLabel}</span>
      <select
        value={chosen ?? 'none'}
        onChange={({ target }) => follow(target.value)}
        className="min-h-11 rounded-md border border-edge bg-card px-3 text-ink"
      >
        <option value="none">{t.topicNone}</option>
        {levels.map((one) => (
          <option key={one} value={one}>
            {t[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
