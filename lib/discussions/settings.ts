import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { discussionSettings, topicFollows, topics } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'
import { mustBeMember } from './hold'
import type { rhythmInput } from './input'
import type { Level } from './levels'
import type { Rhythm } from './rounds'

/** What the actor has chosen: how often mail comes, and how much of each topic (by its slug) they want to hear. */
export async function settingsOf(db: Db, actor: Actor): Promise<{ rhythm: Rhythm; topics: Record<string, Level> }> {
  mustBeMember(actor)
  const [row] = await db.select().from(discussionSettings).where(eq(discussionSettings.personId, actor.id))
  const followed = await db
    .select({ slug: topics.slug, level: topicFollows.level })
    .from(topicFollows)
    .innerJoin(topics, eq(topics.id, topicFollows.topicId))
    .where(eq(topicFollows.personId, actor.id))
  return { rhythm: row?.rhythm ?? 'daily', topics: Object.fromEntries(followed.map(({ slug, level }) => [slug, level])) }
}

/** Sets how often mail comes; what waits already goes out with the round it was meant for. */
export async function chooseRhythm(db: Db, actor: Actor, { rhythm }: z.output<typeof rhythmInput>): Promise<void> {
  mustBeMember(actor)
  await db.transaction(async (tx) => {
    await tx
      .insert(discussionSettings)
      .values({ personId: actor.id, rhythm })
      .onConflictDoUpdate({ target: discussionSettings.personId, set: { rhythm } })
    await tell(tx, `person:${actor.id}`)
  })
}
