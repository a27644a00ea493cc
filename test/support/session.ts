import { randomBytes } from 'node:crypto'
import { sessions } from '@/drizzle/schema'
import { hashToken } from '@/lib/auth/session'
import type { Db } from '@/lib/db/client'

/** Signs a person in without a code: a session's token, for the cookie that `sessionCookie` names. */
export async function signedIn(db: Db, personId: string): Promise<string> {
  const token = randomBytes(24).toString('hex')
  await db.insert(sessions).values({ personId, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 86_400_000) })
  return token
}
