import 'server-only'
import { eq } from 'drizzle-orm'
import { agendaItems, meetings, seasons } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

// Every change to a draft holds its season's row first: changes to one agenda happen one after the other.

/** The season, held for the rest of the transaction; NotFound for whoever may not plan. */
export async function holdSeason(tx: Db, actor: Actor, seasonId: string) {
  if (!can(actor, 'plan')) throw new NotFound()
  const [season] = await tx.select().from(seasons).where(eq(seasons.id, seasonId)).for('update')
  if (!season) throw new NotFound()
  return season
}

/** The item as it stands once its season is held; also one that has been removed. */
export async function holdItem(tx: Db, actor: Actor, itemId: string) {
  if (!can(actor, 'plan')) throw new NotFound()
  const find = () => tx.select().from(agendaItems).where(eq(agendaItems.id, itemId))
  const [seen] = await find()
  if (!seen) throw new NotFound()
  await holdSeason(tx, actor, seen.seasonId)
  // Read again: it may have changed while we waited for the season.
  const [item] = await find()
  if (!item) throw new NotFound()
  return item
}

/** The meeting as it stands once its season is held. */
export async function holdMeeting(tx: Db, actor: Actor, meetingId: string) {
  if (!can(actor, 'plan')) throw new NotFound()
  const find = () => tx.select().from(meetings).where(eq(meetings.id, meetingId))
  const [seen] = await find()
  if (!seen) throw new NotFound()
  await holdSeason(tx, actor, seen.seasonId)
  const [meeting] = await find()
  if (!meeting) throw new NotFound()
  return meeting
}
