import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checkIns, registrations } from '@/drizzle/schema'
import { issueInvoices } from '@/lib/billing/issue'
import { oioubl } from '@/lib/billing/oioubl'
import { billById } from '@/lib/billing/read'
import { NotFound } from '@/lib/errors'
import { basisTable } from '@/lib/exports/basis'
import { billFile, billsFile } from '@/lib/exports/bills'
import { participantsTable } from '@/lib/exports/participants'
import { newId } from '@/lib/ids'
import { createSeason } from '@/lib/meetings/create'
import { after, seedBillable } from '@/test/lib/billing/a-season'
import { freshDatabase } from '@/test/support/database'
import { eans, seat } from '@/test/support/seats'

test('participants stand west first, those with a seat by name, then the line', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, seats } = await seedBillable(db)
  await seat(db, seasonId, { name: 'Ole Holm', library: 'Ballerup Bibliotekerne', status: 'cancelled' })
  await seat(db, seasonId, {
    name: 'Åse Bach',
    library: 'Ballerup Bibliotekerne',
    diet: 'Vegetar',
    access: 'Teleslynge',
    email: 'aase@b.example',
  })
  const [row] = await db.select().from(registrations).limit(1)
  const at = (minute: number) => new Date(`2026-11-24T09:${minute}:00Z`)
  await db.insert(checkIns).values([
    { id: newId(), meetingId: row?.meetingId ?? '', registrationId: seats.asta, present: false, at: at(20) },
    { id: newId(), meetingId: row?.meetingId ?? '', registrationId: seats.asta, present: true, at: at(10) },
    { id: newId(), meetingId: row?.meetingId ?? '', registrationId: seats.anna, present: true, at: at(15) },
  ])
  const table = await participantsTable(db, cast.mette, 'da', seasonId, null)
  expect(table.name).toBe('Deltagere 2026-11-24')
  expect(table.columns.map((c) => c.title)).toEqual([
    'Møde',
    'Navn',
    'Biblioteksvæsen',
    'Biblioteksnummer',
    'Mail',
    'Status',
    'Nr. på ventelisten',
    'Pris (kr.)',
    'EAN-nummer',
    'Reference',
    'Rekvisition',
    'Mad',
    'Hensyn',
    'Kom',
  ])
  expect(table.rows.map((r) => [r[1], r[5], r[6], r[7], r[13]])).toEqual([
    ['Anna Skov', 'Har plads', null, { ore: 0 }, 'Ja'],
    ['Asta Bech', 'Har plads', null, { ore: 50_000 }, 'Nej'],
    ['Else Møller', 'Har plads', null, { ore: 0 }, null],
    ['Lis Krog', 'Har plads', null, { ore: 60_000 }, null],
    ['Mette Lund', 'Har plads', null, { ore: 0 }, null],
    ['Åse Bach', 'Har plads', null, { ore: 50_000 }, null],
    ['Iben Juhl', 'På venteliste', 1, null, null],
    ['Axel Dam', 'Har plads', null, { ore: 50_000 }, null],
  ])
  expect(table.rows[5]).toEqual([
    'Møde vest, 24. november 2026',
    'Åse Bach',
    'Ballerup Bibliotekerne',
    { code: '715100' },
    'aase@b.example',
    'Har plads',
    null,
    { ore: 50_000 },
    null,
    null,
    null,
    'Vegetar',
    'Teleslynge',
    null,
  ])
})

test('of one meeting there are its own, under its name', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedBillable(db)
  const east = (await look()).meetings.find((m) => m.side === 'east')
  const table = await participantsTable(db, cast.mette, 'en', seasonId, east?.id ?? '')
  expect(table.name).toBe(`Participants ${east?.slug}`)
  expect(table.rows.map((r) => r[1])).toEqual(['Axel Dam'])
  const dates = { westDate: '2027-05-04', eastDate: '2027-05-06' }
  const other = await createSeason(db, cast.mette, { theme: 'Foråret', take: 'standing', ...dates }, after)
  await expect(participantsTable(db, cast.mette, 'da', other.id, east?.id ?? '')).rejects.toThrow(NotFound)
})

test('the invoice basis says what is billed and what is missing', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, seats } = await seedBillable(db)
  await issueInvoices(db, cast.mette, seasonId, after, [seats.lis])
  const table = await basisTable(db, cast.mette, 'da', seasonId)
  expect(table.name).toBe('Fakturagrundlag 2026-11-24')
  expect(table.rows.map((r) => [r[0], r[1], r[4], r[6], r[7], r[8], r[9]])).toEqual([
    ['Ballerup Bibliotekerne', 'Asta Bech', { code: eans[0] }, null, { ore: 50_000 }, null, null],
    ['Ballerup Bibliotekerne', 'Axel Dam', null, null, { ore: 50_000 }, null, 'EAN-nummer'],
    ['DBC Digital', 'Lis Krog', { code: eans[1] }, { code: '4500123' }, { ore: 60_000 }, 'NIL-2026-0001', null],
  ])
})

test('the invoices come one by one, and all in a ZIP file', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedBillable(db)
  const { made } = await issueInvoices(db, cast.mette, seasonId, after)
  const { name, bytes } = await billsFile(db, cast.mette, 'da', seasonId)
  const files = unzipSync(bytes)
  expect(name).toBe('Fakturaer 2026-11-24.zip')
  expect(Object.keys(files)).toEqual(['NIL-2026-0001.xml', 'NIL-2026-0002.xml'])
  const first = await billFile(db, cast.mette, made[0]?.id ?? '')
  expect(first.name).toBe('NIL-2026-0001.xml')
  expect(strFromU8(first.bytes)).toBe(oioubl(await billById(db, cast.mette, made[0]?.id ?? '')))
  expect(files['NIL-2026-0001.xml']).toEqual(first.bytes)
})

test('a participant gets none of them', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedBillable(db)
  const { made } = await issueInvoices(db, cast.mette, seasonId, after)
  for (const who of [cast.anna, cast.per, cast.ras]) {
    await expect(participantsTable(db, who, 'da', seasonId, null)).rejects.toThrow(NotFound)
    await expect(basisTable(db, who, 'da', seasonId)).rejects.toThrow(NotFound)
    await expect(billsFile(db, who, 'da', seasonId)).rejects.toThrow(NotFound)
    await expect(billFile(db, who, made[0]?.id ?? '')).rejects.toThrow(NotFound)
  }
})
