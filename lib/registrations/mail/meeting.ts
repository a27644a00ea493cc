import { inZone } from '@/lib/clock'
import type { Side } from '@/lib/meetings/published'

export type MailMeeting = { id: string; side: Side; startsAt: Date; address: string }

const sides: Record<Side, RegExp> = {
  west: /(?<!\p{L})(?:vest(?:mødet|møde|danmark)?|west|jylland|jydske|jyske)(?!\p{L})/iu,
  east: /(?<!\p{L})(?:øst(?:mødet|møde|danmark)?|east|sjælland|københavnsmødet)(?!\p{L})/iu,
}

const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december']

/** Which meeting a text speaks of: by side, date or town. Null where it speaks of none, or of both. */
export function meetingIn(meetings: MailMeeting[], text: string): { id: string; sure: boolean } | null {
  const said = meetings.filter((meeting) => sides[meeting.side].test(text) || dated(meeting, text))
  if (said.length === 1) return { id: said[0]?.id ?? '', sure: true }
  if (said.length > 1) return null
  const towns = meetings.filter((meeting) => inTown(meeting, text))
  return towns.length === 1 ? { id: towns[0]?.id ?? '', sure: false } : null
}

function dated({ startsAt }: MailMeeting, text: string): boolean {
  const [, month = 0, day = 0] = inZone(startsAt).date.split('-').map(Number)
  const name = months[month - 1] ?? ''
  const english = new Date(Date.UTC(2000, month - 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
  const written = new RegExp(
    String.raw`(?<!\d)0?${day}(?:\.|st|nd|rd|th)?\s*(?:of\s+)?(?:${name}|${name.slice(0, 3)}\.?|${english})(?!\p{L})|${english}\s+${day}(?!\d)|(?<!\d)0?${day}\s*[/.-]\s*0?${month}(?!\d)`,
    'iu',
  )
  return written.test(text)
}

/** "i Aarhus", where the meeting is held; not "fra Aarhus". */
function inTown({ side, address }: MailMeeting, text: string): boolean {
  const held = /\b\d{4}\s+([\p{L}-]+)/u.exec(address)?.[1] ?? (side === 'east' ? 'København' : 'Aarhus')
  const spelled = [held, held.replace(/^Aa/, 'Å'), held.replace(/^Å/, 'Aa')]
  return spelled.some((town) => new RegExp(String.raw`(?<!\p{L})(?:i|in|til)\s+${town}(?!\p{L})`, 'u').test(text))
}
