import { expect, test } from 'vitest'
import { attendance } from '@/lib/check-in/attendance'
import { checkIn, walkIn } from '@/lib/check-in/check-in'
import { bearer, belongs, listed } from '@/lib/check-in/list'
import { passOf } from '@/lib/check-in/pass'
import { rosterOf } from '@/lib/check-in/roster'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { freshDatabase } from '@/test/support/database'
import { placed } from '@/test/support/door'
import { aDoor, mark, minutes, morning } from './a-door'

test('who comes is there, who is taken back is not, and the later word holds whenever it arrives', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  const [anna, bo] = await placed(db, west.id, [{ name: 'Anna Skov' }, { name: 'Bo Holm' }])
  if (!anna || !bo) throw new Error('two were expected')
  const there = async () => (await attendance(db, cast.mette, west.id)).map((one) => one.registrationId)

  await checkIn(db, cast.mette, mark(west.id, anna.id), minutes(5))
  await checkIn(db, cast.jonas, mark(west.id, bo.id, { at: minutes(2) }), minutes(5))
  expect(await there()).toEqual([anna.id, bo.id])
  await checkIn(db, cast.mette, mark(west.id, bo.id, { present: false, at: minutes(4) }), minutes(5))
  // It was made before Bo was taken back, and comes after.
  await checkIn(db, cast.jonas, mark(west.id, bo.id, { at: minutes(3) }), minutes(6))
  expect(await there()).toEqual([anna.id])
})

test('sent twice it counts once, and a clock that is ahead does not win for ever', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  const [anna] = await placed(db, west.id, [{ name: 'Anna Skov' }])
  if (!anna) throw new Error('one was expected')
  const ahead = mark(west.id, anna.id, { at: minutes(600) })
  await checkIn(db, cast.mette, ahead, morning)
  await checkIn(db, cast.mette, ahead, minutes(5))
  expect(await attendance(db, cast.mette, west.id)).toEqual([{ registrationId: anna.id, at: morning }])
  await checkIn(db, cast.mette, mark(west.id, anna.id, { present: false, at: minutes(1) }), minutes(2))
  expect(await attendance(db, cast.mette, west.id)).toEqual([])
})

test('only facilitators stand at the door', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  const [anna] = await placed(db, west.id, [{ name: 'Anna Skov', personId: cast.anna.id }])
  if (!anna) throw new Error('one was expected')
  for (const actor of [cast.anna, cast.per, cast.ras]) {
    await expect(checkIn(db, actor, mark(west.id, anna.id), morning)).rejects.toThrow(NotFound)
    await expect(rosterOf(db, actor, west.slug)).rejects.toThrow(NotFound)
    await expect(attendance(db, actor, west.id)).rejects.toThrow(NotFound)
    const guest = { id: newId(), meetingId: west.id, name: 'Ida', email: null, libraryId: anna.libraryId, at: morning }
    await expect(walkIn(db, actor, guest, morning)).rejects.toThrow(NotFound)
  }
  expect((await rosterOf(db, cast.mette, west.slug)).people).toHaveLength(1)
})

test('who has no seat is not checked in; who has one on the other side may be there', async () => {
  const { db } = await freshDatabase()
  const { cast, west, east } = await aDoor(db)
  const [waits, gone] = await placed(db, west.id, [
    { name: 'Venter', status: 'waiting' },
    { name: 'Afmeldt', status: 'cancelled' },
  ])
  const [other] = await placed(db, east.id, [{ name: 'Fra øst' }])
  if (!waits || !gone || !other) throw new Error('three were expected')
  for (const place of [waits, gone])
    await expect(checkIn(db, cast.mette, mark(west.id, place.id), morning)).rejects.toEqual(new Refused('notSeated', { name: place.name }))
  await checkIn(db, cast.mette, mark(west.id, gone.id, { present: false }), morning)
  await checkIn(db, cast.mette, mark(west.id, other.id), morning)
  expect((await attendance(db, cast.mette, west.id)).map((one) => one.registrationId)).toEqual([other.id])
  expect(await attendance(db, cast.mette, east.id)).toEqual([])

  const people = listed(await rosterOf(db, cast.mette, west.slug), [])
  expect(people.filter(belongs).map((person) => person.name)).toEqual(['Fra øst'])
  await expect(checkIn(db, cast.mette, mark(west.id, newId()), morning)).rejects.toThrow(NotFound)
  await expect(checkIn(db, cast.mette, mark(newId(), other.id), morning)).rejects.toThrow(NotFound)
})

test('whoever walks in is registered and can be checked in; the same once more is no second person', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  const guest = { id: newId(), meetingId: west.id, name: 'Ida Vind', email: null, libraryId: cast.bo.libraryId ?? '', at: morning }
  await walkIn(db, cast.mette, guest, morning)
  await walkIn(db, cast.mette, guest, minutes(1))
  await checkIn(db, cast.mette, mark(west.id, guest.id), minutes(1))
  const people = listed(await rosterOf(db, cast.mette, west.slug), [])
  expect(people.map(({ name, library, present, sent }) => ({ name, library, present, sent }))).toEqual([
    { name: 'Ida Vind', library: 'Københavns Biblioteker', present: true, sent: true },
  ])
})

test('a pass is for the next seat; one that was given up leads to the place one has now', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  expect(await passOf(db, cast.anna, morning)).toBeNull()
  const [old, now] = await placed(db, west.id, [
    { name: 'Anna Skov', personId: cast.anna.id, status: 'cancelled' },
    { name: 'Anna Skov', personId: cast.anna.id },
  ])
  const pass = await passOf(db, cast.anna, morning)
  expect(pass).toMatchObject({ id: now?.id, says: `NIL:${now?.pass}`, meetingSlug: west.slug })
  expect(await passOf(db, cast.bo, morning)).toBeNull()
  expect(await passOf(db, cast.anna, new Date(west.endsAt.getTime() + 1))).toBeNull()

  const { people } = await rosterOf(db, cast.mette, west.slug)
  for (const place of [old, now]) expect(bearer(people, ` NIL:${place?.pass}\n`)?.registrationId).toBe(now?.id)
  expect(bearer(people, 'NIL:somebody-elses')).toBeUndefined()
})
