import 'server-only'
import { type ActionContext, acting } from '@/lib/auth/action'
import { personOfCookies } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { isOwnOrigin, readJson } from '@/lib/request'
import { registerInput } from './input'
import { registerSelf } from './register'

const headers = { 'Cache-Control': 'no-store' }
const no = (status: number) => new Response(null, { status, headers })
const mostBytes = 64 * 1024

const register = acting(null, registerInput, async ({ db, person, now }: ActionContext, input) => {
  await registerSelf(db, person, input, now)
})

/** POST /api/registration: registers whoever asks; answers with the `ActionState` of it. */
export async function answerRegistration(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return no(403)
  if (!request.headers.get('content-type')?.startsWith('application/json')) return no(415)
  const sent = await readJson(request, mostBytes)
  if (sent === 'too much') return no(413)
  if (typeof sent !== 'object' || sent === null) return no(400)
  const person = await personOfCookies(await db(), request.headers.get('cookie') ?? '', now())
  return Response.json(await register(person, sent as Record<string, unknown>), { headers })
}
