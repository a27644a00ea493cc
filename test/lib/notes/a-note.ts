import * as Y from 'yjs'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { addItem } from '@/lib/meetings/items'
import { publish } from '@/lib/meetings/publish'
import { plainLine, textOf } from '@/lib/notes/line'
import { elementOf, linesIn, linesOf } from '@/lib/notes/lines'
import { beyond, readNote } from '@/lib/notes/read'
import { receive } from '@/lib/notes/receive'
import { roomKey } from '@/lib/notes/room'
import { talk } from '@/test/support/season'
import { aDoor, morning } from '../check-in/a-door'

/** A published season, and the notes of an item at its meeting in the west. */
export async function aNote(db: Db) {
  const door = await aDoor(db)
  const { cast, seasonId, west, east } = door
  const itemId = await addItem(db, cast.mette, talk(seasonId))
  await publish(db, cast.mette, seasonId, morning)
  const at = { meetingId: west.id, itemId }
  return {
    ...door,
    itemId,
    item: roomKey({ kind: 'item', ...at }),
    east: roomKey({ kind: 'item', itemId, meetingId: east.id }),
    own: (actor: Actor) => roomKey({ kind: 'private', ...at, ownerId: actor.id }),
  }
}

/** Somebody at a note: a document as a phone has it, that sends what is done to it. */
export function writer(db: Db, actor: Actor, room: string) {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'server' && updates.push(update))
  const send = (update: Uint8Array, now = morning) => receive(db, actor, { room, update: Buffer.from(update).toString('base64') }, now)
  return {
    doc,
    type: (text: string) => linesIn(doc).push([elementOf(plainLine(text))]),
    /** What has been done and not taken. */
    take: () => updates.splice(0),
    send,
    sendAll: async (now = morning) => {
      for (const update of updates.splice(0)) await send(update, now)
    },
    pull: async () => {
      const { update } = await beyond(db, actor, room, Buffer.from(Y.encodeStateVector(doc)).toString('base64'))
      Y.applyUpdate(doc, update, 'server')
    },
    texts: () => linesOf(doc).map(textOf),
  }
}

export const textsOf = async (db: Db, actor: Actor, room: string) => (await readNote(db, actor, room)).lines.map(textOf)
