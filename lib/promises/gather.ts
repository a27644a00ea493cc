import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { people, promises } from '@/drizzle/schema'
import { withoutCpr } from '@/lib/cpr'
import type { Db } from '@/lib/db/client'
import { isId, newId } from '@/lib/ids'
import { tell } from '@/lib/live/tell'
import type { MarkedLine, NotePlace } from './marks'

/** More marked lines than that in one note are nobody's promises. */
const mostLines = 200
const longest = 500

/**
 * Takes in what is marked in a note, in the transaction that accepts the note's change; `lines` in the note's order. What a
 * line says of owner and date holds when it is new there; a change made elsewhere stands until then. Only a member is an owner.
 */
export async function gather(tx: Db, place: NotePlace, lines: MarkedLine[], now: Date): Promise<void> {
  const before = await tx.select().from(promises).where(eq(promises.noteId, place.noteId))
  const said = await readable(tx, lines)
  if (before.length === 0 && said.length === 0) return
  let changed = false
  for (const [position, line] of said.entries()) {
    const known = before.find(({ mark }) => mark === line.mark)
    const { mark, kind, text, notedOwnerId, notedDueOn } = line
    if (!known) {
      const assigned = { ownerId: notedOwnerId, dueOn: notedDueOn, assignedAt: now }
      await tx.insert(promises).values({ id: newId(), ...place, mark, kind, text, position, notedOwnerId, notedDueOn, ...assigned })
      changed = true
      continue
    }
    const newOwner = notedOwnerId !== known.notedOwnerId
    const newDate = notedDueOn !== known.notedDueOn
    const same = known.kind === kind && known.text === text && known.position === position && !known.gone
    if (same && !newOwner && !newDate) continue
    const assigned = {
      ...(newOwner && { ownerId: notedOwnerId }),
      ...(newDate && { dueOn: notedDueOn }),
      ...((newOwner || newDate) && { assignedAt: now, remindedAt: null }),
    }
    await tx
      .update(promises)
      .set({ kind, text, position, gone: false, notedOwnerId, notedDueOn, ...assigned })
      .where(eq(promises.id, known.id))
    changed = true
  }
  const lost = before.filter(({ mark, gone }) => !gone && !said.some((line) => line.mark === mark)).map(({ id }) => id)
  if (lost.length > 0) await tx.update(promises).set({ gone: true }).where(inArray(promises.id, lost))
  if (changed || lost.length > 0) await tell(tx, `promises:${place.seasonId}`)
}

type Said = Pick<typeof promises.$inferSelect, 'mark' | 'kind' | 'text' | 'notedOwnerId' | 'notedDueOn'>

/** What can be kept of the lines: each once, with words, and no owner but a member, no date but a real one. */
async function readable(tx: Db, lines: MarkedLine[]): Promise<Said[]> {
  const ids = [...new Set(lines.flatMap(({ owner }) => (owner && isId(owner) ? [owner] : [])))]
  const members = ids.length
    ? await tx
        .select({ id: people.id })
        .from(people)
        .where(and(inArray(people.id, ids), eq(people.standing, 'member')))
    : []
  const known = new Set(members.map(({ id }) => id))
  const said: Said[] = []
  for (const { id, kind, text, owner, date } of lines) {
    const words = withoutCpr(text).replaceAll('\0', '').replace(/\s+/g, ' ').trim().slice(0, longest)
    if (!words || said.length >= mostLines || said.some(({ mark }) => mark === id)) continue
    said.push({
      mark: id,
      kind,
      text: words,
      notedOwnerId: owner && known.has(owner) ? owner : null,
      notedDueOn: isDay(date) ? date : null,
    })
  }
  return said
}

/** Whether it is a day of the calendar, written YYYY-MM-DD. */
export const isDay = (date: string | null): date is string =>
  date !== null && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().slice(0, 10) === date
