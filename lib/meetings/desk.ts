import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import { files, materials, meetings, seasons } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { agendaMinutes } from './day'
import { type Draft, type DraftMeeting, draft } from './draft'
import { type DraftChange, draftChanges } from './draft-changes'
import type { ItemFields, LocalFields } from './input'
import { type MeetingFields, meetingFieldsOf } from './meeting-fields'
import { fileHref } from './publish'
import type { Side } from './published'
import { timetable } from './timetable'

export type DeskMaterial = { id: string; title: string; url: string | null; href: string; size: number | null }

/** Where an item stands in one meeting's day: minutes from its start; null where it is not held there. */
export type DeskSlot = { startMin: number; durationMin: number } | null

export type DeskItem = {
  id: string
  version: number
  fields: ItemFields
  local: Record<Side, { version: number; fields: LocalFields }>
  slots: Record<Side, DeskSlot>
  materials: DeskMaterial[]
}

export type DeskMeeting = {
  id: string
  slug: string
  side: Side
  version: number
  startsAt: string
  endsAt: string
  fields: MeetingFields
  /** Minutes that the agenda runs past the meeting's end; negative while there is time left. */
  overMin: number
}

export type DeskSeason = {
  id: string
  slug: string
  version: number
  theme: string
  intro: string
  preparation: string
  publishedRevision: number | null
  meetings: DeskMeeting[]
  items: DeskItem[]
  materials: DeskMaterial[]
  /** What a publication would change; null where nothing is published. */
  changes: DraftChange[] | null
}

/** A season as it is being written, with all that the desk shows of it. */
export async function deskSeason(db: Db, actor: Actor, slug: string): Promise<DeskSeason> {
  if (!can(actor, 'plan')) throw new NotFound()
  const [season] = await db.select().from(seasons).where(eq(seasons.slug, slug))
  if (!season) throw new NotFound()
  const all = await draft(db, season.id)
  const attached = await attachedTo(db, season.id)
  const { id, version, theme, intro, preparation, publishedRevision } = season
  return {
    id,
    slug,
    version,
    theme,
    intro,
    preparation,
    publishedRevision,
    meetings: all.meetings.map((meeting) => deskMeeting(meeting, all)),
    items: deskItems(all, attached),
    materials: attached.filter((m) => m.itemId === null).map(({ itemId: _, ...material }) => material),
    changes: await draftChanges(db, id),
  }
}

/** A season in the desk's list. */
export type DeskSummary = Pick<DeskSeason, 'id' | 'slug' | 'theme' | 'publishedRevision' | 'meetings' | 'changes'> & { items: number }

/** Every season, the latest meetings first. */
export async function deskSeasons(db: Db, actor: Actor): Promise<DeskSummary[]> {
  if (!can(actor, 'plan')) throw new NotFound()
  const rows = await db
    .select({ season: seasons })
    .from(seasons)
    .innerJoin(meetings, eq(meetings.seasonId, seasons.id))
    .where(eq(meetings.side, 'west'))
    .orderBy(desc(meetings.startsAt))
  const summaries: DeskSummary[] = []
  for (const { season } of rows) {
    const all = await draft(db, season.id)
    const { id, slug, theme, publishedRevision } = season
    const changes = await draftChanges(db, id)
    summaries.push({
      id,
      slug,
      theme,
      publishedRevision,
      meetings: all.meetings.map((m) => deskMeeting(m, all)),
      items: all.items.length,
      changes,
    })
  }
  return summaries
}

/** Whether there is a season with this address, published or not. */
export async function seasonExists(db: Db, slug: string): Promise<boolean> {
  return (await db.select({ id: seasons.id }).from(seasons).where(eq(seasons.slug, slug))).length > 0
}

const deskMeeting = (meeting: DraftMeeting, all: Draft): DeskMeeting => ({
  id: meeting.id,
  slug: meeting.slug,
  side: meeting.side,
  version: meeting.version,
  startsAt: meeting.startsAt.toISOString(),
  endsAt: meeting.endsAt.toISOString(),
  fields: meetingFieldsOf(meeting),
  overMin: agendaMinutes(meeting.id, all) - Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000),
})

function deskItems(all: Draft, attached: (DeskMaterial & { itemId: string | null })[]): DeskItem[] {
  const sideOf = (meetingId: string | null) => all.meetings.find((m) => m.id === meetingId)?.side
  const at = (side: Side) => all.meetings.find((m) => m.side === side)?.id ?? ''
  const day = { west: slotsOf(at('west'), all), east: slotsOf(at('east'), all) }
  const localOf = (itemId: string, side: Side): DeskItem['local'][Side] => {
    const own = all.overrides.find((o) => o.itemId === itemId && o.meetingId === at(side))
    const { hidden = false, title = null, speaker = null, body = null, prepare = null, durationMin = null, version = 0 } = own ?? {}
    return { version, fields: { hidden, title, speaker, body, prepare, durationMin } }
  }
  return all.items.map(({ id, version, meetingId, form, title, speaker, body, prepare, durationMin, standing }) => ({
    id,
    version,
    fields: { form, title, speaker, body, prepare, durationMin, standing, where: sideOf(meetingId) ?? 'both' },
    local: { west: localOf(id, 'west'), east: localOf(id, 'east') },
    slots: { west: day.west.get(id) ?? null, east: day.east.get(id) ?? null },
    materials: attached.filter((m) => m.itemId === id).map(({ itemId: _, ...material }) => material),
  }))
}

const slotsOf = (meetingId: string, { items, overrides }: Draft): Map<string, DeskSlot> =>
  new Map(timetable(meetingId, items, overrides).map(({ id, startMin, durationMin }) => [id, { startMin, durationMin }]))

async function attachedTo(db: Db, seasonId: string): Promise<(DeskMaterial & { itemId: string | null })[]> {
  const rows = await db
    .select({ material: materials, file: files })
    .from(materials)
    .leftJoin(files, eq(files.id, materials.fileId))
    .where(eq(materials.seasonId, seasonId))
    .orderBy(asc(materials.position), asc(materials.id))
  return rows.map(({ material: { id, itemId, title, url }, file }) => ({
    id,
    itemId,
    title,
    url,
    href: file ? fileHref(file) : (url ?? ''),
    size: file?.size ?? null,
  }))
}
