import 'server-only'
import { strToU8, zipSync } from 'fflate'
import type { Actor } from '@/lib/auth/can'
import { oioubl } from '@/lib/billing/oioubl'
import { billById, billsOf } from '@/lib/billing/read'
import type { Db } from '@/lib/db/client'
import { fill, type Locale, messages } from '@/lib/i18n'
import { nameForFiles } from './seasons'

type Made = { name: string; bytes: Uint8Array }

/** One bill as its OIOUBL file. */
export async function billFile(db: Db, actor: Actor, id: string): Promise<Made> {
  const bill = await billById(db, actor, id)
  return { name: `${bill.number}.xml`, bytes: strToU8(oioubl(bill)) }
}

/** Every invoice and credit note of a season, each its OIOUBL file, in one ZIP file. */
export async function billsFile(db: Db, actor: Actor, locale: Locale, seasonId: string): Promise<Made> {
  const of = await nameForFiles(db, actor, seasonId)
  const files = (await billsOf(db, actor, seasonId)).map((bill) => [`${bill.number}.xml`, strToU8(oioubl(bill))] as const)
  return { name: `${fill(messages(locale).billing.files.invoices, { of })}.zip`, bytes: zipSync(Object.fromEntries(files)) }
}
