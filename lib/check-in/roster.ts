import 'server-only'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { meetingWithSlug } from '@/lib/meetings/held'
import { meetingsOfSeason } from '@/lib/meetings/seats'
import { choicesFor } from '@/lib/people/choices'
import { doorPlaces } from '@/lib/registrations/door'
import { marksAt, saidAt } from './attendance'
import type { Roster } from './list'

/** What a phone at the door keeps: everybody of the season, how they stand here, and the libraries for walk-ins. */
export async function rosterOf(db: Db, actor: Actor, meetingSlug: string): Promise<Roster> {
  if (!can(actor, 'plan')) throw new NotFound()
  const meeting = await meetingWithSlug(db, meetingSlug)
  if (!meeting) throw new NotFound()
  const places = await doorPlaces(db, meeting.seasonId)
  const marks = new Map((await marksAt(db, meeting.id)).map((mark) => [mark.registrationId, mark]))
  const said = await saidAt(db, meeting.id)
  const capacity = (await meetingsOfSeason(db, meeting.seasonId)).find(({ id }) => id === meeting.id)?.capacity
  const live = new Map(places.filter((p) => p.personId && isLive(p.status)).map((p) => [p.personId, p.id]))
  return {
    meetingId: meeting.id,
    capacity,
    people: places.map((place) => ({
      registrationId: place.id,
      name: place.name,
      library: place.library,
      libraryId: place.libraryId,
      number: place.libraryNumber?.replace(/^DK-/, '') ?? null,
      code: place.code,
      pass: place.pass,
      status: place.status,
      here: place.meetingId === meeting.id,
      // Who gave a place up and took another may still carry the first one's pass.
      instead: (!isLive(place.status) && live.get(place.personId)) || null,
      mark: marks.get(place.id) ?? null,
      said: said.get(place.id) ?? [],
    })),
    libraries: await choicesFor(db, { library: null }),
  }
}

const isLive = (status: string): boolean => status === 'seated' || status === 'offered' || status === 'waiting'
