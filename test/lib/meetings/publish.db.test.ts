import { expect, test } from 'vitest'
import { people } from '@/drizzle/schema'
import { seedDemo } from '@/drizzle/seed/demo'
import { seedLibraries } from '@/drizzle/seed/libraries'
import { seedTopics } from '@/drizzle/seed/topics'
import { aroundNow, publishedSeasonOf, publishedSeasons } from '@/lib/meetings/read'
import { freshDatabase } from '@/test/support/database'

test('the demo has a season coming and one just held, and each meeting is found by its address', async () => {
  const { db } = await freshDatabase()
  const now = new Date('2026-11-22T19:00:00Z')
  await seedLibraries(db)
  await seedTopics(db)
  await seedDemo(db, now, { live: false })

  const { coming, held } = aroundNow(await publishedSeasons(db), now)
  expect(coming?.theme).toContain('FBS 2.0')
  expect(coming?.meetings.map((m) => m.slug)).toEqual(['2026-11-24-vest', '2026-11-26-oest'])
  expect(held?.meetings[0]?.startsAt).toBe('2026-10-30T09:00:00.000Z')
  expect((await publishedSeasonOf(db, '2026-11-26-oest'))?.id).toBe(coming?.id)
  expect(await publishedSeasonOf(db, 'nope')).toBeNull()
})

test('a demo started again long after has a meeting soon again, on a workday, and keeps its people', async () => {
  const { db } = await freshDatabase()
  await seedLibraries(db)
  await seedTopics(db)
  await seedDemo(db, new Date('2026-11-22T19:00:00Z'), { live: false })
  const before = await db.$count(people)
  const later = new Date('2027-01-07T12:00:00Z')
  await seedDemo(db, later, { live: false })
  await seedDemo(db, later, { live: false })

  const { coming, held } = aroundNow(await publishedSeasons(db), later)
  expect(coming?.meetings.map((m) => m.slug)).toEqual(['2027-01-11-vest', '2027-01-13-oest'])
  expect(held?.meetings.map((m) => m.slug)).toEqual(['2026-11-24-vest', '2026-11-26-oest'])
  expect(await db.$count(people)).toBe(before)
})
