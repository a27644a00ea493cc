import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Entry } from './entry'

type Kept = { person: string; name: string; value: unknown; at: number }

interface Schema extends DBSchema {
  outbox: { key: number; value: Entry; indexes: { person: string } }
  kept: { key: [string, string]; value: Kept }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** The phone's own database, for page and worker alike. */
export function store(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('netvaerk', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('person', 'person')
      db.createObjectStore('kept', { keyPath: ['person', 'name'] })
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

/** Forgets everybody's copies but this person's. */
export async function forgetCopies(butNot?: string): Promise<void> {
  const tx = (await store()).transaction('kept', 'readwrite')
  for (const key of await tx.store.getAllKeys()) if (key[0] !== butNot) await tx.store.delete(key)
  await tx.done
}
