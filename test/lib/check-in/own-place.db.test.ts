import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries, mailOutbox, registrations } from '@/drizzle/schema'
import { chargedSeats } from '@/lib/billing/charged'
import { attendance } from '@/lib/check-in/attendance'
import { checkIn, seatAndCheckIn, walkIn } from '@/lib/check-in/check-in'
import { continuityOf } from '@/lib/check-in/continuity'
import { listed } from '@/lib/check-in/list'
import { passOf } from '@/lib/check-in/pass'
import { rosterOf } from '@/lib/check-in/roster'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { meetingWithId } from '@/lib/meetings/held'
import { myRegistration } from '@/lib/registrations/mine'
import { acceptOffer, cancelPlace, passOffer } from '@/lib/registrations/places'
import { type Registrant, registerSelf } from '@/lib/registrations/register'
import { setSeats } from '@/lib/registrations/terms'
import { settingOf } from '@/lib/seatings/setting'
import { colleaguesOf, form, registrant, seedComing } from '@/test/support/coming'
import { freshDatabase, secondHandle } from '@/test/support/database'
import { mark, minutes } from './a-door'

const autumn = new Date('2026-10-01T08:00:00Z')
/** The meeting begins at ten. */
const begun = minutes(90)

/** A full meeting in the west with one chair, which somebody of Odense has. */
async function fullHouse() {
  const handle = await freshDatabase()
  const { db } = handle
  const all = await seedComing(db, 1)
  const [first] = await colleaguesOf(db, 'Odense Bibliotekerne', 1)
  if (!first) throw new Error('one came')
  await registerSelf(db, first, form(all.west), autumn)
  const anna = await registrant(db, all.cast.anna)
  const meeting = await meetingWithId(db, all.west)
  if (!meeting) throw new Error('there is a meeting in the west')
  const row = async (id: string) => (await db.select().from(registrations).where(eq(registrations.id, id)))[0]
  const chairs = (capacity: number) => setSeats(db, all.cast.mette, { meetingId: all.west, capacity }, begun)
  const there = async () => (await attendance(db, all.cast.mette, all.west)).map((one) => one.registrationId)
  return { ...all, ...handle, anna, meeting, row, chairs, there }
}

const waits = async (db: Db, who: Registrant, meetingId: string) => {
  const sent = form(meetingId)
  expect((await registerSelf(db, who, sent, autumn)).status).toBe('waiting')
  return sent.id
}
const seating = (meetingId: string, registrationId: string, at = begun) => ({ id: newId(), registrationId, meetingId, at })
const guest = (meetingId: string, email: string | null, libraryId = '') => ({
  ...{ id: newId(), meetingId, name: 'Ana Skou', email, libraryId },
  at: begun,
})

test('who waits is seated on their own place and checked in, with all that hangs on a seat; sent again it is the same', async () => {
  const { db, cast, west, meeting, anna, row, chairs, there } = await fullHouse()
  const id = await waits(db, anna, west)
  const was = await row(id)
  const sent = seating(west, id)
  await expect(seatAndCheckIn(db, cast.mette, sent, begun)).rejects.toEqual(new Refused('meetingFull', { capacity: 1 }))
  expect(await row(id)).toEqual(was)
  expect(await there()).toEqual([])
  await chairs(2)
  for (const actor of [cast.anna, cast.per, cast.ras]) await expect(seatAndCheckIn(db, actor, sent, begun)).rejects.toThrow(NotFound)
  for (const _ of [1, 2]) await seatAndCheckIn(db, cast.mette, sent, begun)

  expect(await row(id)).toEqual({ ...was, status: 'seated', free: true, changedAt: begun })
  expect(await attendance(db, cast.mette, west)).toEqual([{ registrationId: id, at: begun }])
  expect((await myRegistration(db, { ...anna, library: { ...anna.library, side: null } }, begun))?.place).toMatchObject({
    ...{ id, status: 'seated' },
    price: { feeOre: 0, why: 'free' },
  })
  expect(await passOf(db, cast.anna, begun)).toMatchObject({ id })
  expect((await settingOf(db, meeting)).roster.find((one) => one.id === id)).toMatchObject({ personId: anna.id, here: true })
  expect((await continuityOf(db, [anna.id], begun)).get(anna.id)).toEqual({ inRow: 1, inAll: 1 })
  const letters = await db.select().from(mailOutbox).where(eq(mailOutbox.to, anna.email)).orderBy(mailOutbox.id)
  expect(letters.map(({ kind }) => kind)).toEqual(['seat-waiting', 'seat-seated'])
  const trail = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, id)).orderBy(auditEntries.id)
  expect(trail.filter(({ action }) => action === 'seat.seated')).toMatchObject([
    { actorId: cast.mette.id, before: { status: 'waiting' }, after: { status: 'seated' } },
  ])

  // Given up again, what an old phone sends once more does not bring it back.
  await cancelPlace(db, cast.mette, id, minutes(95))
  await seatAndCheckIn(db, cast.mette, sent, minutes(100))
  expect(await row(id)).toMatchObject({ status: 'cancelled' })
  await expect(seatAndCheckIn(db, cast.mette, seating(west, newId()), begun)).rejects.toThrow(NotFound)
})

test('who cancelled or let an offer go has the place they had; a further one of the service pays', async () => {
  const { db, cast, west, seasonId, row, chairs, there } = await fullHouse()
  const [gone, passed, stays] = await colleaguesOf(db, 'Aarhus Kommunes Biblioteker', 3)
  if (!gone || !passed || !stays) throw new Error('three came')
  const ids = [await waits(db, gone, west), await waits(db, passed, west), await waits(db, stays, west)]
  await cancelPlace(db, gone, ids[0] ?? '', autumn)
  await setSeats(db, cast.mette, { meetingId: west, capacity: 2 }, autumn)
  await passOffer(db, passed, ids[1] ?? '', autumn)
  await acceptOffer(db, stays, ids[2] ?? '', autumn)
  await chairs(4)
  for (const id of ids) await seatAndCheckIn(db, cast.mette, seating(west, id), begun)
  const rows = await Promise.all(ids.map(row))
  expect(rows).toMatchObject([
    { status: 'seated', free: false, line: 2, personId: gone.id },
    { status: 'seated', free: false, line: 3, personId: passed.id },
    { status: 'seated', free: true, line: 4, personId: stays.id },
  ])
  expect((await chargedSeats(db, seasonId)).map(({ id, feeOre }) => ({ id, feeOre })).sort((a, b) => a.id.localeCompare(b.id))).toEqual(
    ids
      .slice(0, 2)
      .sort()
      .map((id) => ({ id, feeOre: 50_000 })),
  )
  expect((await there()).sort()).toEqual([...ids].sort())
})

test('who gave a place up and waits on another is seated on the one they have, by whichever of the two they are known', async () => {
  const { db, cast, west, east, anna, row, chairs, there } = await fullHouse()
  const old = await waits(db, anna, west)
  await cancelPlace(db, anna, old, autumn)
  const [first] = await colleaguesOf(db, 'Esbjerg Kommunes Biblioteker', 1)
  if (!first) throw new Error('one came')
  await registerSelf(db, first, form(east), autumn)
  const now = await waits(db, anna, east)
  await chairs(2)
  await seatAndCheckIn(db, cast.mette, seating(west, old), begun)
  expect(await row(old)).toMatchObject({ status: 'cancelled' })
  expect(await row(now)).toMatchObject({ status: 'seated', meetingId: west })
  expect(await there()).toEqual([now])
})

test('somebody typed in whose address is known is seated on their own place, and what is said of the walk-in is said of them', async () => {
  const { db, cast, west, anna, row, chairs, there } = await fullHouse()
  const id = await waits(db, anna, west)
  await chairs(3)
  const sent = guest(west, anna.email, cast.bo.libraryId ?? '')
  for (const _ of [1, 2]) await walkIn(db, cast.mette, sent, begun)
  expect(await row(sent.id)).toBeUndefined()
  expect(await row(id)).toMatchObject({ status: 'seated', name: 'Anna Skov', libraryId: anna.library.id, walkIn: false, free: true })
  expect(await there()).toEqual([id])
  await checkIn(db, cast.mette, mark(west, sent.id, { at: begun }), begun)
  await checkIn(db, cast.mette, mark(west, sent.id, { present: false, at: minutes(91) }), minutes(91))
  expect(await there()).toEqual([])

  // The same at another door, by another phone, of somebody who has gone again: the seat is there.
  const other = { ...guest(west, anna.email, cast.bo.libraryId ?? ''), at: minutes(92) }
  await walkIn(db, cast.jonas, other, minutes(93))
  expect(await there()).toEqual([id])
  const { people } = await rosterOf(db, cast.mette, (await meetingWithId(db, west))?.slug ?? '')
  const seen = listed({ meetingId: west, people, libraries: [] }, [
    { name: 'walk-in', state: 'arrived', args: { ...sent, at: begun.toISOString() } },
  ])
  expect(seen.filter((one) => one.present).map(({ name, registrationId }) => [name, registrationId])).toEqual([['Anna Skov', id]])
  expect(seen).toHaveLength(2)

  await cancelPlace(db, cast.mette, id, minutes(94))
  await walkIn(db, cast.mette, { ...guest(west, anna.email, cast.bo.libraryId ?? ''), at: minutes(95) }, minutes(95))
  expect(await row(id)).toMatchObject({ status: 'seated' })
  expect((await db.select().from(registrations)).length).toBe(2)
})

test('two phones and, where there are two, servers at once, on the last chair: one sits, once, and the other is told', async () => {
  const { db, cast, west, chairs, there, url } = await fullHouse()
  const [a, b] = await colleaguesOf(db, 'Aarhus Kommunes Biblioteker', 2)
  if (!a || !b) throw new Error('two came')
  const ids = [await waits(db, a, west), await waits(db, b, west)]
  for (const id of ids) await cancelPlace(db, cast.mette, id, autumn)
  await chairs(2)
  const other = url ? await secondHandle(url) : { db }
  const answers = await Promise.allSettled([
    ...[db, other.db, db].map((one) => seatAndCheckIn(one, cast.mette, seating(west, ids[0] ?? ''), begun)),
    walkIn(other.db, cast.jonas, guest(west, a.email, a.library?.id), begun),
  ])
  expect(answers.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'))
  await expect(seatAndCheckIn(other.db, cast.mette, seating(west, ids[1] ?? ''), begun)).rejects.toEqual(
    new Refused('meetingFull', { capacity: 2 }),
  )
  expect(await there()).toEqual([ids[0]])
})
