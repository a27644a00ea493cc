import 'server-only'
import { asc, eq } from 'drizzle-orm'
import * as Y from 'yjs'
import { noteUpdates } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { namesOf } from '@/lib/people/known'
import { accessTo } from './access'
import type { Line } from './line'
import { linesIn, linesOf } from './lines'
import { lookAt } from './shelf'

/** Who wrote a line of the note as it stands, each once in the order they came to it, and when it was last written in. */
export type Authored = { line: Line; by: string[]; at: Date | null }

/** The note line by line, with who wrote what still stands there. */
export async function authorsOf(db: Db, actor: Actor, room: string): Promise<Authored[]> {
  const { note } = await accessTo(db, actor, room)
  if (!note) return []
  const rows = await db.select().from(noteUpdates).where(eq(noteUpdates.noteId, note.id)).orderBy(asc(noteUpdates.seq))
  const names = await namesOf(
    db,
    rows.flatMap(({ byId }) => byId ?? []),
  )
  const written = new Map<number, { upTo: number; name: string; at: Date }[]>()
  for (const { update, byId, at } of rows)
    for (const one of Y.decodeUpdate(update).structs) {
      const of = written.get(one.id.client) ?? []
      written.set(one.id.client, of)
      of.push({ upTo: one.id.clock + one.length, name: names.get(byId ?? '') ?? '', at })
    }
  const doc = await lookAt(db, note.id, note.seq)
  const lines = linesOf(doc)
  return linesIn(doc)
    .toArray()
    .flatMap((element, index) => {
      const line = lines[index]
      if (!line || !(element instanceof Y.XmlElement)) return []
      const hands = element.toArray().flatMap((child) => (child instanceof Y.XmlText ? itemsOf(child) : []))
      const by = hands.flatMap(({ id, length }) => written.get(id.client)?.find(({ upTo }) => upTo >= id.clock + length) ?? [])
      const at = by.reduce<Date | null>((latest, hand) => (latest && latest > hand.at ? latest : hand.at), null)
      return [{ line, by: [...new Set(by.map(({ name }) => name))], at }]
    })
}

/** The characters of a text that still stand, as Yjs holds them. */
function itemsOf(text: Y.XmlText): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = text._start; item; item = item.right) if (!item.deleted && item.content instanceof Y.ContentString) items.push(item)
  return items
}
