import type { PublishedMeeting } from './published'

/** What a person can see change about an item. */
export const facets = ['time', 'title', 'speaker', 'text', 'prepare', 'materials'] as const
export type Facet = (typeof facets)[number]

/** A meeting's agenda reduced to fingerprints, small enough for a phone to remember what was last looked at. */
export type AgendaDigest = { revision: number; items: Record<string, { title: string; prints: Record<Facet, string> }> }

export type AgendaChanges = { added: string[]; changed: Record<string, Facet[]>; removed: string[] }

/** The fingerprints of a published meeting. Equal content gives equal prints in whatever revision it stands. */
export function digest(meeting: PublishedMeeting, revision: number): AgendaDigest {
  const items = meeting.items.map((item) => [
    item.id,
    {
      title: item.title,
      prints: {
        time: `${item.startMin}+${item.durationMin}`,
        title: print(`${item.form} ${item.title}`),
        speaker: print(item.speaker),
        text: print(item.body),
        prepare: print(item.prepare),
        materials: print(item.materials.map((m) => `${m.title} ${m.href}`).join('\n')),
      },
    },
  ])
  return { revision, items: Object.fromEntries(items) }
}

/** What differs between the agenda last looked at and the present one, and nothing else; `removed` gives titles. */
export function changesSince(seen: AgendaDigest, current: AgendaDigest): AgendaChanges {
  const changes: AgendaChanges = { added: [], changed: {}, removed: [] }
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

/** FNV-1a, 32 bits: enough to tell two versions of one field apart, and the same on every phone. */
function print(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
