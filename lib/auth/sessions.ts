import 'server-only'
import { and, desc, eq, gt, lt, ne } from 'drizzle-orm'
import { sessions } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import type { Actor } from './can'
import { hashToken } from './session'

export const sessionDays = 90
/** Being there is written down no oftener than this. */
export const touchSeconds = 3600

type Self = Pick<Actor, 'id'>

/** The devices a person is signed in on, the last seen first. */
export async function sessionsOf(db: Db, actor: Self, now: Date) {
  return db
    .select({ id: sessions.id, device: sessions.device, lastSeenAt: sessions.lastSeenAt, createdAt: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.personId, actor.id), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt))
}

/** Signs the person out on one of their devices. */
export async function endSession(db: Db, actor: Self, sessionId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.personId, actor.id)))
      .returning({ id: sessions.id })
    if (ended.length === 0) throw new NotFound()
    await tell(tx, `person:${actor.id}`)
  })
}

/** Signs the person out everywhere but on the one device; without one, everywhere. */
export async function endOtherSessions(db: Db, actor: Self, keptId?: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, actor.id), keptId ? ne(sessions.id, keptId) : undefined))
  await tell(db, `person:${actor.id}`)
}

/**
 * Notes that a session is in use, and lets its ninety days begin anew; writes at most once an hour. Returns when it now
 * ends where it wrote, so that the cookie can follow, else null.
 */
export async function touchSession(db: Db, token: string, now: Date): Promise<Date | null> {
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
  const touched = await db
    .update(sessions)
    .set({ lastSeenAt: now, expiresAt })
    .where(
      and(
        eq(sessions.tokenHash, hashToken(token)),
        gt(sessions.expiresAt, now),
        lt(sessions.lastSeenAt, new Date(now.getTime() - touchSeconds * 1000)),
      ),
    )
    .returning({ id: sessions.id })
  return touched.length > 0 ? expiresAt : null
}

/** Drops the sessions that have run out. */
export async function forgetOldSessions(db: Db, now: Date): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, now))
}
