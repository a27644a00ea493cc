import { cookies } from 'next/headers'
import { currentPerson, sessionCookie, sessionCookieOptions } from '@/lib/auth/session'
import { touchSession } from '@/lib/auth/sessions'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { unreadThreads } from '@/lib/discussions/unread'
import { meOf } from '@/lib/people/me'
import { registeredAt } from '@/lib/registrations/registered-at'

/** Who is signed in on this phone. Asked once per page load, so this is also where a session in use is kept alive. */
export async function GET(): Promise<Response> {
  const person = await currentPerson()
  if (person) {
    const jar = await cookies()
    const token = jar.get(sessionCookie())?.value ?? ''
    const expires = await touchSession(await db(), token, now())
    if (expires) jar.set(sessionCookie(), token, sessionCookieOptions(expires))
  }
  const me =
    person && meOf(person, await registeredAt(await db(), person.id, now()), (await unreadThreads(await db(), person, now())).length)
  return Response.json(me, { headers: { 'Cache-Control': 'private, no-store' } })
}
