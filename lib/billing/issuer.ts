import 'server-only'
import { eq } from 'drizzle-orm'
import { settings } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Seller } from './bill'
import type { Issuer } from './input'

const key = 'issuer'

/** Who the invoices are from, or null while nobody has said. */
export async function issuerOf(db: Db): Promise<Issuer | null> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  return row ? (row.value as Issuer) : null
}

/** Says who the invoices are from. Those that have been made keep what they say. */
export async function saveIssuer(db: Db, actor: Actor, value: Issuer): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const before = await issuerOf(tx)
    await tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } })
    await record(tx, actor, { action: 'issuer.saved', subject: value.name, ...(before && { before }), after: value })
  })
}

/** The issuer as a bill names it. */
export const sellerOf = (issuer: Issuer): Seller => ({
  name: issuer.name,
  gln: issuer.gln,
  cvr: issuer.cvr,
  street: issuer.street,
  buildingNumber: issuer.buildingNumber,
  postalCode: issuer.postalCode,
  city: issuer.city,
  contact: { id: 'Netværk', name: issuer.contactName, email: issuer.contactEmail },
  account: { registration: issuer.registration, number: issuer.account },
})
