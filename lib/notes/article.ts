import 'server-only'
import { and, eq } from 'drizzle-orm'
import { notes } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { type Access, accessTo } from './access'
import { make } from './apply'
import type { Line } from './line'
import { elementOf, linesIn, linesOf } from './lines'
import { changeNote } from './receive'
import { roomKey } from './room'
import { lookAt, putAway } from './shelf'

/** What stands in the body of an article; null where that has not been made a note. NotFound to whoever may not plan. */
export async function articleLines(db: Db, actor: Actor, articleId: string): Promise<Line[] | null> {
  if (!can(actor, 'plan')) throw new NotFound()
  const [note] = await db
    .select()
    .from(notes)
    .where(and(eq(notes.articleId, articleId), eq(notes.kind, 'article')))
  return note ? linesOf(await lookAt(db, note.id, note.seq)) : null
}

/** Makes the body of an article a note that begins with these lines; where it is one already, nothing. */
export async function beginArticle(
  db: Db,
  actor: Actor,
  { seasonId, id: articleId }: { seasonId: string; id: string },
  lines: Line[],
  now: Date,
): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const access: Access = { room: { kind: 'article', seasonId }, note: null, itemId: null, articleId, write: true }
  await put(db, actor, access, lines, now, ({ seq }) => seq === 0)
}

/** Puts lines last in the body of a season's article. */
export async function addToArticle(db: Db, actor: Actor, seasonId: string, lines: Line[], now: Date): Promise<void> {
  const access = await accessTo(db, actor, roomKey({ kind: 'article', seasonId }))
  await put(db, actor, access, lines, now)
}

async function put(
  db: Db,
  actor: Actor,
  access: Access,
  lines: Line[],
  now: Date,
  wanted: (note: { seq: number }) => boolean = () => true,
): Promise<void> {
  let noteId = ''
  await changeNote(
    db,
    access,
    now,
    (open, _tx, note) => {
      noteId = note.id
      return wanted(note) ? make(open, (doc) => linesIn(doc).push(lines.map(elementOf))) : null
    },
    actor,
  )
  // It is part of a larger transaction, which may yet be rolled back.
  putAway(noteId)
}
