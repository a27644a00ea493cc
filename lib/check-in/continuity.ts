import 'server-only'
import type { Db } from '@/lib/db/client'
import { begunSeasons } from '@/lib/meetings/held'
import { placesOf } from '@/lib/registrations/door'
import { wereThere } from './attendance'

/** How steadily somebody comes. Each season counts once: one comes in the east or in the west. */
export type Continuity = {
  /** The latest seasons without a gap. */
  inRow: number
  inAll: number
}

/** How steadily these people have come; who never did is not in it. A season that is still going on is not yet missed. */
export async function continuityOf(db: Db, personIds: string[], now: Date): Promise<Map<string, Continuity>> {
  if (personIds.length === 0) return new Map()
  const places = await placesOf(db, personIds)
  const there = await wereThere(
    db,
    places.map((place) => place.id),
  )
  const came = new Set(there.map((one) => one.registrationId))
  const seasonsOf = new Map<string, Set<string>>()
  for (const { id, personId, seasonId } of places)
    if (personId && came.has(id)) seasonsOf.set(personId, (seasonsOf.get(personId) ?? new Set()).add(seasonId))
  const begun = await begunSeasons(db, now)
  return new Map(
    [...seasonsOf].flatMap(([personId, seasons]) => {
      const settled = begun.filter((season) => season.over || seasons.has(season.id)).map((season) => seasons.has(season.id))
      const gap = settled.indexOf(false)
      const inAll = settled.filter(Boolean).length
      return inAll > 0 ? [[personId, { inRow: gap < 0 ? settled.length : gap, inAll }] as const] : []
    }),
  )
}

/** The same before a season with these meetings, so that it speaks of coming again also while that is held. */
export function continuityBefore(db: Db, meetings: { startsAt: Date }[], personIds: string[], now: Date): Promise<Map<string, Continuity>> {
  const begins = Math.min(...meetings.map(({ startsAt }) => startsAt.getTime()))
  return continuityOf(db, personIds, new Date(Math.min(now.getTime(), begins - 1)))
}
