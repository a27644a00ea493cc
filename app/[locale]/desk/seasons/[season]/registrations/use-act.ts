'use client'
import { useTransition } from 'react'
import type { ActionState } from '@/lib/auth/action'
import { fill } from '@/lib/i18n/fill'
import type { Said } from '../_agenda/snack'
import { problemIn, useSeatWords } from './words'

export type Act = <I, T>(run: (before: null, input: I) => Promise<ActionState<T>>, input: I, done: (data: T) => Said) => void

/** Runs an action and says what came of it, or why nothing did. */
export function useAct(say: (said: Said) => void): { act: Act; acting: boolean } {
  const words = useSeatWords()
  const { refusals } = words
  const [acting, start] = useTransition()
  const act: Act = (run, input, done) =>
    start(async () => {
      const answer = await run(null, input).catch(() => null)
      const said = ((): Said => {
        if (answer?.ok) return done(answer.data)
        const problem = problemIn(words, Object.values(answer?.problems ?? {})[0])
        const refusal = answer === null ? 'noConnection' : (answer.refusal ?? 'wentWrong')
        return {
          text: problem ?? fill(refusals[refusal as keyof typeof refusals] ?? refusals.wentWrong, answer?.values ?? {}),
          wrong: true,
        }
      })()
      start(() => say(said))
    })
  return { act, acting }
}
