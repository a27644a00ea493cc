import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type * as Y from 'yjs'
import { noteUpdates } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { namesOf } from '@/lib/people/known'
import { accessTo, writeAccessTo } from './access'
import { make } from './apply'
import type { Line } from './line'
import { elementOf, linesIn, linesOf } from './lines'
import { changeNote } from './receive'
import { lookAt } from './shelf'

/** Who writes after such a pause begins a new version; and none goes on for longer than that. */
const pauseMs = 5 * 60_000
const longestMs = 15 * 60_000

/**
 * A stretch in which a note was written: up to which update, by whom, from when to when, and in how many updates. To bring
 * an earlier version back is one of its own, so that what stood before it stays on the list.
 */
export type Version = { seq: number; by: string[]; from: Date; to: Date; changes: number; restored: boolean }

/** All the versions of a note, the latest first. Who is not known any more is the empty name. */
export async function versionsOf(db: Db, actor: Actor, room: string): Promise<Version[]> {
  const { note } = await accessTo(db, actor, room)
  if (!note) return []
  const rows = await db
    .select({ seq: noteUpdates.seq, at: noteUpdates.at, byId: noteUpdates.byId, restores: noteUpdates.restores })
    .from(noteUpdates)
    .where(eq(noteUpdates.noteId, note.id))
    .orderBy(asc(noteUpdates.seq))
  const names = await namesOf(
    db,
    rows.flatMap(({ byId }) => byId ?? []),
  )
  const versions: Version[] = []
  for (const { seq, at, byId, restores } of rows) {
    const name = names.get(byId ?? '') ?? ''
    const last = versions.at(-1)
    const restored = restores !== null
    const apart = !last || at.getTime() - last.to.getTime() > pauseMs || at.getTime() - last.from.getTime() > longestMs
    if (apart || restored || last.restored) versions.push({ seq, by: [name], from: at, to: at, changes: 1, restored })
    else Object.assign(last, { seq, to: at, changes: last.changes + 1, by: [...new Set([...last.by, name])] })
  }
  return versions.reverse()
}

/** A note as it stood after an update; NotFound where there was no such update. `write`: the actor may bring it back. */
export async function noteAt(db: Db, actor: Actor, room: string, seq: number): Promise<{ lines: Line[]; at: Date; write: boolean }> {
  const { note, write } = await accessTo(db, actor, room)
  const [row] = note
    ? await db
        .select({ at: noteUpdates.at })
        .from(noteUpdates)
        .where(and(eq(noteUpdates.noteId, note.id), eq(noteUpdates.seq, seq)))
    : []
  if (!note || !row) throw new NotFound()
  return { lines: linesOf(await lookAt(db, note.id, seq)), at: row.at, write }
}

/**
 * Has the note stand as it did after an update. It is one more change at the end, so nothing that came since is lost: what
 * stands in both stays as it is, and whoever is writing in it writes on.
 */
export async function restore(db: Db, actor: Actor, { room, seq }: { room: string; seq: number }, now: Date): Promise<void> {
  const access = await writeAccessTo(db, actor, room)
  const { lines } = await noteAt(db, actor, room, seq)
  await changeNote(
    db,
    access,
    now,
    (open) => {
      const novel = make(open, (doc) => bringBack(doc, lines))
      return novel && { ...novel, restores: seq }
    },
    actor,
  )
  await tell(db, `note:${room}`)
}

/** Takes away the lines that were not there, and puts in those that are not any more, between those that stayed. */
function bringBack(doc: Y.Doc, wanted: Line[]): void {
  const fragment = linesIn(doc)
  const now = linesOf(doc).map((line) => JSON.stringify(line))
  const then = wanted.map((line) => JSON.stringify(line))
  const stays = common(now, then)
  for (let at = now.length - 1; at >= 0; at--) if (!stays.some(([i]) => i === at)) fragment.delete(at, 1)
  wanted.forEach((line, at) => {
    if (!stays.some(([, j]) => j === at)) fragment.insert(at, [elementOf(line)])
  })
}

/** The longest run of lines, not necessarily adjacent, that stand in both in the same order: their places in each. */
function common(a: string[], b: string[]): [number, number][] {
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const of = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (best[i] as Uint16Array)[j] = a[i] === b[j] ? of(i + 1, j + 1) + 1 : Math.max(of(i + 1, j), of(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (of(i + 1, j) >= of(i, j + 1)) i++
    else j++
  }
  return pairs
}
