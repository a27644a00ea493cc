import type { Answer } from '@/lib/sync/input'
import { again, answered, type Entry, withDependents } from './entry'
import { forgetNote, store } from './store'

/** What there is to add: `id` is made here, by `newId`, and becomes the id of what the server makes. */
export type NewEntry = Pick<Entry, 'id' | 'name' | 'args' | 'label'> & { after?: string[] }

// Between the tabs and the worker; a channel does not hear itself.
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('outbox')
const listeners = new Set<() => void>()
channel?.addEventListener('message', () => tellHere())

/** Calls back whenever somebody, here or in another tab, has changed the outbox. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A person's entries that the server has not confirmed, in the order they were made. */
export async function entriesOf(person: string): Promise<Entry[]> {
  return (await store()).getAllFromIndex('outbox', 'person', person)
}

/** Keeps entries to be sent; resolves when they are safe on this phone. They are added together or not at all. */
export async function add(person: string, entries: NewEntry[]): Promise<void> {
  const tx = (await store()).transaction('outbox', 'readwrite')
  for (const entry of entries) {
    const waiting: Omit<Entry, 'seq'> = { after: [], ...entry, person, at: Date.now(), tries: 0, state: 'waiting' }
    await tx.store.add(waiting as Entry)
  }
  await tx.done
  changed()
}

/** Tries a parked entry once more. */
export async function retry(person: string, id: string): Promise<void> {
  await change(person, (entries) => entries.filter((entry) => entry.id === id).map((entry) => [entry, again(entry)]))
}

/** Throws an entry away because the person says so, with what cannot be without it. */
export async function discard(person: string, id: string): Promise<void> {
  const gone = withDependents(await entriesOf(person), id)
  // A note has it in it; what the server has of the note comes anew.
  for (const room of new Set(gone.flatMap(({ args }) => (typeof args.room === 'string' ? [args.room] : [])))) await forgetNote(person, room)
  await change(person, (entries) => withDependents(entries, id).map((entry) => [entry, null]))
}

/** Throws away everything of a person who signs out and has been told what would be lost. */
export async function discardAll(person: string): Promise<void> {
  await change(person, (entries) => entries.map((entry) => [entry, null]))
}

/** Notes what the server has answered. What the person has thrown away meanwhile stays away. */
export async function settle(person: string, answers: Answer[]): Promise<void> {
  const of = new Map(answers.map((answer) => [answer.id, answer]))
  await change(person, (entries) => entries.filter((entry) => of.has(entry.id)).map((entry) => [entry, answered(entry, of.get(entry.id))]))
}

async function change(person: string, plan: (entries: Entry[]) => [Entry, Entry | null][]): Promise<void> {
  const tx = (await store()).transaction('outbox', 'readwrite')
  for (const [before, after] of plan(await tx.store.index('person').getAll(person))) {
    if (after) await tx.store.put(after)
    else await tx.store.delete(before.seq)
  }
  await tx.done
  changed()
}

/** Tells whoever shows the outbox that it has changed. */
export function changed(): void {
  channel?.postMessage('changed')
  tellHere()
}

function tellHere(): void {
  for (const listener of listeners) listener()
}
