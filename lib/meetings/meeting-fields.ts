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
