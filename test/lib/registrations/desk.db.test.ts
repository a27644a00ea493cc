import { expect, test } from 'vitest'
import { deskRegistrations } from '@/lib/registrations/desk'
import { seatFigures } from '@/lib/registrations/figures'
import { cancelPlace, waiveFee } from '@/lib/registrations/places'
import { nameRegular } from '@/lib/registrations/regulars'
import { closeMeeting, setSeats } from '@/lib/registrations/terms'
import { freshDatabase } from '../../support/database'
import { openSeason, summer } from './a-season'

const herning = 'Herning Bibliotekerne'

test('the desk sees both meetings fill, the fee each brings, and why each pays what they pay', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, west, east, write } = await openSeason(db)
  await setSeats(db, cast.mette, { meetingId: west, capacity: 3 }, summer)
  await write('Karen Bro', herning, { email: 'karen@herningbib.example', diet: 'vegetar' })
  await write('Lars Toft', herning)
  await write('Maria Silva', 'DTU Bibliotek')
  await write('Ulla Brix', 'Skive Bibliotek')
  await write('Bo Holm', herning, { meetingId: east })

  const { meetings, places, terms } = await deskRegistrations(db, cast.mette, slug, summer)
  expect(terms.feeOre).toBe(50_000)
  expect(meetings).toMatchObject([
    { side: 'west', capacity: 3, seated: 3, offered: 0, waiting: 1, room: 0, feeOre: 100_000, paying: 2, openness: 'open' },
    { side: 'east', seated: 1, waiting: 0, feeOre: 50_000, paying: 1 },
  ])
  expect(
    places.map(({ name, library, status, number, feeOre, why, holder }) => [name, library, status, number, feeOre, why, holder]),
  ).toEqual([
    ['Karen Bro', herning, 'seated', null, 0, 'free', null],
    ['Lars Toft', herning, 'seated', null, 50_000, 'further', 'Karen Bro'],
    ['Maria Silva', 'DTU Bibliotek', 'seated', null, 50_000, 'other', null],
    ['Ulla Brix', 'Skive Bibliotek', 'waiting', 1, 0, 'free', null],
    ['Bo Holm', herning, 'seated', null, 50_000, 'further', 'Karen Bro'],
  ])
  expect(places[0]).toMatchObject({ diet: 'vegetar', standing: 'pending', registeredBy: 'Mette Lund', regular: false })
  expect(places[1]).toMatchObject({ email: null, standing: null })

  const figures = await seatFigures(db, cast.mette, [west, east])
  expect([figures.get(west), figures.get(east)]).toEqual([
    { seated: 3, offered: 0, waiting: 1 },
    { seated: 1, offered: 0, waiting: 0 },
  ])
})

test('what the desk changes shows: a waived fee, an offer, a closed meeting', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, west, write } = await openSeason(db)
  await setSeats(db, cast.mette, { meetingId: west, capacity: 2 }, summer)
  const first = await write('Karen Bro', herning)
  const second = await write('Lars Toft', herning)
  await write('Ulla Brix', 'Skive Bibliotek')
  await waiveFee(db, cast.mette, { id: second.id, waived: true }, summer)
  await closeMeeting(db, cast.mette, { meetingId: west, closed: true }, summer)
  expect((await deskRegistrations(db, cast.mette, slug, summer)).meetings[0]).toMatchObject({ feeOre: 0, paying: 0, openness: 'closed' })

  await cancelPlace(db, cast.mette, first.id, summer)
  const { meetings, places } = await deskRegistrations(db, cast.mette, slug, summer)
  expect(meetings[0]).toMatchObject({ seated: 1, offered: 1, waiting: 0, room: 0 })
  expect(places).toMatchObject([
    { name: 'Lars Toft', why: 'waived' },
    { name: 'Ulla Brix', status: 'offered', offerUntil: new Date('2026-09-02T09:00:00Z') },
  ])
})

test('the services that nobody comes from, with whom they have sent before', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, write, seasonId } = await openSeason(db)
  const seen = () => deskRegistrations(db, cast.mette, slug, summer)
  const absent = async () => (await seen()).absent
  const before = await absent()
  // Fanø is served by Esbjerg, and is not asked twice.
  expect(before).toHaveLength(97)
  expect(before.find((s) => s.name === 'Aarhus Kommunes Biblioteker')?.addresses).toEqual([
    { email: 'anna@aarhus.example', name: 'Anna Skov', why: 'member' },
  ])
  // Who waits to be let in, and who was removed, is not written to.
  expect(before.find((s) => s.name === 'Esbjerg Kommunes Biblioteker')?.addresses).toEqual([])

  const { id } = await write('Karen Bro', herning, { email: 'karen@herningbib.example' })
  expect(await absent()).toHaveLength(96)
  await cancelPlace(db, cast.mette, id, summer)
  expect((await absent()).filter(({ answered }) => answered).map(({ name }) => name)).toEqual([herning])
  // Who said that nobody comes has answered.
  expect((await seen()).silent).toBe(96)

  const aarhus = before.find((s) => s.name === 'Aarhus Kommunes Biblioteker')
  await nameRegular(db, cast.mette, { seasonId, libraryId: aarhus?.id ?? '', personId: cast.anna.id }, summer)
  expect((await absent()).find((s) => s.id === aarhus?.id)).toMatchObject({
    regular: { name: 'Anna Skov' },
    addresses: [{ email: 'anna@aarhus.example', why: 'regular' }],
  })
})

test('a regular belongs to the library, and is named by a facilitator', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await openSeason(db)
  const libraryId = cast.anna.libraryId ?? ''
  const name = (personId: string | null, by = cast.mette) => nameRegular(db, by, { seasonId, libraryId, personId }, summer)
  await expect(name(cast.bo.id)).rejects.toMatchObject({ reason: 'otherLibrary' })
  await expect(name(cast.anna.id, cast.anna)).rejects.toMatchObject({ name: 'NotFound' })
  await name(cast.anna.id)
  await name(null)
})

test('nobody but a facilitator sees the desk', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, west } = await openSeason(db)
  for (const person of [cast.anna, cast.per, cast.ras]) {
    await expect(deskRegistrations(db, person, slug, summer)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(seatFigures(db, person, [west])).rejects.toMatchObject({ name: 'NotFound' })
  }
  await expect(deskRegistrations(db, cast.mette, '1999-marts', summer)).rejects.toMatchObject({ name: 'NotFound' })
})
