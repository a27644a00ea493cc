import 'server-only'
import { forgetExpired } from '@/lib/auth/forget'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { deliverDueMail } from '@/lib/mail/deliver'

/** What is done by itself, and how often. Each is safe for two servers to do at the same moment. */
const chores = [
  { name: 'mail', everyMs: 5_000, run: deliverDueMail },
  { name: 'forget', everyMs: 30_000, run: async (at: Date) => forgetExpired(await db(), at) },
]

/** Does every chore once. Returns the names of those that failed; what went wrong is logged. */
export async function sweep(at: Date): Promise<string[]> {
  const failed: string[] = []
  for (const chore of chores) if (!(await done(chore, at))) failed.push(chore.name)
  return failed
}

/** Does each chore again and again while this process runs. Returns what ends that. */
export function keepSweeping(): () => void {
  const timers = chores.map((chore) => {
    let busy = false
    return setInterval(async () => {
      if (busy) return
      busy = true
      await done(chore, now())
      busy = false
    }, chore.everyMs).unref()
  })
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}

async function done({ name, run }: (typeof chores)[number], at: Date): Promise<boolean> {
  try {
    await run(at)
    return true
  } catch (error) {
    // No more than this: the rest of a database's error may hold what people wrote.
    const { message = '', cause } = error as { message?: string; cause?: { code?: string } }
    console.error(`sweep: ${name} failed: ${message.split('\n')[0]} ${cause?.code ?? ''}`.trim())
    return false
  }
}
