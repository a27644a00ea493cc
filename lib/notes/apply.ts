import 'server-only'
import * as Y from 'yjs'
import { Refused } from '@/lib/errors'
import { plainLine } from './line'
import { elementOf, linesIn } from './lines'
import { integrate } from './rescue'
import type { Open } from './shelf'
import { wellFormed } from './well-formed'

/** The new part of an update, the client numbers that it writes under, and the number of the update it brings back, if it does. */
export type Novel = { update: Uint8Array; clients: number[]; restores?: number }

/**
 * Takes an update into the note in memory; null where it adds nothing. Refused where it cannot be read, is no note or
 * writes under somebody else's number (`noteMalformed`), or builds on what was never sent (`noteBehind`); the note in memory
 * is then spoilt. What was typed into a line that another has taken away, neither knowing of the other, is put last.
 */
export function apply({ doc, clients }: Open, update: Uint8Array, personId: string): Novel | null {
  const sent = decoded(update)
  const writing = clientsIn(doc, sent)
  if (writing.some((client) => clients.has(client) && clients.get(client) !== personId)) throw new Refused('noteMalformed')
  const parts: Uint8Array[] = []
  const collect = (part: Uint8Array) => parts.push(part)
  doc.on('update', collect)
  try {
    const lost = integrate(doc, update, sent)
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Refused('noteBehind')
    if (lost.length > 0) linesIn(doc).push(lost.map((text) => elementOf(plainLine(text))))
    if (lost.length > 0) writing.push(doc.clientID)
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('noteMalformed')
  } finally {
    doc.off('update', collect)
  }
  if (parts.length === 0) return null
  if (!wellFormed(doc)) throw new Refused('noteMalformed')
  return { update: Y.mergeUpdates(parts), clients: [...new Set(writing)] }
}

/** Changes the note in memory on the server; null where that adds nothing. */
export function make({ doc }: Open, change: (doc: Y.Doc) => void): Novel | null {
  const parts: Uint8Array[] = []
  const collect = (part: Uint8Array) => parts.push(part)
  doc.on('update', collect)
  doc.transact(() => change(doc))
  doc.off('update', collect)
  return parts.length > 0 ? { update: Y.mergeUpdates(parts), clients: [doc.clientID] } : null
}

export type Decoded = ReturnType<typeof Y.decodeUpdate>

function decoded(update: Uint8Array): Decoded {
  try {
    return Y.decodeUpdate(update)
  } catch {
    throw new Refused('noteMalformed')
  }
}

/** The numbers under which an update brings anything new. */
function clientsIn(doc: Y.Doc, { structs }: Decoded): number[] {
  const isNew = (one: Decoded['structs'][number]) =>
    !(one instanceof Y.Skip) && one.id.clock + one.length > Y.getState(doc.store, one.id.client)
  return [...new Set(structs.filter(isNew).map(({ id }) => id.client))]
}
