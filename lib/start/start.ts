import 'server-only'
import { seedDemo } from '@/drizzle/seed/demo'
import { seedLibraries } from '@/drizzle/seed/libraries'
import { seedTopics } from '@/drizzle/seed/topics'
import { believeSocketsOnly } from '@/lib/auth/caller'
import { now } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { env, readSettings } from '@/lib/env'
import { hub } from '@/lib/live/hub'
import { makeFirstKey } from '@/lib/people/first'
import { answerRegistration } from '@/lib/registrations/answer'
import { answerStraight } from '@/lib/straight.mjs'
import { keepSweeping } from '@/lib/sweep/sweep'
import { answerSync } from '@/lib/sync/answer'
import { demoGreeting, firstDoor } from './greeting'
import { plainly } from './plainly'

/** Everything that must hold before the first request; where something does not, says so plainly and stops. */
export async function start(): Promise<void> {
  const read = readSettings(process.env)
  if ('problems' in read) return refuse(read.problems)
  if (!env().TRUST_PROXY) believeSocketsOnly()
  try {
    const { db } = await database()
    await seedLibraries(db)
    await seedTopics(db)
    await hub().start()
    if (env().DEMO) await seedDemo(db, now(), { live: process.env.DEMO_LIVE === '1' })
    const key = await makeFirstKey(db)
    if (env().DEMO) console.log(demoGreeting(env()))
    if (key) console.log(firstDoor(env(), key))
    const roads = { 'POST /api/sync': answerSync, 'POST /api/registration': answerRegistration }
    answerStraight(roads, { 'X-Build': process.env.NEXT_PUBLIC_BUILD_ID ?? '', 'X-Content-Type-Options': 'nosniff' })
    keepSweeping()
    // For the server around the app: `serve.mjs`.
    process.emit('netvaerk.started' as 'exit', 0)
  } catch (error) {
    refuse([plainly(error)])
  }
}

function refuse(reasons: string[]): void {
  for (const reason of reasons) console.error(reason)
  process.exit(1)
}
