import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { versionsOf } from '@/lib/discussions/edit'
import { NotFound } from '@/lib/errors'
import { isId } from '@/lib/ids'

const headers = { 'Cache-Control': 'private, no-store' }

/** GET /api/discussions/posts/…: a post as it was typed, and what it said before, for members. */
export async function GET(_: Request, { params }: { params: Promise<{ post: string }> }): Promise<Response> {
  const { post } = await params
  const person = await currentPerson()
  if (!person || !isId(post)) return new Response(null, { status: 404, headers })
  try {
    return Response.json(await versionsOf(await db(), person, post), { headers })
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404, headers })
    throw error
  }
}
