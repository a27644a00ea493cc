import 'server-only'
import { withoutCpr } from '@/lib/cpr'
import type { Db } from '@/lib/db/client'
import type { NoteRow } from './access'
import { textOf } from './line'
import { linesOf } from './lines'
import { lookAt } from './shelf'

/** How a note begins, and when it was last changed. */
export type Begun = { begins: string; changedAt: Date }

/** The first lines of a note; null where nothing stands in it. */
export async function beginningOf(db: Db, { id, seq, changedAt }: NoteRow): Promise<Begun | null> {
  const begins = linesOf(await lookAt(db, id, seq))
    .map((line) => withoutCpr(textOf(line)))
    .filter((text) => text.trim())
    .slice(0, 3)
    .join(' · ')
  return begins ? { begins: begins.slice(0, 160), changedAt } : null
}
