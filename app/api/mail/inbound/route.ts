import { callerOf } from '@/lib/auth/caller'
import { take } from '@/lib/auth/rate-limit'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { takeMail } from '@/lib/discussions/by-mail'
import { env } from '@/lib/env'
import { largestMail, readMail } from '@/lib/mail/inbound'
import { readBody } from '@/lib/request'
import { hasSecret } from '../../has-secret'

const headers = { 'Cache-Control': 'no-store' }
const limit = { most: 240, seconds: 60 }

/** The mail server hands over a mail as it travels; see docs/operations.md. The same one again is harmless. */
export async function POST(request: Request): Promise<Response> {
  const secret = env().INBOUND_SECRET
  if (!secret) return new Response(null, { status: 404, headers })
  if (!(await take(await db(), `inbound:${callerOf(request.headers)}`, limit, now())))
    return new Response(null, { status: 429, headers: { ...headers, 'Retry-After': String(limit.seconds) } })
  if (!hasSecret(request, secret)) return new Response(null, { status: 401, headers })
  const raw = await readBody(request, largestMail)
  if (raw === 'too much') return new Response(null, { status: 413, headers })
  if (raw.length === 0) return new Response(null, { status: 400, headers })
  await takeMail(await db(), await readMail(raw), now())
  return new Response(null, { status: 204, headers })
}
