import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { invoiceSeries, invoices, registrations, registrationTerms, settings } from '@/drizzle/schema'
import { trail } from '@/lib/audit/trail'
import { invoiceBasis } from '@/lib/billing/basis'
import { fillInEan } from '@/lib/billing/ean'
import { issueInvoices } from '@/lib/billing/issue'
import { saveIssuer } from '@/lib/billing/issuer'
import { billById, billsOf, invoicesOf } from '@/lib/billing/read'
import { NotFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { databaseKind, freshDatabase, secondHandle } from '@/test/support/database'
import { seedSeason } from '@/test/support/season'
import { eans, seat } from '@/test/support/seats'
import { after, anIssuer, seedBillable } from './a-season'

test('the basis has a line for each charged seat, per service, with what is missing', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedBillable(db)
  const basis = await invoiceBasis(db, cast.mette, seasonId)
  expect(basis.services.map((s) => [s.library, s.sumOre, s.lines.map((l) => [l.name, l.amountOre, l.missing])])).toEqual([
    [
      'Ballerup Bibliotekerne',
      100_000,
      [
        ['Asta Bech', 50_000, []],
        ['Axel Dam', 50_000, ['ean']],
      ],
    ],
    ['DBC Digital', 60_000, [['Lis Krog', 60_000, []]]],
  ])
  expect(basis.services.map((s) => s.knownEan)).toEqual([eans[0], null])
  expect(basis).toMatchObject({ sumOre: 160_000, ready: { count: 2, sumOre: 110_000 }, withoutEan: 1, hasIssuer: true })
})

test('an invoice is made for each that has all it needs, once, and says what was left out', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, seats } = await seedBillable(db)
  const { made, leftOut } = await issueInvoices(db, cast.mette, seasonId, after)
  expect(made.map((m) => [m.number, m.registrationId, m.amountOre])).toEqual([
    ['NIL-2026-0001', seats.asta, 50_000],
    ['NIL-2026-0002', seats.lis, 60_000],
  ])
  expect(leftOut).toEqual([{ registrationId: seats.axel, why: 'ean' }])
  expect(await billById(db, cast.jonas, made[0]?.id ?? '')).toEqual({
    number: 'NIL-2026-0001',
    kind: 'invoice',
    issued: '2026-11-30',
    due: '2026-12-30',
    held: '2026-11-24',
    code: '4F7K2A',
    requisition: null,
    note: 'Deltagergebyr, Netværk i lånesamarbejde, møde vest 24. november 2026',
    line: 'Deltagergebyr, Asta Bech',
    amountOre: 50_000,
    seller: expect.objectContaining({ name: 'Eksempelbiblioteket', gln: '5799999000010' }),
    buyer: {
      name: 'Ballerup Bibliotekerne',
      gln: eans[0],
      municipality: 'Ballerup',
      contact: { id: 'FJERNLAAN', name: 'Asta Bech' },
    },
  })
  expect(await issueInvoices(db, cast.mette, seasonId, after)).toMatchObject({ made: [] })
  expect((await invoiceBasis(db, cast.mette, seasonId)).services[0]?.lines[0]?.invoice?.number).toBe('NIL-2026-0001')
  expect((await trail(db, cast.mette, seasonId)).entries.map((e) => [e.action, e.subject])).toContainEqual([
    'invoice.issued',
    'NIL-2026-0001',
  ])
})

test('asked for by id, each is answered for', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, seats } = await seedBillable(db)
  const first = await issueInvoices(db, cast.mette, seasonId, after, [seats.lis])
  expect(first.made.map((m) => m.registrationId)).toEqual([seats.lis])
  const stranger = newId()
  expect(await issueInvoices(db, cast.mette, seasonId, after, [seats.lis, seats.anna, stranger, seats.lis])).toEqual({
    made: [],
    leftOut: [
      { registrationId: seats.lis, why: 'billed' },
      { registrationId: seats.anna, why: 'notCharged' },
      { registrationId: stranger, why: 'notCharged' },
    ],
  })
})

test('two facilitators who press at once make one invoice for each seat, without gaps', async () => {
  const { db, url } = await freshDatabase()
  const { cast, seasonId } = await seedBillable(db)
  for (let n = 0; n < 10; n++) await seat(db, seasonId, { name: `Kollega ${n}`, library: 'DBC Digital', ean: eans[1] })
  const other = url && databaseKind() !== 'pglite' ? (await secondHandle(url)).db : db
  const presses = [db, other, db, other].map((on, i) => issueInvoices(on, i % 2 ? cast.jonas : cast.mette, seasonId, after))
  const made = (await Promise.all(presses)).flatMap((answer) => answer.made)
  expect(made.map((m) => m.number).sort()).toEqual(Array.from({ length: 12 }, (_, n) => `NIL-2026-${String(n + 1).padStart(4, '0')}`))
  expect(new Set(made.map((m) => m.registrationId)).size).toBe(12)
  expect(await db.$count(invoices)).toBe(12)
})

test('two seasons billed at once share the year’s numbers, and a new year begins anew', async () => {
  const { db, url } = await freshDatabase()
  const one = await seedBillable(db)
  const { createSeason } = await import('@/lib/meetings/create')
  const dates = { westDate: '2027-05-04', eastDate: '2027-05-06' }
  const two = await createSeason(db, one.cast.mette, { theme: 'Foråret', take: 'standing', ...dates }, after)
  await seat(db, two.id, { name: 'Lis Krog', library: 'DBC Digital', ean: eans[1] })
  const other = url && databaseKind() !== 'pglite' ? (await secondHandle(url)).db : db
  const answers = await Promise.all([
    issueInvoices(db, one.cast.mette, one.seasonId, after),
    issueInvoices(other, one.cast.jonas, two.id, after),
  ])
  const numbers = answers.flatMap((answer) => answer.made.map((m) => m.number)).sort()
  expect(numbers).toEqual(['NIL-2026-0001', 'NIL-2026-0002', 'NIL-2026-0003'])
  // 31 December in Greenwich is 1 January in Copenhagen.
  await fillInEan(db, one.cast.mette, await ballerup(db, one.seasonId, one.seats.axel), after)
  const newYear = await issueInvoices(db, one.cast.mette, one.seasonId, new Date('2026-12-31T23:30:00Z'))
  expect(newYear.made.map((m) => m.number)).toEqual(['NIL-2027-0001'])
  expect(await db.select().from(invoiceSeries).orderBy(invoiceSeries.year)).toEqual([
    { year: 2026, last: 3 },
    { year: 2027, last: 1 },
  ])
})

test('a bill that was made stays as it was, whatever changes', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, seats } = await seedBillable(db)
  await issueInvoices(db, cast.mette, seasonId, after)
  const before = await billsOf(db, cast.mette, seasonId)
  await saveIssuer(db, cast.mette, { ...anIssuer, name: 'Et andet navn' })
  await db.update(registrations).set({ name: 'En anden', ean: eans[2] }).where(eq(registrations.id, seats.asta))
  await db.update(registrationTerms).set({ feeOre: 70_000 })
  expect(await billsOf(db, cast.mette, seasonId)).toEqual(before)
  const asta = (await invoiceBasis(db, cast.mette, seasonId)).services[0]?.lines.find((l) => l.id === seats.asta)
  expect(asta?.amountOre).toBe(50_000)
})

test('a season whose terms nobody wrote has the usual fee', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedSeason(db)
  await seat(db, seasonId, { name: 'Lis Krog', library: 'DBC Digital' })
  expect(await invoiceBasis(db, cast.mette, seasonId)).toMatchObject({ sumOre: 50_000 })
})

test('without an issuer no invoice is made', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, seats } = await seedBillable(db)
  await db.delete(settings)
  expect(await invoiceBasis(db, cast.mette, seasonId)).toMatchObject({ hasIssuer: false, ready: { count: 0 } })
  expect((await issueInvoices(db, cast.mette, seasonId, after, [seats.lis])).leftOut).toEqual([
    { registrationId: seats.lis, why: 'issuer' },
  ])
})

test('an EAN number goes to the service’s charged seats that have none', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, seats } = await seedBillable(db)
  expect(await fillInEan(db, cast.mette, { ...(await ballerup(db, seasonId, seats.axel)), ean: eans[2] }, after)).toBe(1)
  const has = await db.select({ id: registrations.id, ean: registrations.ean }).from(registrations).orderBy(registrations.id)
  expect(has.find((r) => r.id === seats.axel)?.ean).toBe(eans[2])
  expect(has.find((r) => r.id === seats.asta)?.ean).toBe(eans[0])
  expect(await issueInvoices(db, cast.mette, seasonId, after)).toMatchObject({ leftOut: [], made: [{}, {}, {}] })
})

test('a participant sees none of it and makes none of it', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, seats } = await seedBillable(db)
  const { made } = await issueInvoices(db, cast.mette, seasonId, after, [seats.lis])
  const input = await ballerup(db, seasonId, seats.axel)
  for (const who of [cast.anna, cast.bo, cast.per, cast.ras]) {
    await expect(invoiceBasis(db, who, seasonId)).rejects.toThrow(NotFound)
    await expect(issueInvoices(db, who, seasonId, after)).rejects.toThrow(NotFound)
    await expect(saveIssuer(db, who, anIssuer)).rejects.toThrow(NotFound)
    await expect(fillInEan(db, who, input, after)).rejects.toThrow(NotFound)
    await expect(invoicesOf(db, who, seasonId)).rejects.toThrow(NotFound)
    await expect(billsOf(db, who, seasonId)).rejects.toThrow(NotFound)
    await expect(billById(db, who, made[0]?.id ?? '')).rejects.toThrow(NotFound)
  }
  await expect(issueInvoices(db, cast.mette, newId(), after)).rejects.toThrow(NotFound)
  expect(await db.$count(invoices)).toBe(1)
})

type Database = Awaited<ReturnType<typeof freshDatabase>>['db']

async function ballerup(db: Database, seasonId: string, id: string) {
  const [row] = await db
    .select({ libraryId: registrations.libraryId })
    .from(registrations)
    .where(eq(registrations.id, id))
    .orderBy(registrations.id)
  return { seasonId, libraryId: row?.libraryId ?? '', ean: eans[0] }
}
