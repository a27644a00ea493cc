import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { coordinatorNames } from '@/lib/discussions/mentions'
import { nameableBy } from '@/lib/discussions/names'

/** GET /api/discussions/names: the names that can stand after an @, for members. */
export async function GET(): Promise<Response> {
  const person = await currentPerson()
  if (!person || !can(person, 'see members')) return new Response(null, { status: 404 })
  const names = (await nameableBy(await db(), person)).map(({ name }) => name)
  const all = [...new Set([coordinatorNames[0] ?? '', ...names.sort((a, b) => a.localeCompare(b, 'da'))])]
  return Response.json(all, { headers: { 'Cache-Control': 'private, max-age=300' } })
}
