import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { reminderRuns, reminders } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { type Step, steps, type Timing, usual } from './campaign'
import type { OwnWords } from './words'

/** A step of a season's campaign as it stands. */
export type Reminder = Timing & { id: string; step: Step; paused: boolean; words: OwnWords; version: number }

/** What has been settled of a season's campaign, by reminder and meeting. */
export type Run = typeof reminderRuns.$inferSelect

/** A season's campaign in the usual order, with whatever facilitators have changed; it is written down on first use. */
export async function campaignOf(db: Db, seasonId: string): Promise<Reminder[]> {
  const known = await rowsOf(db, seasonId)
  if (known.length === steps.length) return known
  const rows = steps.map((step) => {
    const { audience: _, ...timing } = usual[step]
    return { seasonId, step, ...timing }
  })
  // Another server may be doing the same.
  await db.insert(reminders).values(rows).onConflictDoNothing()
  return rowsOf(db, seasonId)
}

/** The runs of these reminders. */
export async function runsOf(db: Db, reminderIds: string[]): Promise<Run[]> {
  return reminderIds.length > 0 ? db.select().from(reminderRuns).where(inArray(reminderRuns.reminderId, reminderIds)) : []
}

/** One step, held for the rest of the transaction. */
export async function holdReminder(tx: Db, seasonId: string, step: Step): Promise<Reminder> {
  await campaignOf(tx, seasonId)
  const [row] = await tx
    .select()
    .from(reminders)
    .where(and(eq(reminders.seasonId, seasonId), eq(reminders.step, step)))
    .for('update')
  if (!row) throw new Error('a campaign has every step')
  return row
}

async function rowsOf(db: Db, seasonId: string): Promise<Reminder[]> {
  const rows = await db.select().from(reminders).where(eq(reminders.seasonId, seasonId))
  return rows.sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step))
}
