import 'server-only'
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { people, settings } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { hashToken } from '@/lib/auth/session'
import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'
import { hasFacilitator } from './read'

const setting = 'first-facilitator'

/**
 * Makes the key of the one-time door through which the first facilitator comes, in place of any before it; null where
 * somebody leads already. Only its hash is kept.
 */
export async function makeFirstKey(db: Db): Promise<string | null> {
  if (await hasFacilitator(db)) {
    await db.delete(settings).where(eq(settings.key, setting))
    return null
  }
  const key = randomBytes(24).toString('base64url')
  const value = { hash: hashToken(key) }
  await db.insert(settings).values({ key: setting, value }).onConflictDoUpdate({ target: settings.key, set: { value } })
  return key
}

/** Whether a key still opens the door. */
export async function opensFirstDoor(db: Db, key: string): Promise<boolean> {
  const [row] = await db.select().from(settings).where(eq(settings.key, setting))
  return fits(row, key) && !(await hasFacilitator(db))
}

/** Makes a signed-in person the first facilitator; the key dies with it. Returns whether it did. */
export async function becomeFirst(db: Db, personId: string, key: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(settings).where(eq(settings.key, setting)).for('update')
    if (!fits(row, key) || (await hasFacilitator(tx))) return false
    await tx.delete(settings).where(eq(settings.key, setting))
    const after = { role: 'facilitator' as const, standing: 'member' as const, admittedAt: now }
    const [person] = await tx.update(people).set(after).where(eq(people.id, personId)).returning()
    if (!person) return false
    const subject = person.name ?? person.email
    await record(tx, person, { action: 'person.made_facilitator', subjectId: personId, subject, after: { first: true } })
    await tell(tx, `person:${personId}`)
    return true
  })
}

const fits = (row: { value: unknown } | undefined, key: string): boolean =>
  (row?.value as { hash?: string } | undefined)?.hash === hashToken(key)
