import 'server-only'
import { sql } from 'drizzle-orm'
import { discussionSettings } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'
import { mustBeMember } from './hold'

/** A thread with something a person has not read: how many posts, and whether they have never opened it. */
export type Unread = { id: string; posts: number; isNew: boolean }

/** Who has just come has not everything to catch up with. */
const days = 30

/**
 * What the actor has not read, the latest first: not what they have muted, nor what is older than when they last said that
 * they were up to date, or than a month.
 */
export async function unreadThreads(db: Db, actor: Actor, now: Date): Promise<Unread[]> {
  if (!can(actor, 'see members')) return []
  const { rows } = (await db.execute(unreadQuery(actor, now))) as unknown as { rows: Unread[] }
  return rows
}

/** Exported for the test that looks at its plan. */
export const unreadQuery = (actor: Pick<Actor, 'id'>, now: Date) => sql`
  select threads.id, threads.last_number - coalesce(reads.number, 0) as posts, reads.number is null as "isNew"
  from threads
  left join thread_reads as reads on reads.thread_id = threads.id and reads.person_id = ${actor.id}
  left join thread_follows as follows on follows.thread_id = threads.id and follows.person_id = ${actor.id}
  left join topic_follows as topic on topic.topic_id = threads.topic_id and topic.person_id = ${actor.id}
  where threads.hidden_at is null and threads.merged_into_id is null
    and threads.last_post_at > greatest(
      coalesce((select caught_up_at from discussion_settings where person_id = ${actor.id}), '-infinity'),
      ${new Date(now.getTime() - days * 86_400_000).toISOString()}::timestamptz)
    and threads.last_number > coalesce(reads.number, 0)
    and coalesce(follows.level, topic.level, 'mentions') <> 'mute'
  order by threads.last_post_at desc
  limit 200`

/** The actor is up to date: nothing that is written so far counts as unread. */
export async function catchUp(db: Db, actor: Actor, now: Date): Promise<void> {
  mustBeMember(actor)
  await db.transaction(async (tx) => {
    await tx
      .insert(discussionSettings)
      .values({ personId: actor.id, caughtUpAt: now })
      .onConflictDoUpdate({ target: discussionSettings.personId, set: { caughtUpAt: now } })
    await tell(tx, `person:${actor.id}`)
  })
}
