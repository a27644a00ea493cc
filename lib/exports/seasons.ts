import 'server-only'
import { and, eq } from 'drizzle-orm'
import { meetings, seasons } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

/** What a season, or one of its meetings, is called in a file's name; NotFound for whoever may not plan. */
export async function nameForFiles(db: Db, actor: Actor, seasonId: string, meetingId: string | null = null): Promise<string> {
  if (!can(actor, 'plan')) throw new NotFound()
  const [row] = meetingId
    ? await db
        .select({ slug: meetings.slug })
        .from(meetings)
        .where(and(eq(meetings.id, meetingId), eq(meetings.seasonId, seasonId)))
    : await db.select({ slug: seasons.slug }).from(seasons).where(eq(seasons.id, seasonId))
  if (!row) throw new NotFound()
  return row.slug
}
