import 'server-only'
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import { people, signInCodes } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { Refused } from '@/lib/errors'
import type { Locale } from '@/lib/i18n'
import { codeLetter, noAccessLetter } from '@/lib/mail/letters'
import { enqueue } from '@/lib/mail/outbox'
import { type Limit, take } from './rate-limit'

export const codeMinutes = 10
export const codeTries = 5

/**
 * Per address against a mailbox being flooded or guessed at for days; per caller wide enough for a meeting of a
 * hundred people behind one Wi-Fi.
 */
const limits = {
  address: { most: 5, seconds: 15 * 60 },
  addressPerDay: { most: 20, seconds: 24 * 3600 },
  caller: { most: 200, seconds: 15 * 60 },
} satisfies Record<string, Limit>

/**
 * Makes a code for an address and puts the mail with it in the outbox, in one transaction. Does the same work and
 * promises the same to everybody; one who was removed gets a mail that says so, and a code that does not exist.
 * Refused (`tooMany`) beyond the limits, which count unknown addresses like known ones.
 */
export async function requestCode(db: Db, email: string, ip: string, now: Date, locale: Locale): Promise<void> {
  const within = [
    await take(db, `code:caller:${ip}`, limits.caller, now),
    await take(db, `code:address:${email}`, limits.address, now),
    await take(db, `code:day:${email}`, limits.addressPerDay, now),
  ]
  if (within.includes(false)) throw new Refused('tooMany')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = new Date(now.getTime() + codeMinutes * 60_000)
  await db.transaction(async (tx) => {
    const [person] = await tx.select({ standing: people.standing, locale: people.locale }).from(people).where(eq(people.email, email))
    const removed = person?.standing === 'removed'
    const codeHash = hashCode(removed ? randomBytes(16).toString('hex') : code)
    const made = { codeHash, triesLeft: codeTries, expiresAt, createdAt: now }
    await tx
      .insert(signInCodes)
      .values({ email, ...made })
      .onConflictDoUpdate({ target: signInCodes.email, set: made })
    const letter = removed ? noAccessLetter(locale) : codeLetter(locale, code, codeMinutes)
    await enqueue(tx, { ...letter, to: email, expiresAt }, now)
  })
}

/**
 * Uses up one try at an address's code, and the code with it where it fits. Tries are counted under a row lock. An
 * address that never asked for a code is answered, and counted, like one whose code is wrong, stale or used.
 */
export async function tryCode(db: Db, email: string, codeHash: string, now: Date): Promise<{ fits: boolean; expiresAt: Date }> {
  return db.transaction(async (tx) => {
    const none = { email, codeHash: '', triesLeft: codeTries, expiresAt: now, createdAt: now }
    await tx.insert(signInCodes).values(none).onConflictDoNothing()
    const [row = none] = await tx.select().from(signInCodes).where(eq(signInCodes.email, email)).for('update')
    const fits = row.triesLeft > 0 && row.expiresAt > now && same(row.codeHash, codeHash)
    const triesLeft = Math.max(0, row.triesLeft - 1)
    await tx
      .update(signInCodes)
      .set(fits ? { codeHash: '', triesLeft } : { triesLeft })
      .where(eq(signInCodes.email, email))
    return { fits, expiresAt: row.expiresAt }
  })
}

/** How often a code may still be tried for an address. */
export async function triesLeft(db: Db, email: string): Promise<number> {
  const [row] = await db.select({ left: signInCodes.triesLeft }).from(signInCodes).where(eq(signInCodes.email, email))
  return row?.left ?? codeTries
}

/** Drops codes that have been dead for an hour: by then nobody is still typing one. */
export async function forgetOldCodes(db: Db, now: Date): Promise<void> {
  await db.delete(signInCodes).where(lt(signInCodes.expiresAt, new Date(now.getTime() - 3_600_000)))
}

/** Exactly as next-auth hashes what is typed, which is how the two find each other. */
export const hashCode = (code: string): string => createHash('sha256').update(`${code}${env().NEXTAUTH_SECRET}`).digest('hex')

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
