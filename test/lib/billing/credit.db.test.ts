import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { invoices, registrations, registrationTerms } from '@/drizzle/schema'
import { trail } from '@/lib/audit/trail'
import { invoiceBasis } from '@/lib/billing/basis'
import { creditFallen } from '@/lib/billing/credit'
import { issueInvoices } from '@/lib/billing/issue'
import { billById, invoicesOf } from '@/lib/billing/read'
import { freshDatabase } from '@/test/support/database'
import { eans } from '@/test/support/seats'
import { after, seedBillable } from './a-season'

const later = new Date('2026-12-04T09:00:00Z')

async function billed() {
  const { db } = await freshDatabase()
  const season = await seedBillable(db)
  const { made } = await issueInvoices(db, season.cast.mette, season.seasonId, after)
  const change = (set: Partial<typeof registrations.$inferInsert>, id = season.seats.asta) =>
    db.transaction(async (tx) => {
      await tx.update(registrations).set(set).where(eq(registrations.id, id))
      return creditFallen(tx, season.cast.mette, Object.values(season.seats), later)
    })
  return { db, ...season, invoice: made[0], change }
}

test.each([
  ['cancelled', { status: 'cancelled' as const }],
  ['let off', { waived: true }],
])('a seat that is %s after billing is credited, once', async (_how, set) => {
  const { db, cast, seasonId, seats, invoice, change } = await billed()
  const made = await change(set)
  expect(made).toMatchObject([{ number: 'NIL-2026-0003', creditsId: invoice?.id, registrationId: seats.asta }])
  expect(await billById(db, cast.mette, made[0]?.id ?? '')).toMatchObject({
    number: 'NIL-2026-0003',
    kind: 'credit',
    issued: '2026-12-04',
    amountOre: 50_000,
    note: 'Kreditnota til faktura NIL-2026-0001: Deltagergebyr, Netværk i lånesamarbejde, møde vest 24. november 2026',
    credits: { number: 'NIL-2026-0001', issued: '2026-11-30' },
    buyer: { gln: eans[0] },
  })
  expect(await change(set)).toEqual([])
  expect((await invoicesOf(db, cast.mette, seasonId)).map((i) => [i.number, i.kind, i.other])).toEqual([
    ['NIL-2026-0003', 'credit', 'NIL-2026-0001'],
    ['NIL-2026-0002', 'invoice', null],
    ['NIL-2026-0001', 'invoice', 'NIL-2026-0003'],
  ])
  expect((await trail(db, cast.mette, seasonId)).entries[0]).toMatchObject({ action: 'invoice.credited', subject: 'NIL-2026-0001' })
})

test('so is the one that becomes the free one, and the one before it is billed', async () => {
  const { db, cast, seasonId, seats, change } = await billed()
  await db.update(registrations).set({ free: false }).where(eq(registrations.id, seats.anna))
  expect(await change({ free: true })).toHaveLength(1)
  const { made } = await issueInvoices(db, cast.mette, seasonId, later)
  expect(made).toMatchObject([{ number: 'NIL-2026-0004', registrationId: seats.anna }])
})

test('so are all whose fee is set to nothing', async () => {
  const { db, seats, change } = await billed()
  await db.update(registrationTerms).set({ feeOre: 0, otherFeeOre: 0 })
  expect((await change({ changedAt: later })).map((note) => note.registrationId)).toEqual([seats.asta, seats.lis])
})

test('a new person, another EAN number, a new price: it is charged still, and nothing happens', async () => {
  const { db, change } = await billed()
  expect(await change({ name: 'En anden', email: 'en@anden.example', ean: eans[2], reference: 'X' })).toEqual([])
  await db.update(registrationTerms).set({ feeOre: 60_000 })
  expect(await change({ changedAt: later })).toEqual([])
  expect(await db.$count(invoices)).toBe(2)
})

test('a charge that comes back is not billed, and can be again', async () => {
  const { db, cast, seasonId, seats, change } = await billed()
  await change({ waived: true })
  expect(await change({ waived: false })).toEqual([])
  expect(await invoiceBasis(db, cast.mette, seasonId)).toMatchObject({ ready: { count: 1 } })
  const { made } = await issueInvoices(db, cast.mette, seasonId, later)
  expect(made).toMatchObject([{ number: 'NIL-2026-0004', registrationId: seats.asta }])
  expect(await change({ waived: true })).toMatchObject([{ number: 'NIL-2026-0005', creditsId: made[0]?.id }])
})

test('one that was never billed is not credited, and a change that is undone leaves no gap', async () => {
  const { db, cast, seasonId, seats, change } = await billed()
  expect(await change({ status: 'cancelled' }, seats.axel)).toEqual([])
  const undone = db.transaction(async (tx) => {
    await tx.update(registrations).set({ status: 'cancelled' }).where(eq(registrations.id, seats.asta))
    expect(await creditFallen(tx, null, [seats.asta], later)).toHaveLength(1)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await invoicesOf(db, cast.mette, seasonId)).toHaveLength(2)
  expect(await change({ status: 'cancelled' })).toMatchObject([{ number: 'NIL-2026-0003' }])
})
