import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { agendaItems, meetings, seasons } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import { inZone, wallClock } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { Invalid, NotFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { tell } from '@/lib/live/tell'
import { draft } from './draft'
import type { newSeason } from './input'
import type { Side } from './published'
import { builtIn, type Template, type TemplateMeeting } from './template'
import { told } from './told'

/**
 * Makes a season with its two meetings. Venues, room, times of day and the standing items (or all) come from the
 * latest season; from a template of our own where there is none. Returns the season's address.
 */
export async function createSeason(
  db: Db,
  actor: Actor,
  input: z.output<typeof newSeason>,
  now: Date,
): Promise<{ id: string; slug: string }> {
  if (!can(actor, 'plan')) throw new NotFound()
  const dates = { west: input.westDate, east: input.eastDate }
  const past = (['west', 'east'] as const).filter((side) => dates[side] < inZone(now).date)
  if (past.length > 0) throw new Invalid(Object.fromEntries(past.map((side) => [`${side}Date`, 'dayIsPast'])))
  return db.transaction(async (tx) => {
    // One at a time, so that two seasons made at once do not take the same address.
    await tx.execute(sql`lock table ${seasons} in share row exclusive mode`)
    const template = await templateOf(tx, input.take)
    const season = { id: newId(), slug: await free(tx, input.westDate), theme: input.theme, intro: template.intro }
    await tx.insert(seasons).values(season)
    const made = { west: newId(), east: newId() }
    for (const side of ['west', 'east'] as const) {
      const slug = await free(tx, `${dates[side]}-${side === 'west' ? 'vest' : 'oest'}`)
      await tx.insert(meetings).values({ id: made[side], seasonId: season.id, side, slug, ...on(dates[side], template.meetings[side]) })
    }
    const items = template.items.map(({ side, ...item }, position) => ({
      ...item,
      id: newId(),
      seasonId: season.id,
      position,
      meetingId: side && made[side],
    }))
    if (items.length > 0) await tx.insert(agendaItems).values(items)
    await told(tx, actor, { seasonId: season.id, action: 'season.created', subjectId: season.id, subject: season.theme, after: dates })
    await tell(tx, 'drafts')
    return { id: season.id, slug: season.slug }
  })
}

/** What a new season would start from: the theme of the latest season, or null where there is none. */
export async function latestSeason(db: Db): Promise<{ id: string; theme: string; intro: string } | null> {
  const [row] = await db
    .select({ id: seasons.id, theme: seasons.theme, intro: seasons.intro })
    .from(seasons)
    .innerJoin(meetings, eq(meetings.seasonId, seasons.id))
    .orderBy(desc(meetings.startsAt))
    .limit(1)
  return row ?? null
}

async function templateOf(tx: Db, take: 'standing' | 'all'): Promise<Template> {
  const latest = await latestSeason(tx)
  if (!latest) return builtIn
  const last = await draft(tx, latest.id)
  const of = (side: Side): TemplateMeeting => {
    const meeting = last.meetings.find((m) => m.side === side)
    if (!meeting) return builtIn.meetings[side]
    const { venue, address, directions, capacity } = meeting
    const start = inZone(meeting.startsAt)
    const deadline = meeting.registrationDeadline && inZone(meeting.registrationDeadline)
    return {
      venue,
      address,
      directions,
      capacity,
      doors: meeting.doorsAt && inZone(meeting.doorsAt).time,
      start: start.time,
      end: inZone(meeting.endsAt).time,
      deadline: deadline && { daysBefore: daysBetween(deadline.date, start.date), time: deadline.time },
    }
  }
  return {
    intro: latest.intro,
    meetings: { west: of('west'), east: of('east') },
    items: last.items
      .filter((item) => item.standing || take === 'all')
      .map(({ form, title, speaker, body, prepare, durationMin, standing, meetingId }) => ({
        form,
        title,
        speaker,
        body,
        prepare,
        durationMin,
        standing,
        side: last.meetings.find((m) => m.id === meetingId)?.side ?? null,
      })),
  }
}

function on(date: string, { doors, start, end, deadline, ...place }: TemplateMeeting) {
  const startsAt = wallClock(date, start)
  // A meeting that was held past midnight is no template for times.
  const endsAt = end > start ? wallClock(date, end) : new Date(startsAt.getTime() + 330 * 60_000)
  return {
    ...place,
    startsAt,
    endsAt,
    doorsAt: doors ? wallClock(date, doors) : null,
    registrationDeadline: deadline && wallClock(daysBefore(date, deadline.daysBefore), deadline.time),
  }
}

/** The address, or the first of address-2, address-3 … that nobody has. */
async function free(tx: Db, slug: string): Promise<string> {
  const rows = await tx.execute(sql`select slug from ${seasons} union select slug from ${meetings}`)
  const taken = new Set((rows as { rows: { slug: string }[] }).rows.map((row) => row.slug))
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? slug : `${slug}-${n}`
    if (!taken.has(wanted)) return wanted
  }
}

const daysBetween = (earlier: string, later: string): number => Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000)
const daysBefore = (date: string, days: number): string => new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10)
