import 'server-only'
import { asc, desc, eq, inArray } from 'drizzle-orm'
import { checkIns } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Mark } from './marks'

/** Who is there, as it stands now: registrations by when they came. */
export async function attendance(db: Db, actor: Actor, meetingId: string): Promise<{ registrationId: string; at: Date }[]> {
  if (!can(actor, 'plan')) throw new NotFound()
  const marks = (await marksAt(db, meetingId)).filter((mark) => mark.present)
  return marks.map(({ registrationId, at }) => ({ registrationId, at: new Date(at) })).sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The mark that holds for everybody who has one at a meeting. */
export async function marksAt(db: Db, meetingId: string): Promise<Mark[]> {
  const { registrationId } = checkIns
  const rows = await db
    .selectDistinctOn([registrationId], { id: checkIns.id, registrationId, present: checkIns.present, at: checkIns.at })
    .from(checkIns)
    .where(eq(checkIns.meetingId, meetingId))
    .orderBy(asc(registrationId), desc(checkIns.at), desc(checkIns.id))
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The ids of all that was ever said of each registration at a meeting's door. */
export async function saidAt(db: Db, meetingId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: checkIns.id, registrationId: checkIns.registrationId })
    .from(checkIns)
    .where(eq(checkIns.meetingId, meetingId))
    .orderBy(asc(checkIns.id))
  const said = new Map<string, string[]>()
  for (const { id, registrationId } of rows) said.set(registrationId, [...(said.get(registrationId) ?? []), id])
  return said
}

/** Of these registrations, those that were there, and at which meeting. */
export async function wereThere(db: Db, registrationIds: string[]): Promise<{ registrationId: string; meetingId: string }[]> {
  if (registrationIds.length === 0) return []
  const { registrationId, meetingId } = checkIns
  const rows = await db
    .selectDistinctOn([registrationId, meetingId], { registrationId, meetingId, present: checkIns.present })
    .from(checkIns)
    .where(inArray(registrationId, registrationIds))
    .orderBy(asc(registrationId), asc(meetingId), desc(checkIns.at), desc(checkIns.id))
  return rows.filter((row) => row.present).map(({ registrationId, meetingId }) => ({ registrationId, meetingId }))
}
