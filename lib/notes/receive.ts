import 'server-only'
import { eq } from 'drizzle-orm'
import * as Y from 'yjs'
import { noteClients, noteSnapshots, notes, noteUpdates } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Refused } from '@/lib/errors'
import { say } from '@/lib/live/tell'
import { meetingWithId } from '@/lib/meetings/held'
import { itemOfSeason } from '@/lib/meetings/item-at'
import { gather } from '@/lib/promises/gather'
import type { MarkedLine } from '@/lib/promises/marks'
import { holdNote, type NoteRow, writeAccessTo } from './access'
import { apply, type Novel } from './apply'
import { textOf } from './line'
import { linesOf } from './lines'
import { mostNoteBytes, mostUpdateBytes, type Said } from './room'
import { type Open, putAway, snapshotEvery, takeDown } from './shelf'

/**
 * Takes in what somebody has written, and says it to everybody who has the note open. The same twice is harmless. Refused
 * whole where it is too large (`noteTooLarge`), makes the note so (`noteFull`), cannot be read (`noteMalformed`), or builds on
 * what never came (`noteBehind`).
 */
export async function receive(db: Db, actor: Actor, input: { room: string; update: string }, now: Date): Promise<void> {
  const update = Uint8Array.from(Buffer.from(input.update, 'base64'))
  if (update.length > mostUpdateBytes) throw new Refused('noteTooLarge')
  const access = await writeAccessTo(db, actor, input.room)
  await changeNote(db, access, now, (open) => apply(open, update, actor.id), actor)
}

/** Makes one change to a note, all of it or nothing: `change` alters the note in memory and returns what is new in it. */
export async function changeNote(
  db: Db,
  access: Parameters<typeof holdNote>[1],
  now: Date,
  change: (open: Open, tx: Db, note: NoteRow) => Promise<Novel | null> | Novel | null,
  actor: Actor,
): Promise<void> {
  let noteId = ''
  try {
    await db.transaction(async (tx) => {
      const note = await holdNote(tx, access, now)
      noteId = note.id
      const open = await takeDown(tx, note)
      const novel = await change(open, tx, note)
      if (novel) await write(tx, note, open, novel, actor, now)
    })
  } catch (error) {
    // What is in memory may be ahead of what is kept.
    putAway(noteId)
    throw error
  }
}

async function write(tx: Db, note: NoteRow, open: Open, { update, clients }: Novel, actor: Actor, now: Date): Promise<void> {
  const seq = note.seq + 1
  const fresh = clients.filter((client) => !open.clients.has(client))
  if (fresh.length > 0) {
    await tx.insert(noteClients).values(fresh.map((client) => ({ noteId: note.id, client, personId: actor.id })))
    for (const client of fresh) open.clients.set(client, actor.id)
  }
  await tx.insert(noteUpdates).values({ noteId: note.id, seq, update, byId: actor.id, at: now })
  await tx.update(notes).set({ seq, changedAt: now }).where(eq(notes.id, note.id))
  open.seq = seq
  if (note.kind !== 'private') await gatherFrom(tx, note, open, now)
  if (seq % snapshotEvery === 0 || update.length > mostUpdateBytes / 2) await keepSnapshot(tx, note.id, open)
  await say(tx, `note:${note.room}`, { seq, update: Buffer.from(update).toString('base64') } satisfies Said, { seq } satisfies Said)
}

/** What is marked in the note gathers among the season's promises. */
async function gatherFrom(tx: Db, { id: noteId, meetingId, itemId }: NoteRow, { doc }: Open, now: Date): Promise<void> {
  const seasonId = meetingId ? (await meetingWithId(tx, meetingId))?.seasonId : (await itemOfSeason(tx, itemId))?.season.id
  const marked = linesOf(doc).flatMap((line): MarkedLine[] =>
    line.mark && line.id ? [{ id: line.id, kind: line.mark, text: textOf(line), owner: line.owner, date: line.due }] : [],
  )
  if (seasonId) await gather(tx, { noteId, seasonId, meetingId, itemId }, marked, now)
}

async function keepSnapshot(tx: Db, noteId: string, { doc, seq }: Open): Promise<void> {
  const state = Y.encodeStateAsUpdate(doc)
  if (state.length > mostNoteBytes) throw new Refused('noteFull')
  await tx.insert(noteSnapshots).values({ noteId, seq, state })
}
