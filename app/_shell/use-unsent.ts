'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { type Unsent, unsentChanged, unsentKey } from '@/lib/offline/unsent'
import { useNetwork } from './network'

/** How much waits to be sent from this phone, or null; where anything does, any page sends it. */
export function useUnsent(): Unsent | null {
  const text = useSyncExternalStore(subscribe, snapshot, () => null)
  const { reachable } = useNetwork()
  const unsent: Unsent | null = text === null ? null : JSON.parse(text)
  const person = unsent?.person
  useEffect(() => {
    if (!person) return
    // What sends is only fetched where there is something to send.
    import('@/lib/offline/sending').then(({ startSending, send }) => {
      startSending(person)
      if (reachable) void send()
    })
  }, [person, reachable])
  return unsent
}

function subscribe(listener: () => void): () => void {
  addEventListener(unsentChanged, listener)
  addEventListener('storage', listener)
  return () => {
    removeEventListener(unsentChanged, listener)
    removeEventListener('storage', listener)
  }
}

function snapshot(): string | null {
  try {
    return localStorage.getItem(unsentKey)
  } catch {
    return null
  }
}
