import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { itemOverrides, meetings } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { withinTheDay } from './day'
import { holdItem } from './hold'
import type { LocalFields, localEdit } from './input'
import { differing } from './merge'
import { type Saved, settle } from './settle'
import { told } from './told'

const asShared: LocalFields = { hidden: false, title: null, speaker: null, body: null, prepare: null, durationMin: null }

/**
 * Makes a shared item differ in one meeting: hidden there, or with its own title, speaker, text or duration; null
 * follows the shared agenda. `version` is 0 while the meeting has never differed. Overtaken edits as in `editItem`.
 */
export async function editLocal(db: Db, actor: Actor, input: z.output<typeof localEdit>): Promise<Saved<LocalFields>> {
  const { itemId, side, version, base, ...mine } = input
  return db.transaction(async (tx) => {
    const item = await holdItem(tx, actor, itemId)
    if (item.deletedAt) throw new Refused('itemRemoved')
    // An item of one meeting only has nothing to differ from.
    if (item.meetingId) throw new Refused('notShared')
    const meetingId = await meetingOn(tx, item.seasonId, side)
    const { version: has, ...stands } = await localOf(tx, itemId, meetingId)
    const now = { version: has, values: stands }
    const action = `local.edited.${side}`
    const { values, alsoChanged } = await settle(tx, { version, base, mine, now, subjectId: itemId, action })
    const change = differing(stands, values)
    if (!change) return { version: has, values, alsoChanged }
    const set = { ...values, version: has + 1 }
    await withinTheDay(tx, item.seasonId, 'durationMin', () =>
      tx
        .insert(itemOverrides)
        .values({ itemId, meetingId, ...set })
        .onConflictDoUpdate({ target: [itemOverrides.itemId, itemOverrides.meetingId], set }),
    )
    await told(tx, actor, { seasonId: item.seasonId, action, subjectId: itemId, subject: item.title, ...change })
    return { version: set.version, values, alsoChanged }
  })
}

async function meetingOn(tx: Db, seasonId: string, side: 'east' | 'west'): Promise<string> {
  const [meeting] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.seasonId, seasonId), eq(meetings.side, side)))
  if (!meeting) throw new NotFound()
  return meeting.id
}

async function localOf(tx: Db, itemId: string, meetingId: string): Promise<LocalFields & { version: number }> {
  const [row] = await tx
    .select()
    .from(itemOverrides)
    .where(and(eq(itemOverrides.itemId, itemId), eq(itemOverrides.meetingId, meetingId)))
  if (!row) return { ...asShared, version: 0 }
  const { hidden, title, speaker, body, prepare, durationMin, version } = row
  return { hidden, title, speaker, body, prepare, durationMin, version }
}
