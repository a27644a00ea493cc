import { inZone } from '@/lib/clock'
import type { DraftMeeting } from './draft'

export type MeetingFields = ReturnType<typeof meetingFieldsOf>

/** A meeting as the fields of its form: Copenhagen's dates and times, an empty field is ''. */
export function meetingFieldsOf(meeting: DraftMeeting) {
  const { date, time: start } = inZone(meeting.startsAt)
  const deadline = meeting.registrationDeadline && inZone(meeting.registrationDeadline)
  return {
    date,
    doors: meeting.doorsAt ? inZone(meeting.doorsAt).time : '',
    start,
    end: inZone(meeting.endsAt).time,
    venue: meeting.venue,
    address: meeting.address,
    directions: meeting.directions,
    capacity: meeting.capacity,
    deadlineDate: deadline?.date ?? '',
    deadlineTime: deadline?.time ?? '',
  }
}

const day = 86_400_000

/**
 * The fields once the date is another: the deadline moves by as many days, as it is meant from the meeting, unless somebody
 * has set another since. `base`: the fields as the edit began.
 */
export function movedTo(base: MeetingFields, fields: MeetingFields, date: string): Pick<MeetingFields, 'date' | 'deadlineDate'> {
  const follows = fields.deadlineDate === deadlineAlong(base, fields.date)
  return { date, deadlineDate: follows ? deadlineAlong(base, date) : fields.deadlineDate }
}

/** Has the deadline been moved along with the meeting? */
export const isMovedAlong = (base: MeetingFields, fields: MeetingFields): boolean =>
  fields.deadlineDate !== base.deadlineDate && fields.deadlineDate === deadlineAlong(base, fields.date)

/** The deadline of a meeting that is moved to `date`; as it was while the date is still being typed. */
function deadlineAlong(base: MeetingFields, date: string): string {
  const moved = Date.parse(base.deadlineDate) + Date.parse(date) - Date.parse(base.date)
  // As far as a calendar goes: a year is typed digit by digit.
  return Math.abs(moved) < 1e5 * 365 * day ? (new Date(moved).toISOString().split('T')[0] ?? '') : base.deadlineDate
}
