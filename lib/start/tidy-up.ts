import 'server-only'
import { forgetOldCodes } from '@/lib/auth/codes'
import { forgetOldLimits } from '@/lib/auth/rate-limit'
import { forgetOldSessions } from '@/lib/auth/sessions'
import type { Db } from '@/lib/db/client'
import { forgetOldMail } from '@/lib/mail/outbox'

/** Drops what has run out: codes, counters, sessions, mail. Harmless at any time; now and then is enough. */
export async function tidyUp(db: Db, now: Date): Promise<void> {
  await forgetOldCodes(db, now)
  await forgetOldLimits(db, now)
  await forgetOldSessions(db, now)
  await forgetOldMail(db, now)
}
