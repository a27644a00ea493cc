import 'server-only'
import { and, eq, gt, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { meetings, mirrors, registrations } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import { wallClock } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { meetingsOfSeason } from '@/lib/meetings/seats'
import type { openInput, planInput } from './input'

/** Whether the meeting that comes second may see what the first one said, and since or from when. */
export type Opening = { openedAt: Date | null; opensAt: Date | null }

export async function openingOf(db: Db, seasonId: string): Promise<Opening> {
  const [row] = await db.select().from(mirrors).where(eq(mirrors.seasonId, seasonId))
  return { openedAt: row?.openedAt ?? null, opensAt: row?.opensAt ?? null }
}

/** Lets the second meeting see it from now on. */
export const openMirror = (db: Db, actor: Actor, { seasonId }: z.output<typeof openInput>, now: Date): Promise<void> =>
  set(db, actor, seasonId, 'mirror.opened', { openedAt: now, opensAt: null })

/** Lets it see it from a moment that is to come; one that has passed is now. */
export async function planMirror(db: Db, actor: Actor, { seasonId, date, time }: z.output<typeof planInput>, now: Date): Promise<void> {
  const at = wallClock(date, time)
  await set(db, actor, seasonId, 'mirror.planned', at > now ? { openedAt: null, opensAt: at } : { openedAt: now, opensAt: null })
}

/** Hides it again. What somebody has read, they have read. */
export const closeMirror = (db: Db, actor: Actor, { seasonId }: z.output<typeof openInput>): Promise<void> =>
  set(db, actor, seasonId, 'mirror.closed', { openedAt: null, opensAt: null })

async function set(db: Db, actor: Actor, seasonId: string, action: string, to: Opening): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  if ((await meetingsOfSeason(db, seasonId)).length === 0) throw new NotFound()
  await db.transaction(async (tx) => {
    await tx
      .insert(mirrors)
      .values({ seasonId, ...to })
      .onConflictDoUpdate({ target: mirrors.seasonId, set: to })
    await record(tx, actor, { action, seasonId, subjectId: seasonId, after: { opensAt: to.opensAt?.toISOString() ?? null } })
    await tell(tx, `mirror:${seasonId}`)
  })
}

/** Opens what is due: at its planned moment, and by itself once both meetings have been held. Returns how many. */
export async function openDueMirrors(db: Db, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const over = await tx
      .select({ seasonId: meetings.seasonId })
      .from(meetings)
      .leftJoin(mirrors, eq(mirrors.seasonId, meetings.seasonId))
      .where(isNull(mirrors.openedAt))
      .groupBy(meetings.seasonId)
      .having(lte(sql`max(${meetings.endsAt})`, now.toISOString()))
    const due = await tx
      .select({ seasonId: mirrors.seasonId })
      .from(mirrors)
      .where(and(isNull(mirrors.openedAt), lte(mirrors.opensAt, now)))
    const seasons = [...new Set([...over, ...due].map(({ seasonId }) => seasonId))]
    for (const seasonId of seasons) {
      const opened = await tx
        .insert(mirrors)
        .values({ seasonId, openedAt: now })
        .onConflictDoUpdate({ target: mirrors.seasonId, set: { openedAt: now, opensAt: null }, setWhere: isNull(mirrors.openedAt) })
        .returning({ seasonId: mirrors.seasonId })
      if (opened.length > 0) await tell(tx, `mirror:${seasonId}`)
    }
    return seasons.length
  })
}

/**
 * Of these meetings, those whose notes the actor may not see yet: they have a place at the meeting that comes after it, which
 * has not been let see what the first one says. Facilitators see all.
 */
export async function heldBackFrom(db: Db, actor: Actor, meetingIds: string[]): Promise<Set<string>> {
  if (can(actor, 'plan') || meetingIds.length === 0) return new Set()
  const later = db.$with('later').as(
    db
      .select({ seasonId: meetings.seasonId, startsAt: meetings.startsAt, meetingId: meetings.id })
      .from(meetings)
      .innerJoin(registrations, eq(registrations.meetingId, meetings.id))
      .where(and(eq(registrations.personId, actor.id), inArray(registrations.status, ['seated', 'offered', 'waiting']))),
  )
  const rows = await db
    .with(later)
    .select({ id: meetings.id })
    .from(meetings)
    .innerJoin(later, and(eq(later.seasonId, meetings.seasonId), ne(later.meetingId, meetings.id), gt(later.startsAt, meetings.startsAt)))
    .leftJoin(mirrors, eq(mirrors.seasonId, meetings.seasonId))
    .where(and(inArray(meetings.id, meetingIds), isNull(mirrors.openedAt)))
  return new Set(rows.map(({ id }) => id))
}
