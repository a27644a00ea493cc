import { registrationTerms } from '@/drizzle/schema'
import { saveIssuer } from '@/lib/billing/issuer'
import type { Db } from '@/lib/db/client'
import { seedSeason } from '@/test/support/season'
import { eans, seat } from '@/test/support/seats'

export const anIssuer = {
  name: 'Eksempelbiblioteket',
  gln: '5799999000010',
  cvr: '12345674',
  street: 'Eksempelvej',
  buildingNumber: '1',
  postalCode: '8000',
  city: 'Aarhus C',
  registration: '1234',
  account: '1234567890',
  contactName: 'Netværkssekretariatet',
  contactEmail: 'netvaerk@example.org',
  dueDays: 30,
}

export const after = new Date('2026-11-30T09:00:00Z')

/**
 * A season with an issuer, at 500 kr. for a further one and 600 kr. for others. Ballerup sends Anna free, Asta charged and
 * Axel charged without an EAN number; DBC Digital sends Lis. Mette of KB, Iben in line and Else who was let off pay nothing.
 */
export async function seedBillable(db: Db) {
  const season = await seedSeason(db)
  const { cast, seasonId } = season
  await saveIssuer(db, cast.mette, anIssuer)
  await db.insert(registrationTerms).values({ seasonId, feeOre: 50_000, otherFeeOre: 60_000 })
  const ballerup = 'Ballerup Bibliotekerne'
  const seats = {
    anna: await seat(db, seasonId, { name: 'Anna Skov', library: ballerup, free: true, ean: eans[0] }),
    asta: await seat(db, seasonId, { name: 'Asta Bech', library: ballerup, ean: eans[0], reference: 'FJERNLAAN', code: '4F7K2A' }),
    axel: await seat(db, seasonId, { name: 'Axel Dam', library: ballerup, side: 'east' }),
    lis: await seat(db, seasonId, { name: 'Lis Krog', library: 'DBC Digital', ean: eans[1], requisition: '4500123' }),
    mette: await seat(db, seasonId, { name: 'Mette Lund', library: 'Det Kgl. Bibliotek', ean: eans[2] }),
    iben: await seat(db, seasonId, { name: 'Iben Juhl', library: ballerup, status: 'waiting', ean: eans[0] }),
    else: await seat(db, seasonId, { name: 'Else Møller', library: ballerup, waived: true, ean: eans[0] }),
  }
  return { ...season, seats }
}
