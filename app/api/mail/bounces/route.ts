import { callerOf } from '@/lib/auth/caller'
import { take } from '@/lib/auth/rate-limit'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { noteBounces } from '@/lib/mail/bounces'
import { bouncesInput } from '@/lib/mail/input'
import { readJson } from '@/lib/request'
import { hasSecret } from '../../has-secret'

const headers = { 'Cache-Control': 'no-store' }
const limit = { most: 120, seconds: 60 }
const mostBytes = 256 * 1024

/** The mail server tells of mail that came back; see docs/operations.md. Telling it twice is harmless. */
export async function POST(request: Request): Promise<Response> {
  const secret = env().BOUNCE_SECRET
  if (!secret) return new Response(null, { status: 404, headers })
  if (!(await take(await db(), `bounces:${callerOf(request.headers)}`, limit, now())))
    return new Response(null, { status: 429, headers: { ...headers, 'Retry-After': String(limit.seconds) } })
  if (!hasSecret(request, secret)) return new Response(null, { status: 401, headers })
  const sent = await readJson(request, mostBytes)
  if (sent === 'too much') return new Response(null, { status: 413, headers })
  const input = bouncesInput.safeParse(sent)
  if (!input.success) return new Response(null, { status: 400, headers })
  await noteBounces(await db(), input.data, now())
  return new Response(null, { status: 204, headers })
}
