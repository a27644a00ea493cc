import 'server-only'
import { randomBytes } from 'node:crypto'
import { eq, max } from 'drizzle-orm'
import { registrations } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { meetingWithId } from '@/lib/meetings/held'

export type WalkIn = { id: string; meetingId: string; name: string; email: string | null; libraryId: string; at: Date }

/** Stands in until the season's book seats walk-ins by its rules: gives whoever comes a seat. The same id again is harmless. */
export async function registerWalkIn(db: Db, actor: Actor, { at: _, ...walkIn }: WalkIn, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const meeting = await meetingWithId(tx, walkIn.meetingId)
    if (!meeting) throw new NotFound()
    const [last] = await tx
      .select({ line: max(registrations.line) })
      .from(registrations)
      .where(eq(registrations.seasonId, meeting.seasonId))
    await tx
      .insert(registrations)
      .values({
        ...walkIn,
        seasonId: meeting.seasonId,
        status: 'seated',
        line: (last?.line ?? 0) + 1,
        code: randomBytes(4).toString('hex').toUpperCase().slice(0, 6),
        pass: randomBytes(16).toString('base64url'),
        walkIn: true,
        registeredById: actor.id,
        changedAt: now,
      })
      .onConflictDoNothing({ target: registrations.id })
  })
}
