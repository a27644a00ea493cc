import { deviceOf } from '@/lib/auth/device'
import { take } from '@/lib/auth/rate-limit'
import { currentPerson } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Invalid } from '@/lib/errors'
import { subscriptionInput } from '@/lib/push/input'
import { pushKeys } from '@/lib/push/keys'
import { keepSubscribed } from '@/lib/push/subscriptions'

const headers = { 'Cache-Control': 'private, no-store' }
const limit = { most: 60, seconds: 3600 }

/** The key to subscribe with. */
export async function GET(): Promise<Response> {
  if (!(await currentPerson())) return new Response(null, { status: 401, headers })
  const [{ publicKey }] = await pushKeys(await db())
  return Response.json({ key: publicKey }, { headers })
}

/**
 * A phone says that it receives, at each launch or from its worker, where no server action can be called. Answers the
 * subscription's id; null where the person has turned it off from another device.
 */
export async function POST(request: Request): Promise<Response> {
  const person = await currentPerson()
  if (!person) return new Response(null, { status: 401, headers })
  const at = now()
  if (!(await take(await db(), `push:${person.id}`, limit, at))) return new Response(null, { status: 429, headers })
  const input = subscriptionInput.safeParse(await request.json().catch(() => null))
  if (!input.success) return new Response(null, { status: 400, headers })
  const device = deviceOf(request.headers.get('user-agent'))
  try {
    const kept = await keepSubscribed(await db(), person, { ...input.data, device }, at)
    return Response.json({ id: kept?.id ?? null }, { headers })
  } catch (error) {
    if (error instanceof Invalid) return new Response(null, { status: 400, headers })
    throw error
  }
}
