import type { PublishedMeeting, PublishedSeason } from './published'

/** What a person can see change about an item. */
export const facets = ['time', 'title', 'speaker', 'text', 'prepare', 'materials'] as const
export type Facet = (typeof facets)[number]

/** What a person can see change about the whole day. */
export const dayFacets = ['theme', 'when', 'where', 'preparation', 'materials'] as const
export type DayFacet = (typeof dayFacets)[number]

/** A meeting's agenda reduced to fingerprints, small enough for a phone to remember what was last looked at. */
export type AgendaDigest = {
  revision: number
  /** A phone may have kept one from before a facet was looked at: what it lacks is unknown, and no change. */
  day: Partial<Record<DayFacet, string>>
  items: Record<string, { title: string; prints: Record<Facet, string> }>
}

export type AgendaChanges = { day: DayFacet[]; added: string[]; changed: Record<string, Facet[]>; removed: string[] }

/** The fingerprints of a published meeting. Equal content gives equal prints in whatever revision it stands. */
export function digest(meeting: PublishedMeeting, season: Pick<PublishedSeason, 'theme' | 'preparation' | 'revision'>): AgendaDigest {
  const items = meeting.items.map((item) => [
    item.id,
    {
      title: item.title,
      prints: {
        time: `${item.startMin}+${item.durationMin}`,
        title: print([item.form, item.title]),
        speaker: print([item.speaker]),
        text: print([item.body]),
        prepare: print([item.prepare]),
        materials: print(item.materials.map((m) => [m.title, m.href])),
      },
    },
  ])
  return {
    revision: season.revision,
    day: {
      theme: print([season.theme]),
      when: print([meeting.doorsAt, meeting.startsAt, meeting.endsAt]),
      where: print([meeting.venue, meeting.address, meeting.directions]),
      preparation: print([season.preparation]),
      materials: print(meeting.materials.map((m) => [m.title, m.href])),
    },
    items: Object.fromEntries(items),
  }
}

/** What differs between the agenda last looked at and the present one, and nothing else; `removed` gives titles. */
export function changesSince(seen: AgendaDigest, current: AgendaDigest): AgendaChanges {
  const changes: AgendaChanges = { day: [], added: [], changed: {}, removed: [] }
  changes.day = dayFacets.filter((f) => seen.day[f] !== undefined && seen.day[f] !== current.day[f])
  for (const [id, item] of Object.entries(current.items)) {
    const before = seen.items[id]
    if (!before) changes.added.push(id)
    else {
      const differing = facets.filter((f) => before.prints[f] !== item.prints[f])
      if (differing.length > 0) changes.changed[id] = differing
    }
  }
  for (const [id, item] of Object.entries(seen.items)) if (!current.items[id]) changes.removed.push(item.title)
  return changes
}

/** FNV-1a, 32 bits, of the parts as JSON: tells two versions of one thing apart, and is the same on every phone. */
function print(parts: unknown[]): string {
  const text = JSON.stringify(parts)
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
