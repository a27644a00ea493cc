'use client'
import { useSyncExternalStore } from 'react'
import { forgetPerson } from '@/lib/offline/person'
import type { Me } from '@/lib/people/me'

/** The copy that is known at once, with or without a network. */
const copyKey = 'netvaerk.me'
/** Whose things are on this phone; outlives a session that ran out, so that unsent work waits for its owner. */
const ownerKey = 'netvaerk.owner'

let me: Me | null | undefined
let read = false
let asked: Promise<void> | undefined
/** How often it was asked, and which of those answers stands: one that was long on its way does not undo a later one. */
let times = 0
let answered = 0
const listeners = new Set<() => void>()

/** The person signed in on this phone: `undefined` until known, `null` for nobody. Public pages are made for nobody. */
export function useMe(): Me | null | undefined {
  return useSyncExternalStore(subscribe, snapshot, () => undefined)
}

/** Asks the server anew: after signing in, after a change to one's own details, when the topic `person:` is told. */
export function refreshMe(): Promise<void> {
  asked = ask()
  return asked
}

/** Empties the phone of the person who signs out. */
export async function forgetMe(): Promise<void> {
  await forgetPerson({ leaving: kept(ownerKey) ?? snapshot()?.id })
  keep(ownerKey, null)
  tellAll(null)
}

async function ask(): Promise<void> {
  const time = ++times
  let answer: Me | null
  try {
    const response = await fetch('/api/me', { cache: 'no-store' })
    if (!response.ok) return
    answer = await response.json()
  } catch {
    return // No network: the copy stands.
  }
  if (time < answered) return
  answered = time
  if (answer) {
    // Also after somebody has signed out: what this person could not send before that may still wait.
    if (kept(ownerKey) !== answer.id) await forgetPerson({ butNot: answer.id })
    keep(ownerKey, answer.id)
  }
  tellAll(answer)
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', otherTab)
  listeners.add(listener)
  asked ??= ask()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('storage', otherTab)
  }
}

function snapshot(): Me | null | undefined {
  if (!read) me = parse(kept(copyKey))
  read = true
  return me
}

function otherTab({ key, newValue }: StorageEvent): void {
  if (key !== copyKey) return
  me = parse(newValue)
  for (const listener of listeners) listener()
}

function tellAll(next: Me | null): void {
  const text = JSON.stringify(next)
  // The same content keeps its identity, so that nothing draws itself again for it.
  if (text !== JSON.stringify(snapshot())) me = next
  keep(copyKey, text)
  for (const listener of listeners) listener()
}

function parse(text: string | null): Me | null | undefined {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

// A browser may forbid storage altogether; then there is no copy, and all else works.
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {}
}
