import type { NextRequest } from 'next/server'
import { callerOf } from '@/lib/auth/caller'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { doorkeeper } from '@/lib/live/doorkeeper'
import { hub } from '@/lib/live/hub'
import { heardBy } from '@/lib/live/may-hear'
import { liveStream } from '@/lib/live/stream'
import { notesHeardBy } from '@/lib/notes/heard'

/** One server takes a thousand phones without noticing; a whole network in one room comes from one address. */
const door = doorkeeper(2000, 300)

/** GET /api/live?topics=a,b&age=ms: what is told of the topics this person may hear, as server-sent events. */
export async function GET(request: NextRequest) {
  const person = await currentPerson()
  const asked = request.nextUrl.searchParams.get('topics') ?? ''
  const topics = [...heardBy(person, asked), ...(person ? await notesHeardBy(await db(), person, asked) : [])]
  const ageMs = Number(request.nextUrl.searchParams.get('age')) || 0
  const ended = door.enter(callerOf(request.headers))
  if (!ended) return new Response(null, { status: 503, headers: { 'Retry-After': '30' } })
  // The first phone starts it, where the start of the server could not.
  void hub().start()
  return new Response(liveStream(hub(), { topics, person: person?.id ?? null, ageMs, gone: request.signal, ended }), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // no-transform: compression would hold messages back until there were enough of them.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** Next would answer HEAD with GET, and leave its stream open with nobody at the end of it. */
export function HEAD() {
  return new Response(null, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } })
}
