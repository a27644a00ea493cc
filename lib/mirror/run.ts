import 'server-only'
import { and, eq, isNull, ne } from 'drizzle-orm'
import type { z } from 'zod'
import { itemRuns } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { meetingWithId } from '@/lib/meetings/held'
import { publishedContent } from '@/lib/meetings/read'
import type { runInput } from './input'

/** Begins an item at a meeting; what ran there until now is over. One that was ended goes on. A second time changes nothing. */
export async function startItem(db: Db, actor: Actor, { meetingId, itemId }: z.output<typeof runInput>, now: Date): Promise<void> {
  await changeRun(db, actor, meetingId, itemId, 'item.started', async (tx) => {
    await tx
      .update(itemRuns)
      .set({ endedAt: now })
      .where(and(eq(itemRuns.meetingId, meetingId), isNull(itemRuns.endedAt), ne(itemRuns.itemId, itemId)))
    await tx
      .insert(itemRuns)
      .values({ meetingId, itemId, startedAt: now })
      .onConflictDoUpdate({ target: [itemRuns.meetingId, itemRuns.itemId], set: { endedAt: null } })
  })
}

/** Ends the item that runs. */
export async function endItem(db: Db, actor: Actor, { meetingId, itemId }: z.output<typeof runInput>, now: Date): Promise<void> {
  await changeRun(db, actor, meetingId, itemId, 'item.ended', async (tx) => {
    await tx
      .update(itemRuns)
      .set({ endedAt: now })
      .where(and(eq(itemRuns.meetingId, meetingId), eq(itemRuns.itemId, itemId), isNull(itemRuns.endedAt)))
  })
}

/** Forgets when an item was held, where that was pressed by mistake. */
export async function clearRun(db: Db, actor: Actor, { meetingId, itemId }: z.output<typeof runInput>): Promise<void> {
  await changeRun(db, actor, meetingId, itemId, 'item.cleared', async (tx) => {
    await tx.delete(itemRuns).where(and(eq(itemRuns.meetingId, meetingId), eq(itemRuns.itemId, itemId)))
  })
}

async function changeRun(
  db: Db,
  actor: Actor,
  meetingId: string,
  itemId: string,
  action: string,
  run: (tx: Db) => Promise<void>,
): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const meeting = await meetingWithId(db, meetingId)
  const season = meeting && (await publishedContent(db, meeting.seasonId))
  const item = season?.meetings.find(({ id }) => id === meetingId)?.items.find(({ id }) => id === itemId)
  if (!meeting || !item) throw new NotFound()
  await db.transaction(async (tx) => {
    await run(tx)
    await record(tx, actor, { action, seasonId: meeting.seasonId, subjectId: itemId, subject: item.title })
    await tell(tx, `mirror:${meeting.seasonId}`)
  })
}

/** When an item was held at a meeting; `overMin` is how many minutes longer than planned, negative where shorter. Null while it runs. */
export type Run = { startedAt: string; endedAt: string | null; overMin: number | null }

/** What is known of when a meeting's items were really held, by item. For facilitators. */
export async function runsOf(
  db: Db,
  actor: Actor,
  meeting: { id: string; items: { id: string; durationMin: number }[] },
): Promise<Map<string, Run>> {
  if (!can(actor, 'plan')) throw new NotFound()
  const rows = await db.select().from(itemRuns).where(eq(itemRuns.meetingId, meeting.id))
  return new Map(
    rows.map(({ itemId, startedAt, endedAt }) => {
      const planned = meeting.items.find(({ id }) => id === itemId)?.durationMin
      const took = endedAt ? Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000) : null
      const overMin = took !== null && planned !== undefined ? took - planned : null
      return [itemId, { startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, overMin }]
    }),
  )
}
