import type { z } from 'zod'
import { currentPerson, type Person } from '@/lib/auth/session'
import { Invalid, NotFound, Refused } from '@/lib/errors'
import { isOwnOrigin, readJson } from '@/lib/request'

const headers = { 'Cache-Control': 'private, no-store' }
const mostBytes = 256 * 1024

/** Answers a page of this site that asks as a person, with JSON: who is nobody gets 401, what is not theirs is not there. */
export async function asked<S extends z.ZodType>(
  request: Request,
  schema: S,
  run: (person: Person, input: z.output<S>) => Promise<unknown>,
): Promise<Response> {
  const no = (status: number) => new Response(null, { status, headers })
  if (!isOwnOrigin(request.headers)) return no(403)
  const person = await currentPerson()
  if (!person) return no(401)
  const input = schema.safeParse(await readJson(request, mostBytes))
  if (!input.success) return no(400)
  try {
    return Response.json((await run(person, input.data)) ?? null, { headers })
  } catch (error) {
    if (error instanceof NotFound) return no(404)
    if (error instanceof Invalid) return no(400)
    if (error instanceof Refused) return no(403)
    throw error
  }
}
