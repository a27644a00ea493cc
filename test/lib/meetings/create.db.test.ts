import { expect, test } from 'vitest'
import { seasons } from '@/drizzle/schema'
import { Invalid, NotFound } from '@/lib/errors'
import { createSeason } from '@/lib/meetings/create'
import { deskSeason } from '@/lib/meetings/desk'
import { addItem, editItem } from '@/lib/meetings/items'
import { editMeeting } from '@/lib/meetings/season'
import { freshDatabase } from '@/test/support/database'
import { before, editOf, meetingRow, seedSeason, talk, titled } from '@/test/support/season'

const next = { theme: 'Marts', westDate: '2027-03-09', eastDate: '2027-03-30', take: 'standing' as const }

test('a season has two meetings, addresses from its dates, and the standing items of the one before', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const first = await look()
  expect(first.slug).toBe('2026-11-24')
  expect(first.meetings.map((m) => m.slug)).toEqual(['2026-11-24-vest', '2026-11-26-oest'])
  expect(first.items.map((i) => i.fields.title)).toContain('Nyt fra Overcentralen')

  await addItem(db, cast.mette, talk(seasonId))
  const overcentral = titled(await look(), 'Nyt fra Overcentralen')
  await editItem(db, cast.mette, { ...editOf(overcentral), durationMin: 40 })
  const west = first.meetings[0]
  if (!west) throw new Error('no meeting west')
  const place = { ...west.fields, venue: 'Det Kgl. Bibliotek', start: '10:30', capacity: 55 }
  await editMeeting(db, cast.mette, { meetingId: west.id, version: west.version, base: west.fields, ...place })

  const { slug } = await createSeason(db, cast.mette, next, before)
  const second = await deskSeason(db, cast.jonas, slug)
  expect(second.items.map((i) => i.fields.title)).not.toContain('FBS 2.0 og fjernlån')
  expect(titled(second, 'Nyt fra Overcentralen').fields.durationMin).toBe(40)
  expect(second.meetings[0]?.fields).toMatchObject({ date: '2027-03-09', start: '10:30', venue: 'Det Kgl. Bibliotek', capacity: 55 })
  expect(second.meetings[0]?.fields).toMatchObject({ deadlineDate: '2027-02-23', deadlineTime: '12:00' })
  // East is after the clocks have gone forward: the same time of day is another moment.
  expect((await meetingRow(db, '2027-03-30-oest'))?.startsAt.toISOString()).toBe('2027-03-30T08:00:00.000Z')

  const all = await createSeason(db, cast.mette, { ...next, westDate: '2027-04-09', take: 'all' }, before)
  expect((await deskSeason(db, cast.mette, all.slug)).items).toHaveLength(second.items.length)
})

test('two seasons of the same date get addresses of their own, also when made at once', async () => {
  const { db } = await freshDatabase()
  const { cast } = await seedSeason(db)
  const made = await Promise.all([createSeason(db, cast.mette, next, before), createSeason(db, cast.jonas, next, before)])
  expect(made.map((s) => s.slug).sort()).toEqual(['2027-03-09', '2027-03-09-2'])
  expect(await meetingRow(db, '2027-03-30-oest-2')).toBeDefined()
})

test('a date that is past is refused at its field, and nothing is made', async () => {
  const { db } = await freshDatabase()
  const { cast } = await seedSeason(db)
  const late = createSeason(db, cast.mette, { ...next, eastDate: '2026-08-31' }, before)
  await expect(late).rejects.toEqual(new Invalid({ eastDate: 'dayIsPast' }))
  expect(await db.select().from(seasons)).toHaveLength(1)
})

test('participants, pending and removed people make no season and see no draft', async () => {
  const { db } = await freshDatabase()
  const { cast, slug } = await seedSeason(db)
  const removed = { ...cast.mette, standing: 'removed' as const }
  for (const stranger of [cast.anna, cast.bo, cast.per, cast.ras, removed]) {
    await expect(createSeason(db, stranger, next, before)).rejects.toThrow(NotFound)
    await expect(deskSeason(db, stranger, slug)).rejects.toThrow(NotFound)
  }
  expect(await db.select().from(seasons)).toHaveLength(1)
})
