'use client'
import { useState, useTransition } from 'react'
import type { ActionState } from '@/lib/auth/action'
import { fill } from '@/lib/i18n/fill'
import { problemIn, useSeatWords } from './words'

/** A form whose fields live here: nothing typed is lost, whatever comes back, and however the page freshens meanwhile. */
export function useForm<V extends Record<string, string>>(id: string, begin: V) {
  const words = useSeatWords()
  const { refusals, seats } = words
  const [values, setValues] = useState(begin)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sending, start] = useTransition()
  const name = (field: string) => `${id}-${field}`

  const send = <T>(sent: Promise<ActionState<T>>, done: (data: T) => void) =>
    start(async () => {
      const answer = await sent.catch(() => null)
      start(() => {
        setProblems(answer && !answer.ok ? answer.problems : {})
        const key = answer === null ? 'noConnection' : answer.ok ? null : (answer.refusal ?? null)
        const values = answer && !answer.ok ? answer.values : {}
        setRefusal(key && fill(refusals[key as keyof typeof refusals] ?? refusals.wentWrong, values ?? {}))
        if (answer?.ok) done(answer.data)
      })
    })

  const all = Object.entries(problems).map(([field, key]) => ({
    field: name(field),
    text: `${seats.fields[field as keyof typeof seats.fields] ?? ''}: ${problemIn(words, key) ?? ''}`,
  }))
  return {
    values,
    set: (field: keyof V & string, value: string) => setValues((before) => ({ ...before, [field]: value })),
    send,
    sending,
    /** For the summary on top. */
    summary: refusal ? [{ field: '', text: refusal }, ...all] : all,
    /** What a control of the form needs. */
    control: (field: keyof V & string) => {
      const problem = problemIn(words, problems[field])
      return {
        name: name(field),
        label: seats.fields[field as keyof typeof seats.fields] ?? field,
        value: values[field] ?? '',
        onChange: (event: { target: { value: string } }) => setValues((before) => ({ ...before, [field]: event.target.value })),
        ...(problem && { problem }),
      }
    },
  }
}
