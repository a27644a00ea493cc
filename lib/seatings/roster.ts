import 'server-only'
import { marksAt, wereThere } from '@/lib/check-in/attendance'
import type { Db } from '@/lib/db/client'
import { type Whereabouts, whereabouts } from '@/lib/libraries/whereabouts'
import { doorPlaces, placesOf } from '@/lib/registrations/door'
import type { Willingness } from './input'
import { rolesOf } from './roles'

/** Somebody who may be seated; `id` is their registration. */
export type Attendee = {
  id: string
  personId: string | null
  name: string
  libraryId: string
  library: string
  side: Whereabouts['side']
  region: string | null
  size: Whereabouts['size']
  /** Has never been at a meeting of an earlier season, as far as is known. */
  newcomer: boolean
  /** Has been seen at the door. */
  here: boolean
  chair: Willingness
  pen: Willingness
}

/** Everybody who has a seat at a meeting, and who has come to it from the other side; in the order they registered. */
export async function rosterOf(db: Db, meeting: { id: string; seasonId: string }): Promise<Attendee[]> {
  const here = new Set((await marksAt(db, meeting.id)).filter((mark) => mark.present).map((mark) => mark.registrationId))
  const places = (await doorPlaces(db, meeting.seasonId)).filter(
    (place) => place.status === 'seated' && (place.meetingId === meeting.id || here.has(place.id)),
  )
  const personIds = places.flatMap((place) => place.personId ?? [])
  const before = await cameBefore(db, meeting.seasonId, personIds)
  const roles = await rolesOf(db, personIds)
  const where = await whereabouts(
    db,
    places.map((place) => place.libraryId),
  )
  return places.map(({ id, personId, name, libraryId, library }) => {
    const { side = null, region = null, size = null } = where.get(libraryId) ?? {}
    const { chair, pen } = roles.get(personId ?? '') ?? { chair: 'ifNeeded', pen: 'ifNeeded' }
    const newcomer = !personId || !before.has(personId)
    return { id, personId, name, libraryId, library, side, region, size, newcomer, here: here.has(id), chair, pen }
  })
}

/** Of these people, those who were there in another season. */
async function cameBefore(db: Db, seasonId: string, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const places = (await placesOf(db, personIds)).filter((place) => place.seasonId !== seasonId)
  const ids = places.map((place) => place.id)
  const there = new Set((await wereThere(db, ids)).map((one) => one.registrationId))
  return new Set(places.flatMap((place) => (there.has(place.id) && place.personId ? [place.personId] : [])))
}
