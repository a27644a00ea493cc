'use client'
import { useState, useTransition } from 'react'
import type { ActionState } from '@/lib/auth/action'
import { fill } from '@/lib/i18n/fill'
import { useWords } from '../../../words'

/** A button's action, and what came of it in words: `wrong` where nothing did. */
export function usePress() {
  const { refusals } = useWords()
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null)
  const [pressing, start] = useTransition()
  const press = <T>(run: () => Promise<ActionState<T>>, done: (data: T) => string) =>
    start(async () => {
      const answer = await run().catch(() => null)
      const refusal = answer === null ? 'noConnection' : answer.ok ? null : (answer.refusal ?? 'wentWrong')
      const text = answer?.ok
        ? done(answer.data)
        : fill(refusals[refusal as keyof typeof refusals] ?? refusals.wentWrong, (answer && !answer.ok && answer.values) || {})
      start(() => setSaid({ text, wrong: !answer?.ok }))
    })
  return { press, pressing, said }
}
