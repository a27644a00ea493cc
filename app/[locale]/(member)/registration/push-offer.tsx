import { db } from '@/lib/db/client'
import type { Messages } from '@/lib/i18n'
import { noticesOf } from '@/lib/notices/choose'
import { pushKeys } from '@/lib/push/keys'
import { devicesOf } from '@/lib/push/subscriptions'
import { PushOfferHere } from './push-offer-here'

/** To somebody who has just got a place: messages on this phone. Not to one who has said that they want none. */
export async function PushOffer({ personId, t }: { personId: string; t: Messages }) {
  const person = { id: personId }
  if (!(await noticesOf(await db(), person)).push) return null
  const [{ publicKey }] = await pushKeys(await db())
  const listed = (await devicesOf(await db(), person)).map(({ id }) => id).join()
  const { test: _, ...words } = t.push
  return <PushOfferHere {...{ personId, publicKey, listed }} t={words} refusals={{ ...t.refusals, noConnection: t.push.noConnection }} />
}
