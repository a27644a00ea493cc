import { mergeUpdates } from 'yjs'
import { newId } from '@/lib/ids'
import { noteUpdateName } from '@/lib/notes/room'
import { fromBase64, toBase64 } from './base64'
import type { Entry } from './entry'
import { changed } from './outbox'
import { type NotePart, store } from './store'

/** Keystrokes that follow one another within this are one change to whoever types. */
const strokeMs = 1500

type Where = { person: string; room: string }
export type Parts = { parts: Uint8Array[]; last: number }

/** What this phone has of a note, after the part numbered `after`, and the number of the last. */
export async function partsOf({ person, room }: Where, after = 0): Promise<Parts> {
  const tx = (await store()).transaction('notes')
  const parts: Uint8Array[] = []
  let last = after
  for (let at = await tx.store.index('room').openCursor([person, room]); at; at = await at.continue()) {
    if (at.primaryKey <= after) continue
    parts.push(at.value.update)
    last = at.primaryKey
  }
  return { parts, last }
}

/** Keeps what came from the server. */
export async function keepPart(part: NotePart): Promise<number> {
  return (await store()).add('notes', part)
}

/**
 * Keeps what was just written, in the note and to be sent, both or neither. What is not sent yet of the same note goes with it
 * in one entry, under a new id: the one that may be on its way is then only a part of it, and sent twice it is the same.
 */
export async function keepWritten({ person, room, update, label }: NotePart & { label: (changes: number) => string }): Promise<number> {
  const tx = (await store()).transaction(['notes', 'outbox'], 'readwrite')
  const outbox = tx.objectStore('outbox')
  const ours = (await outbox.index('person').getAll(person)).filter((entry) => isOf(entry, room))
  const waiting = ours.findLast((entry) => entry.state === 'waiting')
  const at = Date.now()
  const changes = (waiting?.changes ?? 0) + (waiting && at - waiting.at < strokeMs ? 0 : 1)
  const all = waiting ? mergeUpdates([fromBase64(String(waiting.args.update)), update]) : update
  if (waiting) await outbox.delete(waiting.seq)
  await outbox.add({
    id: newId(),
    person,
    name: noteUpdateName,
    args: { room, update: toBase64(all) },
    // What was refused has to be decided on first: this may build on it.
    after: ours.filter((entry) => entry.state === 'parked').map((entry) => entry.id),
    label: label(changes),
    at,
    changes,
    tries: 0,
    state: 'waiting',
  } as unknown as Entry)
  const last = await tx.objectStore('notes').add({ person, room, update })
  await tx.done
  changed()
  return last
}

/** Puts the parts of a note together, up to the one numbered `upTo`. */
export async function putTogether({ person, room }: Where, upTo: number): Promise<void> {
  const tx = (await store()).transaction('notes', 'readwrite')
  const parts: Uint8Array[] = []
  for (let at = await tx.store.index('room').openCursor([person, room]); at; at = await at.continue()) {
    if (at.primaryKey > upTo) continue
    parts.push(at.value.update)
    await at.delete()
  }
  if (parts.length > 0) await tx.store.put({ person, room, update: mergeUpdates(parts) }, upTo)
  await tx.done
}

export const isOf = ({ name, args }: Entry, room: string): boolean => name === noteUpdateName && args.room === room
