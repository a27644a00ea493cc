import { connection } from 'next/server'
import { health } from '@/lib/db/health'

/** Whether this server can do its work: 200 with the database's level and the build, or 503. Tells nothing secret. */
export async function GET() {
  await connection()
  const { ok, migrations } = await health()
  const build = process.env.NEXT_PUBLIC_BUILD_ID
  return Response.json({ ok, build, migrations }, { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
