import 'server-only'
import { seedDemo } from '@/drizzle/seed/demo'
import { seedLibraries } from '@/drizzle/seed/libraries'
import { now } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { env, readSettings } from '@/lib/env'
import { hub } from '@/lib/live/hub'
import { keepSweeping } from '@/lib/sweep/sweep'

/** Everything that must hold before the first request; where something does not, says so plainly and stops. */
export async function start(): Promise<void> {
  const read = readSettings(process.env)
  if ('problems' in read) return refuse(read.problems)
  try {
    const { db } = await database()
    await seedLibraries(db)
    await hub().start()
    if (env().DEMO) await seedDemo(db, now(), { live: process.env.DEMO_LIVE === '1' })
    keepSweeping()
  } catch (error) {
    refuse([error instanceof Error ? error.message : String(error)])
  }
}

function refuse(reasons: string[]): void {
  for (const reason of reasons) console.error(reason)
  process.exit(1)
}
