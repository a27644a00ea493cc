import 'server-only'
import { pace } from '@/lib/auth/pace'
import { take } from '@/lib/auth/rate-limit'
import { personOfCookies } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { noteUpdateName } from '@/lib/notes/room'
import { isOwnOrigin, readJson } from '@/lib/request'
import { mostBytes, syncInput } from './input'
import { runAll } from './operation'
import { operations } from './operations'

const headers = { 'Cache-Control': 'no-store' }
const no = (status: number) => new Response(null, { status, headers })
/** A phone that comes back from a day without a network needs a few; one that hammers is told to wait. */
const limit = { most: 60, seconds: 60 }
/** What is typed in a note comes as it is typed; it is counted here, as counting it in the database takes as long as keeping it. */
const typing = pace(30, 1000)

/** POST /api/sync: what a phone did without a network. Each entry is answered for; see `Answer`. */
export async function answerSync(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return no(403)
  if (!request.headers.get('content-type')?.startsWith('application/json')) return no(415)
  const database = await db()
  const person = await personOfCookies(database, request.headers.get('cookie') ?? '', now())
  if (!person) return no(401)
  const sent = await readJson(request, mostBytes)
  if (sent === 'too much') return no(413)
  const input = syncInput.safeParse(sent)
  if (!input.success) return no(400)
  if (input.data.person !== person.id) return no(401)
  const onlyTyped = input.data.entries.every(({ name }) => name === noteUpdateName)
  if (!(onlyTyped ? typing(person.id, Date.now()) : await take(database, `sync:${person.id}`, limit, now())))
    return new Response(null, { status: 429, headers: { ...headers, 'Retry-After': String(onlyTyped ? 1 : limit.seconds) } })
  return Response.json({ answers: await runAll(operations, database, person, input.data.entries, now()) }, { headers })
}
