import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries, checkIns, libraryRegulars, meetings, people, registrations, registrationTerms } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { Sector } from '@/lib/libraries/input'
import { createSeason } from '@/lib/meetings/create'
import { publish } from '@/lib/meetings/publish'
import type { Side } from '@/lib/meetings/published'
import { registerInput } from '@/lib/registrations/input'
import { myRegistration } from '@/lib/registrations/mine'
import { acceptOffer, cancelPlace } from '@/lib/registrations/places'
import { registerSelf } from '@/lib/registrations/register'
import { registeredAt } from '@/lib/registrations/registered-at'
import { nameRegular } from '@/lib/registrations/regular'
import { answerSwap, askToSwap } from '@/lib/registrations/swaps'
import { type Cast, seedCast } from '../../support/cast'
import { freshDatabase } from '../../support/database'

const now = new Date('2026-10-01T08:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

type Somebody = Cast['anna'] & { library: { id: string; sector: Sector; side: Side } }

/** A published season in November, with so many chairs at each meeting, and who is in it. */
async function aSeason(db: Db, capacity = 70) {
  const cast = await seedCast(db)
  const season = await seasonOf(db, cast, '2026-11-24', '2026-11-26', capacity)
  const at = (person: Cast['anna'], side: Side = 'west'): Somebody => ({
    ...person,
    library: { id: person.libraryId ?? '', sector: 'public', side },
  })
  const anna = at(cast.anna)
  const colleague = async (name: string, standing: 'member' | 'pending' = 'member') => {
    const made = { ...cast.anna, id: newId(), name, email: `${name.toLowerCase()}@aarhus.example`, standing }
    await db.insert(people).values(made)
    return at(made)
  }
  return { cast, ...season, anna, bo: at(cast.bo, 'east'), per: at(cast.per), colleague }
}

async function seasonOf(db: Db, cast: Cast, westDate: string, eastDate: string, capacity = 70) {
  const before = new Date(Date.parse(westDate) - 80 * 86_400_000)
  const { id } = await createSeason(db, cast.mette, { theme: westDate, take: 'standing', westDate, eastDate }, before)
  await db.update(meetings).set({ capacity, registrationDeadline: null }).where(eq(meetings.seasonId, id))
  await publish(db, cast.mette, id, before)
  const rows = await db.select().from(meetings).where(eq(meetings.seasonId, id))
  const meetingOf = (side: Side) => rows.find((m) => m.side === side) ?? expect.fail('no such meeting')
  return { seasonId: id, west: meetingOf('west'), east: meetingOf('east') }
}

const send = (meetingId: string, more: Partial<Parameters<typeof registerInput.parse>[0] & object> = {}) =>
  registerInput.parse({ id: newId(), meetingId, shownOre: 50_000, ...more })
const seen = async (db: Db, person: Somebody, at = now) => (await myRegistration(db, person, at)) ?? expect.fail('no season')
const reason = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refused ? error.reason : error),
  )

test('before anybody came, a place is free, and one’s own side of Storebælt is suggested', async () => {
  const { db } = await freshDatabase()
  const { anna, bo } = await aSeason(db)
  const mine = await seen(db, anna)
  expect(mine).toMatchObject({ place: null, gone: null, suggested: 'west', price: { feeOre: 0, why: 'free', holder: null } })
  expect(mine.meetings.map((m) => [m.side, m.room, m.wouldWait, m.closed])).toEqual([
    ['west', 70, null, null],
    ['east', 70, null, null],
  ])
  expect((await seen(db, bo)).suggested).toBe('east')
})

test('the second of a service sees who holds the free seat; one who is not admitted sees no name and no colleagues', async () => {
  const { db } = await freshDatabase()
  const { anna, west, colleague } = await aSeason(db)
  await registerSelf(db, anna, send(west.id), now)
  const member = await seen(db, await colleague('Bodil'))
  expect(member.price).toEqual({ feeOre: 50_000, why: 'further', holder: 'Anna Skov' })
  expect(member.colleagues).toMatchObject([{ name: 'Anna Skov', status: 'seated', feeOre: 0 }])
  const pending = await seen(db, await colleague('Fup', 'pending'))
  expect(pending).toMatchObject({ price: { feeOre: 50_000, why: 'further', holder: null }, colleagues: null, members: [] })
  expect(JSON.stringify(pending)).not.toContain('Anna')
})

test('one’s own place, its price and its code; and the phone is told which meeting it is', async () => {
  const { db } = await freshDatabase()
  const { anna, east } = await aSeason(db)
  expect(await registeredAt(db, anna.id, now)).toBe(null)
  await registerSelf(db, anna, send(east.id, { diet: 'Vegetar' }), now)
  const { place } = await seen(db, anna)
  expect(place).toMatchObject({ meetingId: east.id, status: 'seated', price: { feeOre: 0, why: 'free' }, diet: 'Vegetar', mayMove: true })
  expect(place?.code).toMatch(/^[0-9A-Z]{6}$/)
  expect(await registeredAt(db, anna.id, now)).toBe(east.slug)
})

test('a full meeting says which number one would be, the other that it has more room; then the offer with its price', async () => {
  const { db } = await freshDatabase()
  const { anna, bo, per, west, east, colleague } = await aSeason(db, 1)
  await registerSelf(db, bo, send(west.id), now)
  const before = await seen(db, anna)
  expect(before.meetings.map((m) => [m.room, m.wouldWait, m.roomier])).toEqual([
    [0, 1, false],
    [1, null, true],
  ])
  await registerSelf(db, anna, send(west.id), now)
  const bodil = await colleague('Bodil')
  await registerSelf(db, bodil, send(west.id), now)
  await registerSelf(db, per, send(east.id), now)
  const waiting = await seen(db, bodil)
  expect(waiting.place).toMatchObject({ status: 'waiting', number: 2 })
  // In the east nobody waits, and her place in line goes with her.
  expect(waiting.meetings[1]).toMatchObject({ room: 0, wouldWaitMoved: 1 })

  const bos = (await seen(db, bo)).place?.id ?? ''
  await cancelPlace(db, bo, bos, later(1))
  expect((await seen(db, anna, later(1))).place).toMatchObject({ status: 'offered', offerUntil: later(25), price: { feeOre: 0 } })
  expect((await seen(db, bodil, later(1))).place).toMatchObject({ status: 'waiting', number: 1 })
  // Nobody has written it down yet, but the offer has run out.
  expect(await seen(db, anna, later(26))).toMatchObject({ place: null, gone: { status: 'passed', meetingId: west.id } })
  expect((await seen(db, bodil, later(26))).place).toMatchObject({ status: 'offered' })
})

test('an offer that has become dearer than what was shown is not taken unasked', async () => {
  const { db } = await freshDatabase()
  const { anna, bo, west, east, colleague } = await aSeason(db, 1)
  await registerSelf(db, bo, send(west.id), now)
  await registerSelf(db, anna, send(west.id), now)
  await cancelPlace(db, bo, (await seen(db, bo)).place?.id ?? '', now)
  const { place } = await seen(db, anna)
  expect(place).toMatchObject({ status: 'offered', price: { feeOre: 0 } })
  await registerSelf(db, await colleague('Bodil'), send(east.id), now)
  expect(await reason(acceptOffer(db, anna, place?.id ?? '', now, 0))).toBe('priceChanged')
  expect((await seen(db, anna)).place).toMatchObject({ status: 'offered', price: { feeOre: 50_000, why: 'further', holder: 'Bodil' } })
  await acceptOffer(db, anna, place?.id ?? '', now, 50_000)
  expect((await seen(db, anna)).place?.status).toBe('seated')
})

test('after cancelling, what was written stands ready, and the next attempt has an id of its own', async () => {
  const { db } = await freshDatabase()
  const { anna, west } = await aSeason(db)
  const first = await seen(db, anna)
  expect((await seen(db, anna)).nextId).toBe(first.nextId)
  await registerSelf(db, anna, send(west.id, { id: first.nextId, diet: 'Vegetar' }), now)
  await cancelPlace(db, anna, first.nextId, now)
  const after = await seen(db, anna)
  expect(after).toMatchObject({ place: null, gone: { status: 'cancelled', meetingId: west.id, diet: 'Vegetar' } })
  expect(after.nextId).not.toBe(first.nextId)
  await registerSelf(db, anna, send(west.id, { id: after.nextId }), now)
  expect((await seen(db, anna)).place).toMatchObject({ id: after.nextId, status: 'seated' })
})

test('a swap: both see it with what it will cost, and on a yes the free seat changes hands', async () => {
  const { db } = await freshDatabase()
  const { anna, west, colleague } = await aSeason(db)
  const bodil = await colleague('Bodil')
  await registerSelf(db, anna, send(west.id), now)
  await registerSelf(db, bodil, send(west.id), now)
  await askToSwap(db, bodil, (await seen(db, bodil)).place?.id ?? '', now)
  expect(await seen(db, bodil)).toMatchObject({ asked: { holder: 'Anna Skov' }, asking: [] })
  const { asked, asking } = await seen(db, anna)
  expect(asked).toBe(null)
  expect(asking).toMatchObject([{ name: 'Bodil', feeOre: 50_000 }])
  const requestId = asking[0]?.id ?? ''
  await expect(answerSwap(db, bodil, { requestId, accepted: true }, now)).rejects.toThrow(NotFound)
  await answerSwap(db, anna, { requestId, accepted: true }, now)
  expect((await seen(db, bodil)).place?.price).toMatchObject({ feeOre: 0, why: 'free' })
  expect((await seen(db, anna)).place?.price).toEqual({ feeOre: 50_000, why: 'further', holder: 'Bodil' })
})

test('what a library wrote on its last bill is suggested to its admitted people, and to nobody else', async () => {
  const { db } = await freshDatabase()
  const { anna, bo, west, colleague } = await aSeason(db)
  await registerSelf(db, anna, send(west.id, { ean: '5790000000005', reference: 'Fjernlån' }), now)
  const bill = { ean: '5790000000005', reference: 'Fjernlån' }
  expect((await seen(db, await colleague('Bodil'))).bill).toEqual(bill)
  const none = { ean: null, reference: null }
  expect((await seen(db, await colleague('Fup', 'pending'))).bill).toEqual(none)
  expect((await seen(db, bo)).bill).toEqual(none)
})

test('registration that is not open says why: too early, too late, closed by hand, and who comes first', async () => {
  const { db } = await freshDatabase()
  const { anna, west, seasonId } = await aSeason(db)
  const usual = { feeOre: 50_000, otherFeeOre: 70_000, moveUntil: null, offerHours: 24 }
  const terms = { ...usual, opensAt: later(10), publicFirstUntil: later(100) }
  await db.insert(registrationTerms).values({ seasonId, ...terms })
  expect((await seen(db, anna)).meetings[0]).toMatchObject({ closed: 'notOpenYet', opensAt: later(10) })
  const research: Somebody = { ...anna, library: { ...anna.library, sector: 'research' } }
  const theirs = await seen(db, research, later(11))
  expect(theirs.price).toMatchObject({ feeOre: 70_000, why: 'other' })
  expect(theirs.meetings[0]).toMatchObject({ closed: null, wouldWait: 1, publicFirstUntil: later(100) })
  await db
    .update(meetings)
    .set({ registrationDeadline: later(20) })
    .where(eq(meetings.id, west.id))
  expect((await seen(db, anna, later(20))).meetings.map((m) => m.closed)).toEqual(['registrationClosed', null])
  expect((await seen(db, anna, new Date(west.startsAt))).meetings[0]).toMatchObject({ closed: 'meetingBegun', begun: true })
})

test('where no season is to come there is nothing to show', async () => {
  const { db } = await freshDatabase()
  const { anna } = await aSeason(db)
  expect(await myRegistration(db, anna, new Date('2027-01-01T00:00:00Z'))).toBe(null)
})

test('how steadily one has come is seen by oneself and one’s admitted colleagues, who so see whom to send', async () => {
  const { db } = await freshDatabase()
  const { cast, anna, per, west, colleague } = await aSeason(db)
  const bodil = await colleague('Bodil')
  const came = async (westDate: string, eastDate: string, who: Somebody, doors: boolean[]) => {
    const { west } = await seasonOf(db, cast, westDate, eastDate)
    const { id } = await registerSelf(db, who, send(west.id), new Date(west.startsAt.getTime() - 86_400_000))
    for (const [i, present] of doors.entries())
      await db
        .insert(checkIns)
        .values({ meetingId: west.id, registrationId: id, present, at: new Date(west.startsAt.getTime() + i * 1000), byId: cast.mette.id })
  }
  expect((await seen(db, anna)).came).toBe(null)
  await came('2024-11-19', '2024-11-21', anna, [true])
  await came('2025-03-18', '2025-03-20', bodil, [true])
  await came('2025-11-18', '2025-11-20', anna, [true, false, true])
  await came('2026-03-17', '2026-03-19', anna, [true])
  await registerSelf(db, anna, send(west.id), now)
  expect((await seen(db, anna)).came).toEqual({ inRow: 2, inAll: 3 })
  const { came: own, colleagues, members } = await seen(db, bodil)
  expect(own).toEqual({ inRow: 0, inAll: 1 })
  expect(colleagues).toMatchObject([{ name: 'Anna Skov', came: { inRow: 2, inAll: 3 } }])
  expect(members.map(({ name, came }) => [name, came?.inAll])).toEqual([
    ['Anna Skov', 3],
    ['Bodil', 1],
  ])
  expect(await seen(db, per)).toMatchObject({ came: null, colleagues: null, members: [] })
})

test('a library names its regular; not one of another, and not before one is admitted', async () => {
  const { db } = await freshDatabase()
  const { anna, bo, per, cast, colleague } = await aSeason(db)
  const bodil = await colleague('Bodil')
  await nameRegular(db, anna, bodil.id, now)
  await nameRegular(db, anna, bodil.id, now)
  expect(await seen(db, anna)).toMatchObject({ regularId: bodil.id, members: [{ name: 'Anna Skov' }, { name: 'Bodil' }] })
  await expect(nameRegular(db, anna, bo.id, now)).rejects.toThrow(NotFound)
  await expect(nameRegular(db, anna, (await colleague('Fup', 'pending')).id, now)).rejects.toThrow(NotFound)
  expect(await reason(nameRegular(db, per, per.id, now))).toBe('admittedFirst')
  expect(await reason(nameRegular(db, { ...cast.ras, library: per.library }, per.id, now))).toBe('admittedFirst')
  const trail = await db.select().from(auditEntries).where(eq(auditEntries.action, 'regular.named')).orderBy(auditEntries.id)
  expect(trail).toMatchObject([{ actorId: anna.id, subject: 'Bodil' }])
  expect(await db.select().from(libraryRegulars)).toHaveLength(1)
  expect(await db.select().from(registrations)).toHaveLength(0)
})
