import { pace } from '@/lib/auth/pace'
import { take } from '@/lib/auth/rate-limit'
import { currentPerson } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { noteUpdateName } from '@/lib/notes/room'
import { mostBytes, syncInput } from '@/lib/sync/input'
import { runAll } from '@/lib/sync/operation'
import { operations } from '@/lib/sync/operations'
import { isOwnOrigin, readJson } from './request'

const headers = { 'Cache-Control': 'no-store' }
/** A phone that comes back from a day without a network needs a few; one that hammers is told to wait. */
const limit = { most: 60, seconds: 60 }
/** What is typed in a note comes as it is typed; it is counted here, as counting it in the database takes as long as keeping it. */
const typing = pace(30, 1000)

/** POST /api/sync: what a phone did without a network. Each entry is answered for; see `Answer`. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403, headers })
  if (!request.headers.get('content-type')?.startsWith('application/json')) return new Response(null, { status: 415, headers })
  const person = await currentPerson()
  if (!person) return new Response(null, { status: 401, headers })
  const sent = await readJson(request, mostBytes)
  if (sent === 'too much') return new Response(null, { status: 413, headers })
  const input = syncInput.safeParse(sent)
  if (!input.success) return new Response(null, { status: 400, headers })
  if (input.data.person !== person.id) return new Response(null, { status: 401, headers })
  const database = await db()
  const onlyTyped = input.data.entries.every(({ name }) => name === noteUpdateName)
  if (!(onlyTyped ? typing(person.id, Date.now()) : await take(database, `sync:${person.id}`, limit, now())))
    return new Response(null, { status: 429, headers: { ...headers, 'Retry-After': String(onlyTyped ? 1 : limit.seconds) } })
  return Response.json({ answers: await runAll(operations, database, person, input.data.entries, now()) }, { headers })
}
