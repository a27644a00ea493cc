import { answerLink } from '@/lib/articles/mailing'
import { callerOf } from '@/lib/auth/caller'
import { take } from '@/lib/auth/rate-limit'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'

const headers = { 'Cache-Control': 'no-store' }

/** Ends the mail to a subscriber at once, where a mail program asks for it with one press (RFC 8058). */
export async function POST(request: Request): Promise<Response> {
  // Mail services call for many of their people from one address.
  if (!(await take(await db(), `articles-stop:${callerOf(request.headers)}`, { most: 300, seconds: 60 }, now())))
    return new Response(null, { status: 429, headers })
  const token = new URL(request.url).searchParams.get('token') ?? ''
  return new Response(null, { status: (await answerLink(await db(), 'stop', token, now())) ? 200 : 400, headers })
}

/** Mail programs and their scanners follow links by themselves: this only leads to the page that asks. */
export function GET(request: Request): Response {
  const stop = new URL(request.url).searchParams.get('token') ?? ''
  return new Response(null, { status: 303, headers: { ...headers, Location: `/articles/mail?${new URLSearchParams({ stop })}` } })
}
