import 'server-only'
import type { Actor } from '@/lib/auth/can'
import { marksAt } from '@/lib/check-in/attendance'
import type { Db } from '@/lib/db/client'
import type { PublishedMeeting } from '@/lib/meetings/published'
import { doorPlaces } from '@/lib/registrations/door'
import { type GroupRound, tableOf } from './groups'
import { publishedGroups } from './hold'
import type { MyGroups, MyPlace, MyRound } from './my-groups'
import { timesOf } from './times'

type Meeting = Pick<PublishedMeeting, 'id' | 'slug' | 'startsAt' | 'items'>
export type Names = Map<string, { name: string; library: string; personId: string | null; meetingId: string }>

/** The groups of the actor at a published meeting, and whether they have a seat there; null groups where none are published. */
export async function groupsFor(db: Db, actor: Pick<Actor, 'id'>, meeting: Meeting, seasonId: string): Promise<MyPlace> {
  const names = await namesOf(db, seasonId)
  const published = await publishedGroups(db, meeting.id)
  const own = [...names].filter(([, place]) => place.personId === actor.id)
  const sits = own.find(([id]) => published?.content.some((round) => tableOf(round, id)))
  const [seat = null] = sits ?? own.find(([, place]) => place.meetingId === meeting.id) ?? (await fromOtherSide(db, meeting, own)) ?? []
  if (!published) return { seat, groups: null }
  return {
    seat,
    groups: { meeting: meeting.slug, revision: published.revision, rounds: seat ? roundsFor(seat, published.content, meeting, names) : [] },
  }
}

/** Of somebody's places at the season's other meeting, the one they have been let in with at this one. */
async function fromOtherSide<T>(db: Db, meeting: Meeting, own: [string, T][]): Promise<[string, T] | undefined> {
  if (own.length === 0) return undefined
  const here = new Set((await marksAt(db, meeting.id)).filter((mark) => mark.present).map((mark) => mark.registrationId))
  return own.find(([id]) => here.has(id))
}

/** Everybody who has a seat in a season, by their registration. Who has given it up is not in it, and so in no group. */
export async function namesOf(db: Db, seasonId: string): Promise<Names> {
  const places = (await doorPlaces(db, seasonId)).filter((place) => place.status === 'seated')
  return new Map(places.map(({ id, name, library, personId, meetingId }) => [id, { name, library, personId, meetingId }]))
}

/** The rounds as one of those seated sees them. */
export function roundsFor(seat: string, content: GroupRound[], meeting: Meeting | null, names: Names): MyRound[] {
  const times = timesOf(meeting, content)
  return content.map((round, r) => {
    const { title = round.title, startsAt = null, endsAt = null } = times[r] ?? {}
    const table = tableOf(round, seat)
    const people = (table?.people ?? []).flatMap((id) => {
      const known = names.get(id)
      if (!known) return []
      const role = id === table?.chair ? ('chair' as const) : id === table?.pen ? ('pen' as const) : undefined
      return [{ name: known.name, library: known.library, ...(role && { role }), ...(id === seat && { me: true as const }) }]
    })
    const where = { group: table?.id ?? null, room: table?.room ?? '', ...(table?.name && { table: table.name }) }
    return { id: round.id, title, task: round.task, startsAt, endsAt, ...where, people }
  })
}

export const newsFor = (seat: string, revision: number, content: GroupRound[], meeting: Meeting, names: Names): MyGroups => ({
  meeting: meeting.slug,
  revision,
  rounds: roundsFor(seat, content, meeting, names),
})
