import { expect, test } from 'vitest'
import { publications } from '@/drizzle/schema'
import { NotFound } from '@/lib/errors'
import { differences } from '@/lib/meetings/differences'
import { draftChanges } from '@/lib/meetings/draft-changes'
import { addItem, editItem, moveItem, removeItem } from '@/lib/meetings/items'
import { editLocal } from '@/lib/meetings/local'
import { addLink } from '@/lib/meetings/materials'
import { publish, unpublish } from '@/lib/meetings/publish'
import { publishedSeasons } from '@/lib/meetings/read'
import { editMeeting } from '@/lib/meetings/season'
import { setSeats } from '@/lib/registrations/terms'
import { freshDatabase } from '@/test/support/database'
import { before, editOf, seedSeason, talk, titled } from '@/test/support/season'

const asShared = { hidden: false, title: null, speaker: null, body: null, prepare: null, durationMin: null }

test('an unchanged draft makes no new revision; a changed one does, and the list of changes empties', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  expect(await draftChanges(db, seasonId)).toBeNull()
  expect(await publish(db, cast.mette, seasonId, before)).toBe(1)
  expect(await publish(db, cast.jonas, seasonId, new Date('2026-10-01T08:00:00Z'))).toBe(1)
  expect(await db.select().from(publications)).toHaveLength(1)

  await editItem(db, cast.mette, { ...editOf(titled(await look(), 'Frokost')), title: 'Frokost i kantinen' })
  expect(await draftChanges(db, seasonId)).toHaveLength(1)
  expect(await publish(db, cast.mette, seasonId, before)).toBe(2)
  expect(await draftChanges(db, seasonId)).toEqual([])

  await unpublish(db, cast.mette, seasonId)
  expect(await publishedSeasons(db)).toEqual([])
  expect(await publish(db, cast.mette, seasonId, before)).toBe(3)
})

test('each thing a reader would see is one change; times that only follow are none', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  await publish(db, cast.mette, seasonId, before)
  const item = (await look()).items[0]
  const closing = (await look()).items.at(-1)
  const [west] = (await look()).meetings
  if (!item || !closing || !west) throw new Error('an empty season')

  await editItem(db, cast.mette, { ...editOf(item), durationMin: 15 })
  const longer = { of: 'item', itemId: item.id, title: item.fields.title, sides: ['west', 'east'], what: 'changed', facets: ['time'] }
  expect(await draftChanges(db, seasonId)).toEqual([longer])

  const added = await addItem(db, cast.mette, { ...talk(seasonId), where: 'east' })
  await removeItem(db, cast.mette, closing.id, before)
  await addLink(db, cast.mette, { seasonId, itemId: item.id, title: 'Tal', url: 'https://www.kb.dk/' })
  await addLink(db, cast.mette, { seasonId, itemId: null, title: 'Kort', url: 'https://www.kb.dk/kort' })
  await editMeeting(db, cast.mette, { meetingId: west.id, version: 1, base: west.fields, ...west.fields, venue: 'Dokk1' })
  expect(await draftChanges(db, seasonId)).toEqual([
    { of: 'season', field: 'materials' },
    { of: 'meeting', side: 'west', field: 'venue' },
    { ...longer, facets: ['time', 'materials'] },
    { of: 'item', itemId: closing.id, title: closing.fields.title, sides: ['west', 'east'], what: 'removed', facets: [] },
    { of: 'item', itemId: added, title: 'FBS 2.0 og fjernlån', sides: ['east'], what: 'added', facets: [] },
  ])

  await moveItem(db, cast.mette, { itemId: item.id, position: 2 })
  expect(await draftChanges(db, seasonId)).toContainEqual({ of: 'order', sides: ['west', 'east'] })
})

test('that a meeting is on another date is said once, and a time only where the clock shows another', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  await publish(db, cast.mette, seasonId, before)
  const [west] = (await look()).meetings
  if (!west) throw new Error('no meeting west')
  const edit = { meetingId: west.id, version: 1, base: west.fields, ...west.fields }
  // On the other side of the clock change.
  await editMeeting(db, cast.mette, { ...edit, date: '2026-10-20', deadlineDate: '', end: '15:00' })
  expect(await draftChanges(db, seasonId)).toEqual(
    ['date', 'endsAt', 'registrationDeadline'].map((field) => ({ of: 'meeting', side: 'west', field })),
  )
})

test('how many chairs there are holds at once, so it is not waiting to be published', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  await publish(db, cast.mette, seasonId, before)
  const [west, east] = (await look()).meetings
  if (!west || !east) throw new Error('no meetings')
  await setSeats(db, cast.mette, { meetingId: west.id, capacity: 12 }, before)
  await editMeeting(db, cast.mette, { meetingId: east.id, version: 1, base: east.fields, ...east.fields, capacity: 13 })
  expect(await draftChanges(db, seasonId)).toEqual([])
})

test('what differs between east and west is said in data', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  expect(await differences(db, cast.mette, seasonId)).toEqual({ meetings: [], items: [] })
  const dbc = titled(await look(), 'Nyt fra DBC Digital')
  const lunch = titled(await look(), 'Frokost')
  await editLocal(db, cast.mette, {
    itemId: dbc.id,
    side: 'east',
    version: 0,
    base: asShared,
    ...asShared,
    speaker: 'Lis Krog',
    durationMin: 30,
  })
  await editLocal(db, cast.mette, { itemId: lunch.id, side: 'west', version: 0, base: asShared, ...asShared, hidden: true })
  const only = await addItem(db, cast.mette, { ...talk(seasonId), where: 'west' })
  const [west] = (await look()).meetings
  if (!west) throw new Error('no meeting west')
  await editMeeting(db, cast.mette, { meetingId: west.id, version: 1, base: west.fields, ...west.fields, start: '09:30', doors: '09:00' })

  expect(await differences(db, cast.jonas, seasonId)).toEqual({
    meetings: [
      { field: 'doors', west: '09:00', east: '09:30' },
      { field: 'start', west: '09:30', east: '10:00' },
    ],
    items: [
      {
        itemId: dbc.id,
        title: 'Nyt fra DBC Digital',
        side: 'east',
        kind: 'field',
        field: 'speaker',
        shared: 'DBC Digital',
        local: 'Lis Krog',
      },
      { itemId: lunch.id, title: 'Frokost', side: 'west', kind: 'hidden' },
      { itemId: only, title: 'FBS 2.0 og fjernlån', side: 'west', kind: 'only' },
    ],
  })
  const closing = titled(await look(), 'Eventuelt, evaluering og næste møder')
  expect(closing.slots.west?.startMin).not.toBe(closing.slots.east?.startMin)
  await expect(differences(db, cast.anna, seasonId)).rejects.toThrow(NotFound)
})

test('HTML in a text is text, all the way to what is published', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedSeason(db)
  const title = '<script>alert("fjernlån")</script> & <b>mere</b>'
  await addItem(db, cast.mette, { ...talk(seasonId), title })
  await publish(db, cast.mette, seasonId, before)
  const [season] = await publishedSeasons(db)
  expect(season?.meetings[0]?.items.at(-1)?.title).toBe(title)
})
