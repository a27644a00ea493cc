import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Entry } from './entry'

type Kept = { person: string; name: string; value: unknown; at: number }

/** A part of a note as this phone has it: a Yjs update, its own or one that came. */
export type NotePart = { person: string; room: string; update: Uint8Array }

interface Schema extends DBSchema {
  outbox: { key: number; value: Entry; indexes: { person: string } }
  kept: { key: [string, string]; value: Kept }
  notes: { key: number; value: NotePart; indexes: { room: [string, string] } }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** The phone's own database, for page and worker alike. */
export function store(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('netvaerk', 2, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('person', 'person')
        db.createObjectStore('kept', { keyPath: ['person', 'name'] })
      }
      if (before < 2) db.createObjectStore('notes', { autoIncrement: true }).createIndex('room', ['person', 'room'])
    },
    // A newer build in another tab must be able to change it; a browser may close it of itself.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined
    },
  }).catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

/** Where pages hear of a copy that a push has brought. */
export const keptChannel = 'kept'

/** Keeps a copy of what the server has told this person. */
export async function keepCopy(person: string, name: string, value: unknown): Promise<void> {
  await (await store()).put('kept', { person, name, value, at: Date.now() })
}

/** The copy, and when it was made; undefined where there is none. */
export async function keptCopy<T>(person: string, name: string): Promise<{ value: T; at: number } | undefined> {
  return (await (await store()).get('kept', [person, name])) as { value: T; at: number } | undefined
}

/** Forgets everybody's copies and notes but this person's. What is still to be sent of a note waits in the outbox. */
export async function forgetCopies(butNot?: string): Promise<void> {
  const tx = (await store()).transaction(['kept', 'notes'], 'readwrite')
  const [kept, notes] = [tx.objectStore('kept'), tx.objectStore('notes')]
  for (const key of await kept.getAllKeys()) if (key[0] !== butNot) await kept.delete(key)
  for (let at = await notes.openCursor(); at; at = await at.continue()) if (at.value.person !== butNot) await at.delete()
  await tx.done
}

/** Forgets what this phone has of a note. */
export async function forgetNote(person: string, room: string): Promise<void> {
  const tx = (await store()).transaction('notes', 'readwrite')
  for (const key of await tx.store.index('room').getAllKeys([person, room])) await tx.store.delete(key)
  await tx.done
}
