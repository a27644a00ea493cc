import 'server-only'
import { and, asc, desc, eq, gt, lte } from 'drizzle-orm'
import * as Y from 'yjs'
import { noteClients, noteSnapshots, noteUpdates } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

/**
 * A note as it stands after its update number `seq`, and who writes under which of Yjs's client numbers. `gathered`: the
 * marked lines that its promises hold, where that is known.
 */
export type Open = { doc: Y.Doc; seq: number; clients: Map<number, string | null>; gathered?: string }

/** So many notes stay open in memory, the last used ones. They only save reading them again. */
const mostOpen = 200
const shelf = new Map<string, Open>()

/** So many updates at most are read beyond a snapshot. */
export const snapshotEvery = 100

/**
 * The note at the number that its row, which the transaction holds, says it has come to. What is done to it in memory must
 * be in the database when the transaction is over: else `putAway` it.
 */
export async function takeDown(tx: Db, note: { id: string; seq: number }): Promise<Open> {
  const kept = shelf.get(note.id)
  // Beyond the row: by a transaction that was rolled back.
  const open = kept && kept.seq <= note.seq ? kept : await fromSnapshot(tx, note.id, note.seq)
  if (open.seq < note.seq) await bringOn(tx, note.id, open, note.seq)
  shelf.delete(note.id)
  shelf.set(note.id, open)
  const oldest = shelf.keys().next().value
  if (shelf.size > mostOpen && oldest) putAway(oldest)
  return open
}

/** The note at a number, read only: from memory where it stands there at just that. */
export async function lookAt(db: Db, noteId: string, seq: number): Promise<Y.Doc> {
  const kept = shelf.get(noteId)
  return kept?.seq === seq ? kept.doc : (await fromSnapshot(db, noteId, seq)).doc
}

/** Forgets what memory has of it. */
export function putAway(noteId: string): void {
  shelf.get(noteId)?.doc.destroy()
  shelf.delete(noteId)
}

async function fromSnapshot(db: Db, noteId: string, upTo: number): Promise<Open> {
  const [snapshot] = await db
    .select()
    .from(noteSnapshots)
    .where(and(eq(noteSnapshots.noteId, noteId), lte(noteSnapshots.seq, upTo)))
    .orderBy(desc(noteSnapshots.seq))
    .limit(1)
  const open: Open = { doc: new Y.Doc(), seq: 0, clients: new Map() }
  if (snapshot) Y.applyUpdate(open.doc, snapshot.state)
  open.seq = snapshot?.seq ?? 0
  await bringOn(db, noteId, open, upTo)
  return open
}

async function bringOn(db: Db, noteId: string, open: Open, upTo: number): Promise<void> {
  const rows = await db
    .select()
    .from(noteUpdates)
    .where(and(eq(noteUpdates.noteId, noteId), gt(noteUpdates.seq, open.seq), lte(noteUpdates.seq, upTo)))
    .orderBy(asc(noteUpdates.seq))
  // Another server has gathered what it took in.
  open.gathered = undefined
  open.doc.transact(() => {
    for (const { update } of rows) Y.applyUpdate(open.doc, update)
  })
  for (const row of await db.select().from(noteClients).where(eq(noteClients.noteId, noteId))) open.clients.set(row.client, row.personId)
  open.seq = upTo
}
