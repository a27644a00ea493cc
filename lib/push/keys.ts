import 'server-only'
import { eq } from 'drizzle-orm'
import { settings } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'

/** A VAPID pair: push services let only its holder send to the subscriptions that were made with it. */
export type KeyPair = { publicKey: string; privateKey: string }

const setting = 'push-keys'

/**
 * Every pair that a subscription may have been made with, the one for new subscriptions first. The first pair is made on
 * first use. One that the environment names comes first, and is remembered beside those before it: so a new one can be
 * named at any time, and the phones that know an old one still hear.
 */
export async function pushKeys(db: Db): Promise<[KeyPair, ...KeyPair[]]> {
  const known = await readKeys(db)
  const named = namedKeys()
  const current = named ?? known[0]
  if (current && known.some((pair) => pair.publicKey === current.publicKey))
    return [current, ...known.filter((pair) => !same(pair, current))]
  return db.transaction(async (tx) => {
    // Another server may be doing the same: whoever comes second finds the row.
    await tx.insert(settings).values({ key: setting, value: [] }).onConflictDoNothing()
    const before = await readKeys(tx, true)
    const first = named ?? before[0] ?? (await import('web-push')).default.generateVAPIDKeys()
    const after: [KeyPair, ...KeyPair[]] = [first, ...before.filter((pair) => !same(pair, first))]
    await tx.update(settings).set({ value: after }).where(eq(settings.key, setting))
    return after
  })
}

async function readKeys(db: Db, lock = false): Promise<KeyPair[]> {
  const query = db.select().from(settings).where(eq(settings.key, setting))
  const [row] = await (lock ? query.for('update') : query)
  return (row?.value as KeyPair[] | undefined) ?? []
}

function namedKeys(): KeyPair | undefined {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env()
  return publicKey && privateKey ? { publicKey, privateKey } : undefined
}

const same = (a: KeyPair, b: KeyPair): boolean => a.publicKey === b.publicKey
