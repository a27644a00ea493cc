import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { seatingRevisions, seatingSteps, seatings } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { tell } from '@/lib/live/tell'
import { meetingWithId } from '@/lib/meetings/held'
import type { GroupRound } from './groups'

export type SeatingRow = typeof seatings.$inferSelect
export type HeldMeeting = NonNullable<Awaited<ReturnType<typeof meetingWithId>>>

// Every change to a meeting's groups holds their row first: changes happen one after the other.

/** The group work of a meeting, held for the rest of the transaction; NotFound for whoever may not plan. */
export async function holdSeating(
  tx: Db,
  actor: Actor,
  meetingId: string,
  seen?: number,
): Promise<{ row: SeatingRow; meeting: HeldMeeting }> {
  if (!can(actor, 'plan')) throw new NotFound()
  const meeting = await meetingWithId(tx, meetingId)
  if (!meeting) throw new NotFound()
  await tx.insert(seatings).values({ meetingId }).onConflictDoNothing()
  const row = await lockSeating(tx, meetingId)
  if (!row) throw new NotFound()
  // Who has never seen any has seen nothing that could have changed but its making.
  if (seen !== undefined && seen !== row.version && !(seen === 0 && row.version === 1)) throw new Conflict({ version: row.version })
  return { row, meeting }
}

/** The same for whoever has been let in otherwise; null where there is none. */
export async function lockSeating(tx: Db, meetingId: string): Promise<SeatingRow | null> {
  const [row] = await tx.select().from(seatings).where(eq(seatings.meetingId, meetingId)).for('update')
  return row ?? null
}

type Set = Partial<typeof seatings.$inferInsert>

/** Puts another draft in the place of the one there is, which is kept for undoing; and what is changed along with it. */
export async function step(
  tx: Db,
  actor: Pick<Actor, 'id'> | null,
  row: SeatingRow,
  what: string,
  draft: GroupRound[] | null,
  now: Date,
  also: Set = {},
) {
  const { meetingId } = row
  await tx.insert(seatingSteps).values({ id: newId(), meetingId, what, before: row.draft, byId: actor?.id ?? null, at: now })
  await change(tx, row, { ...also, draft })
}

/** Writes a change, counts it, and tells the desks that have it open. */
export async function change(tx: Db, { meetingId, version }: SeatingRow, set: Set): Promise<void> {
  await tx
    .update(seatings)
    .set({ ...set, version: version + 1 })
    .where(eq(seatings.meetingId, meetingId))
  await tell(tx, `seating:${meetingId}`)
}

/** The last step that has not been undone, or null. */
export async function lastStep(db: Db, meetingId: string): Promise<typeof seatingSteps.$inferSelect | null> {
  const [last] = await db
    .select()
    .from(seatingSteps)
    .where(eq(seatingSteps.meetingId, meetingId))
    .orderBy(desc(seatingSteps.at), desc(seatingSteps.id))
    .limit(1)
  return last ?? null
}

/** The groups that people see, or null where none are published. */
export async function publishedGroups(
  db: Db,
  meetingId: string,
): Promise<{ revision: number; content: GroupRound[]; publishedAt: Date } | null> {
  const [found] = await db
    .select({ revision: seatingRevisions.revision, content: seatingRevisions.content, publishedAt: seatingRevisions.publishedAt })
    .from(seatingRevisions)
    .innerJoin(seatings, and(eq(seatings.meetingId, seatingRevisions.meetingId), eq(seatings.publishedRevision, seatingRevisions.revision)))
    .where(eq(seatings.meetingId, meetingId))
  return found ?? null
}
