import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { sweep } from '@/lib/sweep/sweep'
import { hasSecret } from '../has-secret'

/** One sweep, for where no server stays up to do it by itself: `Authorization: Bearer CRON_SECRET`. */
export async function POST(request: Request) {
  const secret = env().CRON_SECRET
  if (!secret) return new Response(null, { status: 404 })
  if (!hasSecret(request, secret)) return new Response(null, { status: 401 })
  const failed = await sweep(now())
  return Response.json({ failed }, { status: failed.length > 0 ? 500 : 200, headers: { 'Cache-Control': 'no-store' } })
}

/** Schedulers differ in what they send. */
export { POST as GET }
