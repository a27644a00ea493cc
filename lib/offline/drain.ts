import type { Answer } from '@/lib/sync/input'
import { type Entry, sendable } from './entry'
import { entriesOf, settle } from './outbox'

/** How sending ended: all sent that can be, to be tried again, the same as nobody answered, or nobody (or somebody else) is signed in. */
export type Drained = 'sent' | 'trouble' | 'unreachable' | 'signed out'

const atOnce = 50
const patience = 20_000

/** Sends what waits, in order; one tab, or the worker, at a time. */
export async function drain(person: string): Promise<Drained> {
  const send = () => sendAll(person)
  return navigator.locks ? await navigator.locks.request('outbox', send) : send()
}

async function sendAll(person: string): Promise<Drained> {
  const tried = new Set<string>()
  let most = atOnce
  for (;;) {
    const batch = sendable(await entriesOf(person), most, tried)
    if (batch.length === 0) break
    const answers = await post(person, batch)
    if (answers === 'too much') {
      if (batch.length > 1) most = Math.ceil(batch.length / 2)
      else await settle(person, [{ id: batch[0]?.id ?? '', outcome: 'refused', reason: 'tooMuch', values: {} }])
      continue
    }
    if (typeof answers === 'string') return answers
    for (const { id } of batch) tried.add(id)
    await settle(person, answers)
  }
  const left = await entriesOf(person)
  return left.some((entry) => tried.has(entry.id) && entry.state === 'waiting') ? 'trouble' : 'sent'
}

async function post(person: string, batch: Entry[]): Promise<Answer[] | Exclude<Drained, 'sent'> | 'too much'> {
  try {
    const entries = batch.map(({ id, name, args }) => ({ id, name, args }))
    const response = await fetch('/api/sync', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person, entries }),
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 401) return 'signed out'
    if (response.status === 413) return 'too much'
    // A Wi-Fi's own sign-in page answers 200 too, but carries no build.
    if (!response.ok || !response.headers.get('X-Build')) return 'trouble'
    return ((await response.json()) as { answers: Answer[] }).answers
  } catch {
    return 'unreachable'
  }
}
