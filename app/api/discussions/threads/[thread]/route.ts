import type { NextRequest } from 'next/server'
import { cachedPosts, cachedThread } from '@/app/discussions'
import { currentPerson } from '@/lib/auth/session'
import { maySee } from '@/lib/discussions/thread'
import { isLocale } from '@/lib/i18n'

type Context = { params: Promise<{ thread: string }> }

const headers = { 'Cache-Control': 'private, no-store' }

/** GET /api/discussions/threads/…?locale=da: a thread's posts as HTML, for a page that is open while they change. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { thread: id } = await params
  const asked = request.nextUrl.searchParams.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : 'da'
  const person = await currentPerson()
  const thread = person && (await cachedThread(id, locale))
  if (!thread || !maySee(person, thread)) return new Response(null, { status: 404, headers })
  return new Response(await cachedPosts(id, locale), {
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': 'sandbox' },
  })
}
