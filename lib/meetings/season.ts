import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { meetings, seasons } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import { wallClock } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { Invalid } from '@/lib/errors'
import { chairsTaken } from '@/lib/registrations/taken'
import { withinTheDay } from './day'
import { holdMeeting, holdSeason } from './hold'
import type { meetingEdit, SeasonFields, seasonEdit } from './input'
import { type MeetingFields, meetingFieldsOf } from './meeting-fields'
import { differing } from './merge'
import { type Saved, settle } from './settle'
import { told } from './told'

/** Changes what is said of the whole season: theme, introduction, preparation. Overtaken edits as in `editItem`. */
export async function editSeason(db: Db, actor: Actor, input: z.output<typeof seasonEdit>): Promise<Saved<SeasonFields>> {
  const { seasonId, version, base, ...mine } = input
  return db.transaction(async (tx) => {
    const { theme, intro, preparation, version: has } = await holdSeason(tx, actor, seasonId)
    const stands = { theme, intro, preparation }
    const now = { version: has, values: stands }
    const { values, alsoChanged } = await settle(tx, { version, base, mine, now, subjectId: seasonId, action: 'season.edited' })
    const change = differing(stands, values)
    if (!change) return { version: has, values, alsoChanged }
    await tx
      .update(seasons)
      .set({ ...values, version: has + 1 })
      .where(eq(seasons.id, seasonId))
    await told(tx, actor, { seasonId, action: 'season.edited', subjectId: seasonId, subject: values.theme, ...change })
    return { version: has + 1, values, alsoChanged }
  })
}

/**
 * Changes when and where a meeting is held; dates and times are Copenhagen's. Its address on the web stays. Invalid
 * where the times do not follow each other, the agenda would run past midnight, or there would be fewer chairs than are taken. Overtaken edits as in `editItem`.
 */
export async function editMeeting(db: Db, actor: Actor, input: z.output<typeof meetingEdit>): Promise<Saved<MeetingFields>> {
  const { meetingId, version, base, ...sent } = input
  return db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, actor, meetingId)
    const stands = meetingFieldsOf(meeting)
    const now = { version: meeting.version, values: stands }
    // Compared as the fields of the form, where an empty one is ''.
    const mine = { ...sent, doors: sent.doors ?? '', deadlineDate: sent.deadlineDate ?? '', deadlineTime: sent.deadlineTime ?? '' }
    const action = `meeting.edited.${meeting.side}`
    const { values, alsoChanged } = await settle(tx, { version, base, mine, now, subjectId: meetingId, action })
    const change = differing(stands, values)
    if (!change) return { version: meeting.version, values, alsoChanged }
    if (values.capacity < stands.capacity && values.capacity < (await chairsTaken(tx, meetingId)))
      throw new Invalid({ capacity: 'seatsTaken' })
    const set = { ...rowOf(values), version: meeting.version + 1 }
    await withinTheDay(tx, meeting.seasonId, 'start', () => tx.update(meetings).set(set).where(eq(meetings.id, meetingId)))
    await told(tx, actor, { seasonId: meeting.seasonId, action, subjectId: meetingId, subject: '', ...change })
    return { version: set.version, values, alsoChanged }
  })
}

function rowOf(values: MeetingFields) {
  const { date, doors, start, end, deadlineDate, deadlineTime, ...rest } = values
  if (end <= start) throw new Invalid({ end: 'endsBeforeStart' })
  if (doors && doors > start) throw new Invalid({ doors: 'doorsAfterStart' })
  const startsAt = wallClock(date, start)
  const registrationDeadline = deadlineDate ? wallClock(deadlineDate, deadlineTime || '23:59') : null
  if (registrationDeadline && registrationDeadline > startsAt) throw new Invalid({ deadlineDate: 'deadlineAfterStart' })
  return { ...rest, startsAt, endsAt: wallClock(date, end), doorsAt: doors ? wallClock(date, doors) : null, registrationDeadline }
}
