import 'server-only'
import { take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { Refused } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { forgetBounce } from '@/lib/mail/bounces'

/** Who says so again and again, while mail comes back each time, would have us send for nothing. */
const limit = { most: 3, seconds: 86_400 }

/** The actor says that mail reaches them again. Refused (`tooMany`) beyond three times a day. */
export async function mailWorksAgain(db: Db, actor: { id: string; email: string }, now: Date): Promise<void> {
  if (!(await take(db, `mail-works:${actor.id}`, limit, now))) throw new Refused('tooMany')
  await forgetBounce(db, actor.email)
  await tell(db, `person:${actor.id}`)
}
