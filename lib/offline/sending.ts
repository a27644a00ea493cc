import { type Drained, drain } from './drain'
import { changesIn, type Entry, pauseAfter } from './entry'
import { add as addEntries, entriesOf, type NewEntry, onChange } from './outbox'
import { answeredAgain, noteUnsent } from './unsent'

/** What a page knows of the outbox. `ready`: it has been read. */
export type Outbox = { entries: Entry[]; signedOut: boolean; ready: boolean }

export const nothing: Outbox = { entries: [], signedOut: false, ready: false }

let outbox = nothing
let person: string | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
let sending = false
let more = false
const listeners = new Set<() => void>()

export const readOutbox = (): Outbox => outbox

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** From now on what this person does is sent, as soon as the network allows and whatever page is open. */
export function startSending(whose: string): void {
  if (person === whose) return
  if (person === undefined) watch()
  person = whose
  outbox = nothing
  void look()
  void send()
}

/** Keeps entries on this phone and sends them. Resolves when they are kept; where even that fails, it throws. */
export async function add(whose: string, entries: NewEntry[]): Promise<void> {
  await addEntries(whose, entries)
  sendSoon(whose)
}

/** Sends what has just been kept; where the browser can, the worker does, even when no page is open. */
export function sendSoon(whose: string): void {
  startSending(whose)
  void send()
  navigator.serviceWorker?.ready.then((registration) => (registration as WithSync).sync?.register('outbox')).catch(() => {})
}

/** Sends now what waits; a try that is under way is followed by another. */
export async function send(): Promise<void> {
  if (!person) return
  more = true
  if (sending) return
  sending = true
  clearTimeout(timer)
  let drained: Drained = 'sent'
  while (more) {
    more = false
    drained = await drain(person).catch(() => 'trouble' as const)
    const failed = drained === 'trouble' || drained === 'unreachable'
    if (failures > 0 && !failed) dispatchEvent(new Event(answeredAgain))
    failures = failed ? failures + 1 : 0
    await look(drained === 'signed out')
  }
  sending = false
  if (failures > 0) timer = setTimeout(send, pauseAfter(failures, Math.random(), drained !== 'unreachable'))
}

type WithSync = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }

function watch(): void {
  onChange(() => void look())
  addEventListener('online', () => void send())
  addEventListener('pageshow', () => void send())
  document.addEventListener('visibilitychange', () => document.hidden || void send())
}

async function look(signedOut = outbox.signedOut): Promise<void> {
  const whose = person
  const entries = whose ? await entriesOf(whose).catch(() => []) : []
  if (!whose || whose !== person) return
  outbox = { entries, signedOut: signedOut && entries.length > 0, ready: true }
  const waiting = entries.filter((entry) => entry.state === 'waiting')
  noteUnsent({
    person: whose,
    waiting: changesIn(waiting),
    parked: changesIn(entries) - changesIn(waiting),
    stuck: outbox.signedOut ? 'signed out' : failures > 0 ? 'trouble' : null,
  })
  for (const listener of listeners) listener()
}
