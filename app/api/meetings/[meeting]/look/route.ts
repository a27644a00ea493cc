import { z } from 'zod'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { lastLook, lookedAt } from '@/lib/meetings/look'

type Context = { params: Promise<{ meeting: string }> }

const look = z.object({ revision: z.int().positive() })
const headers = { 'Cache-Control': 'no-store' }

/** The digest of the agenda as the signed-in person last saw it, on whatever device; null for never. */
export async function GET(_request: Request, { params }: Context) {
  return answer(async (person) => Response.json(await lastLook(await db(), person, (await params).meeting), { headers }))
}

/** Notes which revision the signed-in person has now seen. */
export async function PUT(request: Request, { params }: Context) {
  const seen = look.safeParse(await request.json().catch(() => null))
  if (!seen.success) return new Response(null, { status: 400, headers })
  return answer(async (person) => {
    await lookedAt(await db(), person, (await params).meeting, seen.data.revision)
    return new Response(null, { status: 204, headers })
  })
}

async function answer(run: (person: { id: string }) => Promise<Response>): Promise<Response> {
  const person = await currentPerson()
  if (!person) return new Response(null, { status: 401, headers })
  try {
    return await run(person)
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404, headers })
    throw error
  }
}
