'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { nothing, type Outbox, readOutbox, startSending, subscribe } from '@/lib/offline/sending'

/** What this person has done on this phone and the server has not confirmed; sends it while the page is open. */
export function useOutbox(person: string): Outbox {
  useEffect(() => startSending(person), [person])
  return useSyncExternalStore(subscribe, readOutbox, () => nothing)
}
