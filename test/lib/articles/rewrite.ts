import { linesFrom } from '@/lib/articles/lines-from'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { elementOf, linesIn } from '@/lib/notes/lines'
import { roomKey } from '@/lib/notes/room'
import { writer } from '../notes/a-note'

/** Puts other lines, given as Markdown, in the place of all that stand in an article's body. */
export async function rewrite(db: Db, actor: Actor, seasonId: string, body: string): Promise<void> {
  const phone = writer(db, actor, roomKey({ kind: 'article', seasonId }))
  await phone.pull()
  const lines = linesIn(phone.doc)
  phone.doc.transact(() => {
    lines.delete(0, lines.length)
    lines.push(linesFrom(body).map(elementOf))
  })
  await phone.sendAll()
}
