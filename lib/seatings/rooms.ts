import type { PlanRound } from './input'

/** Rooms as the facilitator writes them, and where each table stands by them. Shared with the browser. */

type Room = PlanRound['rooms'][number]
/** `name`: what the table is called, where it has a name beside its number. */
export type Place = { room: string; name?: string }

/** Stands for all the tables that are left. */
const rest = 200

/**
 * A room on each line: "Store sal, 6" with so many tables, "Lokale 2: Ask, Birk" with tables that have names, and without
 * either all that are left.
 */
export const roomsIn = (typed: string): Room[] => typed.split('\n').flatMap((line) => roomIn(line) ?? [])

function roomIn(line: string): Room | null {
  const [, name = '', how = '', said = ''] = /^([^:,]*)([:,]?)(.*)$/.exec(line.trim()) ?? []
  if (!name.trim()) return null
  const room = { name: name.trim() }
  if (how === ',') return { ...room, tables: Number(/\d+/.exec(said)?.[0] ?? rest) }
  const names = said.split(',').flatMap((one) => one.trim() || [])
  return names.length > 0 ? { ...room, tables: names.length, names } : { ...room, tables: rest }
}

/** The rooms as they would be typed. */
export const roomsTyped = (rooms: Room[]): string =>
  rooms
    .map(({ name, tables, names }) => (names ? `${name}: ${names.join(', ')}` : tables === rest ? name : `${name}, ${tables}`))
    .join('\n')

/** Where each of so many tables stands: the rooms in their order, each with as many as it has; those left over in none. */
export function placesOf(rooms: Room[], tables: number): Place[] {
  const places = rooms.flatMap((room) =>
    Array.from({ length: room.tables }, (_, i): Place => {
      const name = room.names?.[i]
      return { room: room.name, ...(name && { name }) }
    }),
  )
  return Array.from({ length: tables }, (_, i) => places[i] ?? { room: '' })
}
