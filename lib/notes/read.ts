import 'server-only'
import { and, eq, or } from 'drizzle-orm'
import * as Y from 'yjs'
import { notes } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Invalid, NotFound } from '@/lib/errors'
import { heldBackFrom } from '@/lib/mirror/open'
import { namesOf } from '@/lib/people/known'
import { type Promised, promisesIn } from '@/lib/promises/read'
import { accessTo } from './access'
import { type Begun, beginningOf } from './beginning'
import { type Line, textOf } from './line'
import { linesOf } from './lines'
import { lookAt } from './shelf'

/** A note as somebody reads it. `pen`: whose turn it is to write; null: everybody's. */
export type NoteView = {
  /** Null where nobody has begun it. */
  id: string | null
  room: string
  lines: Line[]
  write: boolean
  seq: number
  changedAt: Date | null
  sharedAt: Date | null
  pen: { id: string; name: string; at: Date } | null
  /** The item it is about; null where it is of none. */
  itemId: string | null
  /** What has become of its marked lines. */
  promised: Promised[]
}

/** A note, empty where nobody has begun it. */
export async function readNote(db: Db, actor: Actor, room: string): Promise<NoteView> {
  const { note, write, itemId } = await accessTo(db, actor, room)
  const doc = note && (await lookAt(db, note.id, note.seq))
  return {
    id: note?.id ?? null,
    room,
    itemId,
    lines: doc ? linesOf(doc) : [],
    write,
    seq: note?.seq ?? 0,
    changedAt: note?.seq ? note.changedAt : null,
    sharedAt: note?.sharedAt ?? null,
    promised: note && note.kind !== 'private' ? await promisesIn(db, note.id) : [],
    pen:
      note?.penId && note.penAt ? { id: note.penId, name: (await namesOf(db, [note.penId])).get(note.penId) ?? '', at: note.penAt } : null,
  }
}

/** What a phone is to know beyond what it has, which its state vector (base64) says; all of it where it has nothing. */
export async function beyond(db: Db, actor: Actor, room: string, vector: string): Promise<{ seq: number; update: Uint8Array }> {
  const { note } = await accessTo(db, actor, room)
  const doc = note ? await lookAt(db, note.id, note.seq) : new Y.Doc()
  try {
    return { seq: note?.seq ?? 0, update: Y.encodeStateAsUpdate(doc, vector ? Buffer.from(vector, 'base64') : undefined) }
  } catch {
    throw new Invalid({ vector: 'notValid' })
  }
}

/** What is written on each item at a meeting, by item; NotFound to whoever may not see it yet. */
export async function itemNotesOf(db: Db, actor: Actor, meetingId: string): Promise<Map<string, Line[]>> {
  if (!can(actor, 'see members') || (await heldBackFrom(db, actor, [meetingId])).size > 0) throw new NotFound()
  const rows = await db
    .select()
    .from(notes)
    .where(and(eq(notes.meetingId, meetingId), eq(notes.kind, 'item')))
  const found = new Map<string, Line[]>()
  for (const note of rows) {
    const lines = linesOf(await lookAt(db, note.id, note.seq))
    if (note.itemId && lines.some((line) => textOf(line).trim())) found.set(note.itemId, lines)
  }
  return found
}

/** The beginning of every note on an item of a meeting, shared or one's own, that the actor may read, by its room. */
export async function notesOfMeeting(db: Db, actor: Actor, meetingId: string): Promise<Map<string, Begun>> {
  if (!can(actor, 'see members')) throw new NotFound()
  const own = and(eq(notes.kind, 'private'), eq(notes.ownerId, actor.id))
  const isHeldBack = (await heldBackFrom(db, actor, [meetingId])).size > 0
  const rows = await db
    .select()
    .from(notes)
    .where(and(eq(notes.meetingId, meetingId), isHeldBack ? own : or(eq(notes.kind, 'item'), own)))
  const found = new Map<string, Begun>()
  for (const note of rows) {
    const begun = await beginningOf(db, note)
    if (begun) found.set(note.room, begun)
  }
  return found
}
