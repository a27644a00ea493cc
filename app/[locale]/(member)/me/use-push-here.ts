'use client'
import { useEffect, useState } from 'react'
import { askAndSubscribe, deviceHere, type PushState, pushState, stopReceiving } from '@/app/_shell/push-here'
import { wishFor } from '@/app/_shell/push-launch'
import { receiveHere, stopHere } from './push-actions'

/** This device and its messages. `state` is undefined until the browser has been asked; `problem` names what went wrong. */
export type PushHere = { state?: PushState; id: string | null; problem?: string; busy: boolean; start: () => void; stop: () => void }

/** `listed` is what the server says that receives, in any form: when that changes, this device asks again. */
export function usePushHere(personId: string, publicKey: string, listed: string): PushHere {
  const [state, setState] = useState<PushState>()
  const [id, setId] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: where the server's list changes, this device may be on it no more
  useEffect(() => {
    let shown = true
    const look = async () => {
      const found = await pushState()
      // Without a network the browser's own word stands.
      const known = found === 'on' ? await deviceHere(personId).catch(() => undefined) : null
      if (!shown) return
      setState(found === 'on' && known === null ? 'off' : found)
      setId(known ?? null)
    }
    look()
    // The permission may have been changed in the browser's settings meanwhile.
    const back = () => document.visibilityState === 'visible' && look()
    document.addEventListener('visibilitychange', back)
    return () => {
      shown = false
      document.removeEventListener('visibilitychange', back)
    }
  }, [personId, listed])

  const start = async (): Promise<string | undefined> => {
    const subscription = await askAndSubscribe(publicKey)
    if (subscription === 'dismissed') return subscription
    if (subscription === 'denied') return void setState('denied')
    const answer = await receiveHere(null, subscription)
    if (!answer.ok) return answer.refusal ?? 'failed'
    wishFor(personId, subscription.endpoint)
    setId(answer.data)
    setState('on')
  }
  const stop = async (): Promise<undefined> => {
    const endpoint = await stopReceiving()
    setState('off')
    setId(null)
    if (endpoint) await stopHere(null, { endpoint })
  }
  const busily = (work: () => Promise<string | undefined>) => async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      setProblem(await work())
    } catch {
      setProblem(navigator.onLine ? 'failed' : 'noConnection')
    }
    setBusy(false)
  }
  return { state, id, problem, busy, start: busily(start), stop: busily(stop) }
}
