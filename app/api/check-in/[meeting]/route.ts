import { currentPerson } from '@/lib/auth/session'
import { rosterOf } from '@/lib/check-in/roster'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

const headers = { 'Cache-Control': 'private, no-store' }

/** What a facilitator's phone keeps of a meeting to check people in; the phone asks again when the topic `door:` is told. */
export async function GET(_request: Request, { params }: { params: Promise<{ meeting: string }> }): Promise<Response> {
  const person = await currentPerson()
  if (!person) return new Response(null, { status: 401, headers })
  try {
    return Response.json(await rosterOf(await db(), person, (await params).meeting), { headers })
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404, headers })
    throw error
  }
}
