import type { PublishedItem } from './published'

type Draft = {
  id: string
  meetingId: string | null
  position: number
  form: PublishedItem['form']
  title: string
  speaker: string
  body: string
  prepare: string
  durationMin: number
}

type Override = {
  itemId: string
  meetingId: string
  hidden: boolean
  title: string | null
  speaker: string | null
  body: string | null
  prepare: string | null
  durationMin: number | null
}

/**
 * The agenda of one meeting: the shared items and its own, in order, with its local differences laid over them, and
 * each start following from the durations before it (minutes from the meeting's start).
 */
export function timetable(meetingId: string, items: Draft[], overrides: Override[]): Omit<PublishedItem, 'materials'>[] {
  const local = new Map(overrides.filter((o) => o.meetingId === meetingId).map((o) => [o.itemId, o]))
  let startMin = 0
  return items
    .filter((item) => (item.meetingId === null || item.meetingId === meetingId) && !local.get(item.id)?.hidden)
    .sort((a, b) => a.position - b.position)
    .map(({ id, form, ...item }) => {
      const own = local.get(id)
      const durationMin = own?.durationMin ?? item.durationMin
      const placed = {
        id,
        form,
        title: own?.title ?? item.title,
        speaker: own?.speaker ?? item.speaker,
        body: own?.body ?? item.body,
        prepare: own?.prepare ?? item.prepare,
        startMin,
        durationMin,
      }
      startMin += durationMin
      return placed
    })
}

/** The moment an item begins, in milliseconds since 1970. */
export const startOf = (meeting: { startsAt: string }, item: { startMin: number }): number =>
  Date.parse(meeting.startsAt) + item.startMin * 60_000

/** Indexes of the item that runs at `now` (ms) and of the one after; -1 where there is none. */
export function nowAndNext(meeting: { startsAt: string; items: { startMin: number; durationMin: number }[] }, now: number) {
  const minute = (now - Date.parse(meeting.startsAt)) / 60_000
  const current = meeting.items.findIndex((i) => i.startMin <= minute && minute < i.startMin + i.durationMin)
  const next = meeting.items.findIndex((i) => i.startMin > minute)
  return { current, next }
}
