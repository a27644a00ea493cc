import type { Locale, Messages } from '@/lib/i18n'
import { timeRange, weekdayAndDate } from '@/lib/i18n/dates'
import type { MyRegistration } from '@/lib/registrations/mine'
import type { Side } from './sides'
import { meetingInWords } from './words'

/** The season's meetings as choices. */
export const sidesOf = (locale: Locale, t: Messages, { meetings, suggested }: MyRegistration): Side[] =>
  meetings.map((meeting) => {
    const { id, side, startsAt, endsAt, venue, closed, wouldWait, roomier } = meeting
    const open = closed === null
    const marks = [
      suggested === side && t.registration.suggested,
      open && suggested && suggested !== side && roomier && t.registration.roomier,
    ]
    return {
      id,
      open,
      title: t.common.meetingSides[side],
      date: weekdayAndDate(locale, startsAt),
      time: timeRange(locale, startsAt, endsAt),
      place: venue,
      ...meetingInWords(locale, t, meeting),
      marks: marks.filter((mark) => typeof mark === 'string'),
      waits: open && wouldWait !== null,
    }
  })

/** Where one probably comes: one's own side of Storebælt, where one can; else wherever one can. */
export function suggestedOf({ meetings, suggested, gone }: MyRegistration): string {
  const open = meetings.filter((meeting) => meeting.closed === null)
  const own = open.find((meeting) => meeting.id === gone?.meetingId) ?? open.find((meeting) => meeting.side === suggested)
  return (own ?? (open.length === 1 ? open[0] : undefined))?.id ?? ''
}
