import 'server-only'
import { inZone } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { type AgendaChanges, changesSince, digest, type Facet } from './digest'
import { compose } from './publish'
import type { PublishedMeeting, PublishedSeason, Side } from './published'
import { publishedContent } from './read'

const seasonFacets = ['theme', 'intro', 'preparation'] as const
/** Not how many chairs there are: that holds as soon as it is set, and no published page says it. */
const meetingFacets = ['doorsAt', 'startsAt', 'endsAt', 'venue', 'address', 'directions', 'registrationDeadline'] as const

/** Times of day: that all of them are on another date is said once. */
const times = ['doorsAt', 'startsAt', 'endsAt'] as const

/** One thing that a publication would change for those who read the agenda. */
export type DraftChange =
  | { of: 'season'; field: (typeof seasonFacets)[number] | 'materials' }
  | { of: 'meeting'; side: Side; field: (typeof meetingFacets)[number] | 'date' }
  | { of: 'item'; itemId: string; title: string; sides: Side[]; what: 'added' | 'removed' | 'changed'; facets: Facet[] }
  | { of: 'order'; sides: Side[] }

/** What a publication would change compared with what is published now; null where nothing is published. */
export async function draftChanges(db: Db, seasonId: string): Promise<DraftChange[] | null> {
  const published = await publishedContent(db, seasonId)
  return published && changesBetween(published, await compose(db, seasonId, published.revision, new Date(published.publishedAt)))
}

/**
 * What differs between two versions of a season, in the order a reader meets it. Later times that only follow from
 * another change are not listed: they come with it.
 */
export function changesBetween(before: PublishedSeason, after: PublishedSeason): DraftChange[] {
  const changes: DraftChange[] = seasonFacets.filter((f) => before[f] !== after[f]).map((field) => ({ of: 'season', field }))
  if (materialsOf(before) !== materialsOf(after)) changes.push({ of: 'season', field: 'materials' })
  const items: ItemChange[] = []
  const reordered: Side[] = []
  for (const meeting of after.meetings) {
    const old = before.meetings.find((m) => m.id === meeting.id)
    if (!old) continue
    const { side } = meeting
    for (const field of meetingChanges(old, meeting)) changes.push({ of: 'meeting', side, field })
    const differing = changesSince(digest(old, before), digest(meeting, after))
    for (const change of itemChanges(old, meeting, differing)) gather(items, change, side)
    if (order(old, meeting) !== order(meeting, old)) reordered.push(side)
  }
  changes.push(...items)
  if (reordered.length > 0) changes.push({ of: 'order', sides: reordered })
  return changes
}

function meetingChanges(old: PublishedMeeting, meeting: PublishedMeeting): Extract<DraftChange, { of: 'meeting' }>['field'][] {
  const on = ({ startsAt }: PublishedMeeting) => inZone(new Date(startsAt)).date
  const clock = (at: string | null) => at && inZone(new Date(at)).time
  const isTime = (field: (typeof meetingFacets)[number]): field is (typeof times)[number] => times.some((time) => time === field)
  const differs = (field: (typeof meetingFacets)[number]) =>
    isTime(field) ? clock(old[field]) !== clock(meeting[field]) : old[field] !== meeting[field]
  return [...(on(old) === on(meeting) ? [] : (['date'] as const)), ...meetingFacets.filter(differs)]
}

type ItemChange = Extract<DraftChange, { of: 'item' }>

function itemChanges(old: PublishedMeeting, meeting: PublishedMeeting, { added, changed }: AgendaChanges): Omit<ItemChange, 'sides'>[] {
  const was = new Map(old.items.map((item) => [item.id, item]))
  const now = meeting.items.flatMap((item): Omit<ItemChange, 'sides'>[] => {
    const its = { of: 'item', itemId: item.id, title: item.title } as const
    if (added.includes(item.id)) return [{ ...its, what: 'added', facets: [] }]
    const sameLength = was.get(item.id)?.durationMin === item.durationMin
    const facets = (changed[item.id] ?? []).filter((facet) => facet !== 'time' || !sameLength)
    return facets.length > 0 ? [{ ...its, what: 'changed', facets }] : []
  })
  const gone = old.items.filter((item) => !meeting.items.some((other) => other.id === item.id))
  return [...now, ...gone.map(({ id, title }) => ({ of: 'item' as const, itemId: id, title, what: 'removed' as const, facets: [] }))]
}

/** The same change in both meetings is one change. */
function gather(all: ItemChange[], change: Omit<ItemChange, 'sides'>, side: Side): void {
  const same = all.find((c) => c.itemId === change.itemId && c.what === change.what)
  if (!same) all.push({ ...change, sides: [side] })
  else {
    same.sides.push(side)
    same.facets = [...new Set([...same.facets, ...change.facets])]
  }
}

/** The order of the items that both versions have. */
const order = (of: PublishedMeeting, both: PublishedMeeting): string => {
  const shared = new Set(both.items.map((item) => item.id))
  return of.items
    .filter((item) => shared.has(item.id))
    .map((item) => item.id)
    .join()
}

const materialsOf = (season: PublishedSeason): string =>
  JSON.stringify(season.meetings[0]?.materials.map(({ id, title, href }) => [id, title, href]) ?? [])
