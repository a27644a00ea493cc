import 'server-only'
import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import { reminderSends } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { sentAmong } from '@/lib/mail/outbox'
import { deliveredOf } from '@/lib/push/outbox'

/** The outboxes remember what they sent for a month. */
const monthMs = 30 * 86_400_000

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
