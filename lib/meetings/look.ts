import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { agendaLooks, meetings, publications, seasons } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { type AgendaDigest, digest } from './digest'

/** The agenda as it was when the actor last looked at it on any device, or null if they never did. */
export async function lastLook(db: Db, actor: Pick<Actor, 'id'>, meetingSlug: string): Promise<AgendaDigest | null> {
  const meeting = await publishedMeeting(db, meetingSlug)
  const [seen] = await db
    .select({ content: publications.content })
    .from(agendaLooks)
    .innerJoin(publications, and(eq(publications.seasonId, meeting.seasonId), eq(publications.revision, agendaLooks.revision)))
    .where(and(eq(agendaLooks.personId, actor.id), eq(agendaLooks.meetingId, meeting.id)))
  const then = seen?.content.meetings.find((m) => m.id === meeting.id)
  return seen && then ? digest(then, seen.content) : null
}

/** Notes that the actor has seen a revision. A phone with an old copy never takes back what another has seen. */
export async function lookedAt(db: Db, actor: Pick<Actor, 'id'>, meetingSlug: string, revision: number): Promise<void> {
  const meeting = await publishedMeeting(db, meetingSlug)
  const [known] = await db
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.seasonId, meeting.seasonId), eq(publications.revision, revision)))
  if (!known) throw new NotFound()
  await db
    .insert(agendaLooks)
    .values({ personId: actor.id, meetingId: meeting.id, revision })
    .onConflictDoUpdate({
      target: [agendaLooks.personId, agendaLooks.meetingId],
      set: { revision: sql`greatest(${agendaLooks.revision}, excluded.revision)` },
    })
}

async function publishedMeeting(db: Db, slug: string) {
  const [meeting] = await db
    .select({ id: meetings.id, seasonId: meetings.seasonId })
    .from(meetings)
    .innerJoin(seasons, eq(seasons.id, meetings.seasonId))
    .where(and(eq(meetings.slug, slug), sql`${seasons.publishedRevision} is not null`))
  if (!meeting) throw new NotFound()
  return meeting
}
