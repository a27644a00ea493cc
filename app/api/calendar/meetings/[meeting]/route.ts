import { answer, cachedMeetingCalendar, languageOf } from '../../answer'

/** One meeting as a file to put in a calendar: /api/calendar/meetings/2026-11-24-vest.ics */
export async function GET(request: Request, { params }: { params: Promise<{ meeting: string }> }) {
  const slug = (await params).meeting.replace(/\.ics$/, '')
  return answer(
    request,
    await cachedMeetingCalendar(languageOf(request), slug),
    `attachment; filename="${slug.replace(/[^\w-]/g, '')}.ics"`,
  )
}
