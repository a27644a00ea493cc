import { callerOf } from '@/lib/auth/caller'
import { take } from '@/lib/auth/rate-limit'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { isLocale, localePath } from '@/lib/i18n'
import { leaveOut } from '@/lib/notices/choose'
import { readToken } from '@/lib/notices/unsubscribe'

const headers = { 'Cache-Control': 'no-store' }
/** Mail services call for many of their people from one address. */
const limit = { most: 300, seconds: 60 }

/**
 * Ends a kind of mail: at once where a mail program asks (RFC 8058, which forbids it to be led on), or for the form of our
 * own page, to which the browser is led back.
 */
export async function POST(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const allowed = await take(await db(), `unsubscribe:${callerOf(request.headers)}`, limit, now())
  const about = allowed ? readToken(token) : null
  const left = about !== null && (await leaveOut(await db(), about))
  const ours = new URL(request.url).searchParams.get('page')
  if (!ours) return new Response(null, { status: left ? 200 : allowed ? 400 : 429, headers })
  const outcome = left ? 'done' : allowed ? 'bad' : 'late'
  const page = localePath(isLocale(ours) ? ours : 'da', `/unsubscribe?${new URLSearchParams({ token, outcome })}`)
  return new Response(null, { status: 303, headers: { ...headers, Location: page } })
}

/** Mail programs and their scanners follow links by themselves: this only leads to the page that asks. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  return new Response(null, { status: 303, headers: { ...headers, Location: `/unsubscribe?${new URLSearchParams({ token })}` } })
}
