import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { agendaItems, files, itemOverrides, materials, meetings, publications, seasons } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { holdSeason } from './hold'
import type { PublishedMaterial, PublishedSeason } from './published'
import { publishedContent } from './read'
import { timetable } from './timetable'

/**
 * Makes the season's present draft what everybody sees, as a new revision. Refused (`nothingToPublish`) while the
 * agenda is empty. A draft that is already published as it stands makes none. Returns the revision that people see.
 */
export async function publish(db: Db, actor: Actor, seasonId: string, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const season = await holdSeason(tx, actor, seasonId)
    const revision = season.lastRevision + 1
    const content = await compose(tx, season.id, revision, now)
    const seen = await publishedContent(tx, seasonId)
    if (seen && isDeepStrictEqual({ ...content, revision: seen.revision, publishedAt: seen.publishedAt }, seen)) return seen.revision
    if (content.meetings.every((meeting) => meeting.items.length === 0)) throw new Refused('nothingToPublish')
    await tx.insert(publications).values({ seasonId, revision, content, publishedById: actor.id, publishedAt: now })
    await tx.update(seasons).set({ publishedRevision: revision, lastRevision: revision }).where(eq(seasons.id, seasonId))
    await record(tx, actor, { seasonId, action: 'season.published', subjectId: seasonId, subject: season.theme, after: { revision } })
    await tell(tx, 'seasons')
    await tell(tx, `draft:${seasonId}`)
    return revision
  })
}

/** Takes the season off the public pages. What was published is kept, and its revision is never used again. */
export async function unpublish(db: Db, actor: Actor, seasonId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const season = await holdSeason(tx, actor, seasonId)
    if (season.publishedRevision === null) return
    await tx.update(seasons).set({ publishedRevision: null }).where(eq(seasons.id, seasonId))
    await record(tx, actor, {
      seasonId,
      action: 'season.unpublished',
      subjectId: seasonId,
      subject: season.theme,
      before: { revision: season.publishedRevision },
    })
    await tell(tx, 'seasons')
    await tell(tx, `draft:${seasonId}`)
  })
}

/** The draft in the shape of a publication, as a preview shows it; `revision` and `now` are what it would carry. */
export async function compose(db: Db, seasonId: string, revision: number, now: Date): Promise<PublishedSeason> {
  const [season] = await db.select().from(seasons).where(eq(seasons.id, seasonId))
  if (!season) throw new NotFound()
  // One after the other: a transaction has one connection.
  const held = await db.select().from(meetings).where(eq(meetings.seasonId, seasonId)).orderBy(desc(meetings.side))
  const items = await db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.seasonId, seasonId), isNull(agendaItems.deletedAt)))
  const attached = await db
    .select()
    .from(materials)
    .leftJoin(files, eq(files.id, materials.fileId))
    .where(eq(materials.seasonId, seasonId))
    .orderBy(asc(materials.position), asc(materials.id))
  const overrides = await db
    .select({ override: itemOverrides })
    .from(itemOverrides)
    .innerJoin(meetings, eq(meetings.id, itemOverrides.meetingId))
    .where(eq(meetings.seasonId, seasonId))
  const materialsOf = (itemId: string | null): PublishedMaterial[] =>
    attached
      .filter((a) => a.materials.itemId === itemId)
      .map(({ materials: m, files: f }) => ({
        id: m.id,
        title: m.title,
        href: f ? fileHref(f) : (m.url ?? ''),
        ...(f && { file: { name: f.name, type: f.type, size: f.size } }),
      }))
  return {
    id: season.id,
    slug: season.slug,
    theme: season.theme,
    intro: season.intro,
    preparation: season.preparation,
    revision,
    publishedAt: now.toISOString(),
    meetings: held.map((meeting) => ({
      id: meeting.id,
      slug: meeting.slug,
      side: meeting.side,
      doorsAt: meeting.doorsAt?.toISOString() ?? null,
      startsAt: meeting.startsAt.toISOString(),
      endsAt: meeting.endsAt.toISOString(),
      venue: meeting.venue,
      address: meeting.address,
      directions: meeting.directions,
      capacity: meeting.capacity,
      registrationDeadline: meeting.registrationDeadline?.toISOString() ?? null,
      items: timetable(
        meeting.id,
        items,
        overrides.map((row) => row.override),
      ).map((item) => ({ ...item, materials: materialsOf(item.id) })),
      materials: materialsOf(null),
    })),
  }
}

/** Where a file is fetched. The name is for people; the id alone decides. */
export const fileHref = (file: { id: string; name: string }): string => `/api/files/${file.id}/${encodeURIComponent(file.name)}`
