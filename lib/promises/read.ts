import 'server-only'
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { agendaItems, libraries, meetings, people, promises } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { PublishedSeason, Side } from '@/lib/meetings/published'
import { publishedSeasons } from '@/lib/meetings/read'
import type { PromiseKind } from './marks'

/** A marked line as members see it. */
export type Promised = {
  id: string
  seasonId: string
  kind: PromiseKind
  text: string
  /** The meeting it was said in; null where it is joint. */
  side: Side | null
  item: string | null
  owner: { id: string; name: string; library: string | null; mayBeNamed: boolean } | null
  /** YYYY-MM-DD. */
  dueOn: string | null
  done: boolean
}

/** What was agreed in a season, in the agenda's order; for members. */
export async function promisesOf(db: Db, actor: Actor, seasonId: string): Promise<Promised[]> {
  if (!can(actor, 'see members')) throw new NotFound()
  return found(db, eq(promises.seasonId, seasonId))
}

/** What an agenda opens with: all that the season before agreed, and what is still open of earlier ones. */
export type SinceLast = { theme: string; seasonId: string; latest: Promised[]; older: Promised[] }

/** *Siden sidst*, for the meetings of a published season; null before the network's first. For members. */
export async function sinceLast(db: Db, actor: Actor, season: PublishedSeason): Promise<SinceLast | null> {
  if (!can(actor, 'see members')) throw new NotFound()
  const [last, ...earlier] = await seasonsBefore(db, season)
  if (!last) return null
  const older = earlier.length
    ? await found(
        db,
        and(
          inArray(
            promises.seasonId,
            earlier.map(({ id }) => id),
          ),
          isNull(promises.doneAt),
          ne(promises.kind, 'decision'),
        ),
      )
    : []
  return { theme: last.theme, seasonId: last.id, latest: await found(db, eq(promises.seasonId, last.id)), older }
}

/** How many of each kind a season agreed: what everybody may know of it. */
export type Counts = Record<PromiseKind, number>

/** The season before this one, and how much it agreed; null before the network's first. */
export async function countsSince(db: Db, season: PublishedSeason): Promise<{ seasonId: string; counts: Counts } | null> {
  const [last] = await seasonsBefore(db, season)
  if (!last) return null
  const rows = await db
    .select({ kind: promises.kind })
    .from(promises)
    .where(and(eq(promises.seasonId, last.id), eq(promises.gone, false)))
  const counts: Counts = { decision: 0, question: 0, task: 0 }
  for (const { kind } of rows) counts[kind]++
  return { seasonId: last.id, counts }
}

/** What a person has taken on and not done, the nearest date first. */
export async function openTasksOf(db: Db, actor: Pick<Actor, 'id'>): Promise<Promised[]> {
  const mine = await found(db, and(eq(promises.ownerId, actor.id), isNull(promises.doneAt), ne(promises.kind, 'decision')))
  return mine.sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
}

/** A marked line; null where it is not there, or no longer. Whoever calls has asked whether the reader is a member. */
export async function promiseWithId(db: Db, id: string): Promise<Promised | null> {
  const [promise] = await found(db, eq(promises.id, id))
  return promise ?? null
}

/** The published seasons that were over when this one began, the latest first. */
async function seasonsBefore(db: Db, season: PublishedSeason): Promise<PublishedSeason[]> {
  const begins = Math.min(...season.meetings.map((m) => Date.parse(m.startsAt)))
  return (await publishedSeasons(db)).filter(
    ({ id, meetings: held }) => id !== season.id && held.every((m) => Date.parse(m.endsAt) < begins),
  )
}

async function found(db: Db, which: Parameters<typeof and>[0]): Promise<Promised[]> {
  const rows = await db
    .select({ promise: promises, side: meetings.side, item: agendaItems.title, person: people, library: libraries.name })
    .from(promises)
    .leftJoin(meetings, eq(meetings.id, promises.meetingId))
    .leftJoin(agendaItems, eq(agendaItems.id, promises.itemId))
    .leftJoin(people, and(eq(people.id, promises.ownerId), ne(people.standing, 'removed')))
    .leftJoin(libraries, eq(libraries.id, people.libraryId))
    .where(and(eq(promises.gone, false), which))
    .orderBy(asc(agendaItems.position), asc(promises.meetingId), asc(promises.position), asc(promises.id))
  return rows.map(({ promise: { id, seasonId, kind, text, dueOn, doneAt }, side, item, person, library }) => ({
    id,
    seasonId,
    kind,
    text,
    side,
    item,
    owner: person?.name ? { id: person.id, name: person.name, library, mayBeNamed: person.mayBeNamed } : null,
    dueOn,
    done: doneAt !== null,
  }))
}
