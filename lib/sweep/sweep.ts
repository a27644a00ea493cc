import 'server-only'
import { forgetUnconfirmed } from '@/lib/articles/mailing'
import { forgetOldCodes } from '@/lib/auth/codes'
import { forgetOldLimits } from '@/lib/auth/rate-limit'
import { forgetOldSessions } from '@/lib/auth/sessions'
import { now } from '@/lib/clock'
import { type Db, db } from '@/lib/db/client'
import { readInbox } from '@/lib/discussions/inbox'
import { sendAllNotices } from '@/lib/discussions/told'
import { logFault } from '@/lib/errors'
import { deliverDueMail } from '@/lib/mail/deliver'
import { forgetOldMail } from '@/lib/mail/outbox'
import { forgetUnusedFiles } from '@/lib/meetings/unused-files'
import { openDueMirrors } from '@/lib/mirror/open'
import { remindOwners } from '@/lib/promises/remind'
import { deliverDuePushes } from '@/lib/push/deliver'
import { forgetOldPushes } from '@/lib/push/outbox'
import { settleAllDue } from '@/lib/registrations/due'
import { forgetNeeds } from '@/lib/registrations/forget'
import { sendAllDue } from '@/lib/reminders/due-now'

/** What is done by itself, and how often. Each is safe for two servers to do at the same moment. */
const chores = [
  { name: 'seats', everyMs: 5_000, run: settleAllDue },
  { name: 'mail', everyMs: 5_000, run: deliverDueMail },
  { name: 'push', everyMs: 3_000, run: deliverDuePushes },
  { name: 'inbox', everyMs: 30_000, run: readInbox },
  { name: 'threads', everyMs: 10_000, run: sendAllNotices },
  { name: 'reminders', everyMs: 30_000, run: sendAllDue },
  { name: 'promises', everyMs: 60_000, run: async (at: Date) => remindOwners(await db(), at) },
  { name: 'mirrors', everyMs: 15_000, run: async (at: Date) => openDueMirrors(await db(), at) },
  { name: 'forget', everyMs: 30_000, run: async (at: Date) => forgetOld(await db(), at) },
  { name: 'files', everyMs: 3_600_000, run: async (at: Date) => forgetUnusedFiles(await db(), at) },
]

/** Removes what is past its time. */
export async function forgetOld(db: Db, at: Date): Promise<void> {
  const all = [forgetOldSessions, forgetOldCodes, forgetOldLimits, forgetOldMail, forgetOldPushes, forgetNeeds, forgetUnconfirmed]
  for (const forget of all) await forget(db, at)
}

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
    console.error(`sweep: ${name} failed`)
    logFault(error)
    return false
  }
}
