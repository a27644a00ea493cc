import { expect, test } from 'vitest'
import { issueInvoices } from '@/lib/billing/issue'
import { saveIssuer } from '@/lib/billing/issuer'
import { invoicesOf } from '@/lib/billing/read'
import { cancelPlace } from '@/lib/registrations/places'
import { registerSelf } from '@/lib/registrations/register'
import { saveTerms } from '@/lib/registrations/terms'
import { anIssuer } from '@/test/lib/billing/a-season'
import { colleaguesOf, form, seedComing } from '@/test/support/coming'
import { freshDatabase } from '@/test/support/database'
import { eans } from '@/test/support/seats'

const now = new Date('2026-10-01T08:00:00Z')

async function billed() {
  const { db } = await freshDatabase()
  const { cast, seasonId, west } = await seedComing(db)
  await saveIssuer(db, cast.mette, anIssuer)
  const [first, second] = await colleaguesOf(db, 'Odense Bibliotekerne', 2)
  if (!first || !second) throw new Error('two came')
  const free = await registerSelf(db, first, { ...form(west), ean: eans[0] }, now)
  await registerSelf(db, second, { ...form(west), ean: eans[0] }, now)
  const { made } = await issueInvoices(db, cast.mette, seasonId, now)
  expect(made).toHaveLength(1)
  const bills = async () => (await invoicesOf(db, cast.mette, seasonId)).map((bill) => bill.kind)
  return { db, cast, seasonId, first, free, bills }
}

test('the free holder cancels after the bill was made: the next becomes free and the bill is taken back, in one go', async () => {
  const { db, first, free, bills } = await billed()
  await cancelPlace(db, first, free.id, now)
  expect(await bills()).toEqual(['credit', 'invoice'])
})

test('a fee that is set to nothing takes back what was billed', async () => {
  const { db, cast, seasonId, bills } = await billed()
  const terms = { seasonId, fee: 0, otherFee: 0, opensAt: null, publicFirstUntil: null, moveUntil: null, offerHours: 24 }
  await saveTerms(db, cast.mette, terms, now)
  expect(await bills()).toEqual(['credit', 'invoice'])
})
