import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { allMembers } from '@/lib/people/read'

/** GET /api/notes/people: everybody who may see to something that is marked in a note, or be handed its pen; for members. */
export async function GET(): Promise<Response> {
  const person = await currentPerson()
  if (!person || !can(person, 'see members')) return new Response(null, { status: 404 })
  return Response.json(await allMembers(await db(), person), { headers: { 'Cache-Control': 'private, max-age=300' } })
}
