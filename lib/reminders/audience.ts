import 'server-only'
import { wereThere } from '@/lib/check-in/attendance'
import type { Db } from '@/lib/db/client'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { type Reachable, reachablePeople } from '@/lib/people/known'
import { answeredBy, seatedAt } from '@/lib/registrations/answers'
import { type Step, usual } from './campaign'

/**
 * Whom a step of a meeting is for, as it stands now. Who has not answered is told on account of their own side's meeting;
 * who has no side, of the one that comes first.
 */
export async function audienceOf(db: Db, step: Step, season: PublishedSeason, meeting: PublishedMeeting): Promise<Reachable[]> {
  const everybody = await reachablePeople(db)
  if (usual[step].audience === 'unanswered') {
    const answered = await answeredBy(db, season.id)
    const comesFirst = season.meetings.every((other) => meeting.startsAt <= other.startsAt)
    const theirs = (side: Reachable['side']) => (side ? side === meeting.side : comesFirst)
    return everybody.filter(
      ({ id, standing, role, side }) => standing === 'member' && role === 'participant' && theirs(side) && !answered.has(id),
    )
  }
  const seats = await seatedAt(db, meeting.id)
  const chosen = usual[step].audience === 'present' ? await present(db, seats, meeting) : seats
  const ids = new Set(chosen.map(({ personId }) => personId))
  return everybody.filter(({ id }) => ids.has(id))
}

/** Where nobody was seen at the door, nobody stood there to see them. */
async function present(db: Db, seats: { id: string; personId: string }[], meeting: PublishedMeeting) {
  const seen = await wereThere(
    db,
    seats.map(({ id }) => id),
  )
  const there = new Set(seen.filter(({ meetingId }) => meetingId === meeting.id).map(({ registrationId }) => registrationId))
  return there.size > 0 ? seats.filter(({ id }) => there.has(id)) : seats
}
