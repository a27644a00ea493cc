import type { NextRequest } from 'next/server'
import { can } from '@/lib/auth/can'
import { take } from '@/lib/auth/rate-limit'
import { currentPerson } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { similarThreads } from '@/lib/discussions/similar'

/** As one types, so many a minute are no more than a person's. */
const limit = { most: 90, seconds: 60 }

/** GET /api/discussions/similar?q=: threads that ask something alike, for members. */
export async function GET(request: NextRequest): Promise<Response> {
  const person = await currentPerson()
  if (!person || !can(person, 'see members')) return new Response(null, { status: 404 })
  const own = await db()
  if (!(await take(own, `similar:${person.id}`, limit, now()))) return new Response(null, { status: 429 })
  const found = await similarThreads(own, person, request.nextUrl.searchParams.get('q') ?? '')
  return Response.json(found, { headers: { 'Cache-Control': 'private, no-store' } })
}
