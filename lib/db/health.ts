import 'server-only'
import { sql } from 'drizzle-orm'
import journal from '@/drizzle/migrations/meta/_journal.json'
import { db } from './client'

/** A load balancer asks again soon; it must not wait for a database that hangs. */
const patienceMs = 3000

/** Whether the database answers and has every table this build knows of; `migrations` is null where it does not answer. */
export async function health(): Promise<{ ok: boolean; migrations: number | null }> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null).unref())
  const migrations = await Promise.race([applied().catch(() => null), late])
  return { ok: migrations !== null && migrations >= journal.entries.length, migrations }
}

async function applied(): Promise<number> {
  const { rows } = (await (await db()).execute(sql`select count(*)::int as applied from drizzle.__drizzle_migrations`)) as {
    rows: { applied: number }[]
  }
  return rows[0]?.applied ?? 0
}
