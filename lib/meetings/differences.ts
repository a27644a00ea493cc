import 'server-only'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { type Draft, draft } from './draft'
import { meetingFieldsOf } from './meeting-fields'
import type { Side } from './published'

const meetingFacets = ['doors', 'start', 'end', 'venue', 'address', 'directions', 'capacity'] as const
const localFacets = ['title', 'speaker', 'body', 'prepare', 'durationMin'] as const

export type MeetingDifference = { field: (typeof meetingFacets)[number]; west: string; east: string }
export type ItemDifference = { itemId: string; title: string; side: Side } & (
  | { kind: 'only' }
  | { kind: 'hidden' }
  | { kind: 'field'; field: (typeof localFacets)[number]; shared: string; local: string }
)
export type Differences = { meetings: MeetingDifference[]; items: ItemDifference[] }

/** What differs between east and west in a season's draft. Dates differ by nature and are left out. */
export async function differences(db: Db, actor: Actor, seasonId: string): Promise<Differences> {
  if (!can(actor, 'plan')) throw new NotFound()
  return differencesIn(await draft(db, seasonId))
}

/** The same of a draft already read. */
export function differencesIn({ meetings, items, overrides }: Draft): Differences {
  const [west, east] = (['west', 'east'] as const).map((side) => meetings.find((m) => m.side === side))
  if (!west || !east) return { meetings: [], items: [] }
  const [w, e] = [meetingFieldsOf(west), meetingFieldsOf(east)]
  return {
    meetings: meetingFacets
      .filter((field) => w[field] !== e[field])
      .map((field) => ({ field, west: String(w[field]), east: String(e[field]) })),
    items: items.flatMap((item) => [west, east].flatMap((meeting) => ofItem(item, meeting, overrides))),
  }
}

function ofItem(item: Draft['items'][number], meeting: Draft['meetings'][number], overrides: Draft['overrides']): ItemDifference[] {
  const at = { itemId: item.id, title: item.title, side: meeting.side }
  if (item.meetingId) return item.meetingId === meeting.id ? [{ ...at, kind: 'only' }] : []
  const own = overrides.find((o) => o.itemId === item.id && o.meetingId === meeting.id)
  if (!own) return []
  if (own.hidden) return [{ ...at, kind: 'hidden' }]
  return localFacets
    .filter((field) => own[field] !== null && own[field] !== item[field])
    .map((field) => ({ ...at, kind: 'field', field, shared: String(item[field]), local: String(own[field]) }))
}
