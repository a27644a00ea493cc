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
  /** When they were last there. */
  last: Date | null
}

/** How steadily a person has come. A season that is still going on is not yet missed. */
export async function continuityOf(db: Db, personId: string, now: Date): Promise<Continuity> {
  const places = await placesOf(db, { personIds: [personId] })
  const there = new Set(
    (
      await wereThere(
        db,
        places.map((place) => place.id),
      )
    ).map((one) => one.meetingId),
  )
  const seasons = await begunSeasons(db, now)
  const came = seasons.map((season) => season.meetings.some((meeting) => there.has(meeting.id)))
  const settled = came.filter((was, index) => was || seasons[index]?.over)
  const gap = settled.indexOf(false)
  const last = seasons.flatMap((season) => season.meetings).find((meeting) => there.has(meeting.id))
  return { inRow: gap < 0 ? settled.length : gap, inAll: came.filter(Boolean).length, last: last?.startsAt ?? null }
}

/**
 * In how many of the `latest` seasons that have begun each person, or anybody of each library service, was there; who never
 * was is not in it.
 */
export async function attended(
  db: Db,
  whose: { personIds: string[] } | { libraryIds: string[] },
  latest: number,
  now: Date,
): Promise<Map<string, number>> {
  const seasons = new Set((await begunSeasons(db, now)).slice(0, latest).map((season) => season.id))
  const places = (await placesOf(db, whose)).filter((place) => seasons.has(place.seasonId))
  const there = await wereThere(
    db,
    places.map((place) => place.id),
  )
  const came = new Set(there.map((one) => one.registrationId))
  const found = new Map<string, Set<string>>()
  for (const place of places) {
    const key = 'personIds' in whose ? place.personId : place.libraryId
    if (!key || !came.has(place.id)) continue
    found.set(key, (found.get(key) ?? new Set()).add(place.seasonId))
  }
  return new Map([...found].map(([key, in_]) => [key, in_.size]))
}
