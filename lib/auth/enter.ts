import 'server-only'
import type { Db } from '@/lib/db/client'
import { Refused } from '@/lib/errors'
import { forgetBounce } from '@/lib/mail/bounces'
import type { SignInContext } from './adapter'
import { triesLeft } from './codes'
import { signIn } from './next-auth'
import { giveBack, type Limit, take } from './rate-limit'

/** Only codes that fail count: a whole meeting may sign in from one address. */
const failures: Limit = { most: 100, seconds: 3600 }

/**
 * Signs in with a code. Refused alike (`wrongCode`, `wrongCodeOnce`, `noTriesLeft`, by how many tries are left) for a
 * code that is wrong, stale or used, an address that asked for none and a person who was removed; and `tooMany` where
 * one caller has failed too often, at whatever addresses.
 */
export async function enter(
  db: Db,
  sent: { email: string; code: string; ip: string; oldToken?: string },
  context: SignInContext,
): Promise<{ token: string; expires: Date }> {
  const key = `tries:${sent.ip}`
  if (!(await take(db, key, failures, context.now))) throw new Refused('tooMany')
  const session = await signIn(db, sent, context)
  if (session) {
    await giveBack(db, key)
    // Who has read the code there can be written to.
    await forgetBounce(db, sent.email)
    return session
  }
  const left = await triesLeft(db, sent.email)
  throw new Refused(left > 1 ? 'wrongCode' : left === 1 ? 'wrongCodeOnce' : 'noTriesLeft', { left })
}
