'use client'
import { useEffect, useRef } from 'react'
import { keepDraft } from '@/lib/offline/draft'
import { wasOwnDoing } from './use-send'

type Props = { text: string; tone: 'good' | 'waiting' | 'now' | 'muted'; personId: string; settled: boolean }

const tones = { good: 'border-good', waiting: 'border-waiting', now: 'border-now', muted: 'border-edge' }

/** How things stand, in one line. Where the person has just changed it, it takes the focus; otherwise it is only said. */
export function Status({ text, tone, personId, settled }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new standing is looked at
  useEffect(() => {
    if (wasOwnDoing()) heading.current?.focus()
  }, [text])
  useEffect(() => {
    // What was typed in order to come is of no use to one who has a place, wherever it was sent from.
    if (settled) keepDraft(personId, 'registration', null)
    // Nor what was typed about a place to one who has just given it up; a kept copy of this page may only be older than it.
    else if (wasOwnDoing()) for (const form of ['details', 'substitute']) keepDraft(personId, form, null)
  }, [settled, personId])
  return (
    <div role="status" className={`border-l-4 pl-4 ${tones[tone]}`}>
      <h2 ref={heading} tabIndex={-1} className="text-[1.35rem]">
        {text}
      </h2>
    </div>
  )
}
