import 'server-only'
import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import { reminderSends } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { sentAmong, waitingAmong } from '@/lib/mail/outbox'
import { awaitedOf, deliveredOf } from '@/lib/push/outbox'

/** The outboxes remember what they sent for a month. */
const monthMs = 30 * 86_400_000

/**
 * That somebody was to be told on a channel, and what became of it: it is there, it may still go out, or it was given up,
 * as it could not come in time or would only come back.
 */
export type Send = typeof reminderSends.$inferSelect & { fate: 'reached' | 'waits' | 'missed' }

/** All that has been sent of these reminders. */
export async function sendsOf(db: Db, reminderIds: string[], now: Date): Promise<Send[]> {
  const known = await db.select().from(reminderSends).where(inArray(reminderSends.reminderId, reminderIds))
  const open = known.filter(({ reachedAt }) => reachedAt === null)
  // What waits is asked for before what has come: whatever goes out in between counts as waiting, not as given up.
  const mails = await waitingAmong(
    db,
    open.flatMap(({ mailId }) => mailId ?? []),
  )
  const pushes = new Set((await awaitedOf(db, reminderIds)).map(({ reminderId, personId }) => `${reminderId} ${personId}`))
  const waits = ({ channel, mailId, reminderId, personId }: (typeof known)[number]) =>
    channel === 'mail' ? mailId !== null && mails.has(mailId) : pushes.has(`${reminderId} ${personId}`)
  await noteReached(db, now)
  const sends = await db.select().from(reminderSends).where(inArray(reminderSends.reminderId, reminderIds))
  return sends.map((send) => ({ ...send, fate: send.reachedAt ? 'reached' : waits(send) ? 'waits' : 'missed' }))
}

/** Notes whom a reminder has reached: that a mail server has taken the letter, or a device's push service the message. */
export async function noteReached(db: Db, now: Date): Promise<void> {
  const open = await db
    .select()
    .from(reminderSends)
    .where(and(isNull(reminderSends.reachedAt), gt(reminderSends.createdAt, new Date(now.getTime() - monthMs))))
  if (open.length === 0) return
  const mailed = await sentAmong(
    db,
    open.flatMap(({ mailId }) => mailId ?? []),
  )
  for (const [at, ids] of byMoment(mailed)) await db.update(reminderSends).set({ reachedAt: at }).where(inArray(reminderSends.mailId, ids))
  const pushed = await deliveredOf(db, [...new Set(open.filter(({ channel }) => channel === 'push').map(({ reminderId }) => reminderId))])
  for (const { reminderId, personId, at } of pushed)
    await db
      .update(reminderSends)
      .set({ reachedAt: at })
      .where(
        and(
          eq(reminderSends.reminderId, reminderId),
          eq(reminderSends.personId, personId),
          eq(reminderSends.channel, 'push'),
          isNull(reminderSends.reachedAt),
        ),
      )
}

/** Sent in the same sweep, they have the same moment: one write for all of them. */
function byMoment(sent: { id: string; at: Date }[]): [Date, string[]][] {
  const moments = new Map<number, string[]>()
  for (const { id, at } of sent) moments.set(at.getTime(), [...(moments.get(at.getTime()) ?? []), id])
  return [...moments].map(([ms, ids]) => [new Date(ms), ids])
}
