'use client'
import { unstable_isUnrecognizedActionError, useRouter } from 'next/navigation'
import { type FormEvent, useActionState, useState, useTransition } from 'react'
import { refreshMe } from '@/app/_shell/use-me'
import type { ActionState } from '@/lib/auth/action'
import type { Locale } from '@/lib/i18n/locales'
import { kroner } from '@/lib/i18n/money'

export type Act = (before: ActionState<void> | null, form: FormData) => Promise<ActionState<void>>

type Around = {
  locale: Locale
  /** Completes what is to be sent. */
  before?: (form: FormData) => void
  /** It is done: what was sent. */
  done?: (sent: FormData) => void
  /** Where it is sent as JSON instead, so that a whole country may press at once. It answers without the page, which is then asked for. */
  road?: string
}

/** A network that takes calls and never answers is no network. */
const patience = 15_000

/** When the person on this page last sent something that succeeded. */
let sentAt = Number.NEGATIVE_INFINITY

/** Whether what has just changed was the person's own doing: then it takes the focus. */
export const wasOwnDoing = (): boolean => Date.now() - sentAt < 5000

/**
 * Sends a form to a server action: by itself where no script runs; else from here, so that what is typed stays as it is
 * whatever comes of it, and a network that fails is said kindly.
 */
export function useSend(action: Act, { locale, before, done, road }: Around) {
  const router = useRouter()
  const [posted, formAction] = useActionState(action, null)
  const [answer, setAnswer] = useState<ActionState<void> | null>(null)
  const [sending, startSending] = useTransition()

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sending) return
    const form = new FormData(event.currentTarget)
    before?.(form)
    startSending(async () => {
      const came = await inTime(road ? post(road, form) : action(null, form)).catch(unsent)
      if (came.ok) {
        sentAt = Date.now()
        done?.(form)
        refreshMe()
      }
      startSending(() => {
        if (came.ok ? road : came.refusal === 'priceChanged') router.refresh()
        setAnswer(inLanguage(came, locale))
      })
    })
  }
  return { state: answer ?? posted, formAction, onSubmit, sending }
}

async function post(road: string, form: FormData): Promise<ActionState<void>> {
  const body = JSON.stringify(Object.fromEntries(form))
  const answer = await fetch(road, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), patience))])
}

function unsent(error: unknown): ActionState<void> {
  // The server has moved on to another build; what is typed is kept, and comes back with the page.
  if (unstable_isUnrecognizedActionError(error)) location.reload()
  return { ok: false, problems: {}, refusal: 'noConnection', typed: {} }
}

function inLanguage(state: ActionState<void>, locale: Locale): ActionState<void> {
  if (state.ok || typeof state.values?.feeOre !== 'number') return state
  return { ...state, values: { ...state.values, fee: kroner(locale, state.values.feeOre) } }
}
