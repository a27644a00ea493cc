import { answer, cachedFeed, languageOf } from '../../answer'

/** What a calendar subscribes to: /api/calendar/feed, and one side's at /api/calendar/feed/east or /west. */
export async function GET(request: Request, { params }: { params: Promise<{ side?: string[] }> }) {
  const [side, ...rest] = (await params).side ?? []
  const known = rest.length === 0 && (side === undefined || side === 'east' || side === 'west')
  return answer(request, known ? await cachedFeed(languageOf(request), side) : null, 'inline; filename="netvaerk-i-laanesamarbejde.ics"')
}
