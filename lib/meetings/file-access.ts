import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { publications, seasons } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'

/** Whether a file is for everybody (it stands in what is published now), only for those who plan, or not for this one. */
export async function fileAccess(db: Db, actor: Actor | null, fileId: string): Promise<'everybody' | 'planner' | null> {
  const [published] = await db
    .select({ id: publications.id })
    .from(publications)
    .innerJoin(seasons, and(eq(seasons.id, publications.seasonId), eq(seasons.publishedRevision, publications.revision)))
    .where(sql`${publications.content}::text like ${`%"/api/files/${fileId}/%`}`)
    .limit(1)
  if (published) return 'everybody'
  return can(actor, 'plan') ? 'planner' : null
}
