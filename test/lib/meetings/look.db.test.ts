import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { agendaItems, meetings, seasons } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { changesSince, digest } from '@/lib/meetings/digest'
import { lastLook, lookedAt } from '@/lib/meetings/look'
import { publish, unpublish } from '@/lib/meetings/publish'
import { meetingOf, publishedSeasonOf } from '@/lib/meetings/read'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'

const now = new Date('2026-11-01T10:00:00Z')

async function twiceInOneSeason(db: Db, facilitator: Actor) {
  const seasonId = newId()
  const itemId = newId()
  await db.insert(seasons).values({ id: seasonId, slug: '2026-11-24', theme: 'Klar til skiftet' })
  await db.insert(meetings).values({
    seasonId,
    side: 'west',
    slug: 'vest',
    startsAt: new Date('2026-11-24T09:00:00Z'),
    endsAt: new Date('2026-11-24T14:00:00Z'),
  })
  await db.insert(agendaItems).values({ id: itemId, seasonId, position: 1, form: 'talk', title: 'Nyt', durationMin: 30 })
  await publish(db, facilitator, seasonId, now)
  await db.update(agendaItems).set({ speaker: 'DBC Digital' }).where(eq(agendaItems.id, itemId))
  await db.update(seasons).set({ preparation: 'Læs loven.' }).where(eq(seasons.id, seasonId))
  await publish(db, facilitator, seasonId, now)
  return { seasonId, itemId }
}

test('what was seen on one device is what another compares with', async () => {
  const { db } = await freshDatabase()
  const { mette, anna, bo } = await seedCast(db)
  const { itemId } = await twiceInOneSeason(db, mette)

  expect(await lastLook(db, anna, 'vest')).toBeNull()
  await lookedAt(db, anna, 'vest', 1)

  const season = await publishedSeasonOf(db, 'vest')
  const meeting = season && meetingOf(season, 'vest')
  const seen = await lastLook(db, anna, 'vest')
  if (!seen || !meeting) throw new Error('nothing was kept')
  const { changed, day } = changesSince(seen, digest(meeting, season))
  expect({ changed, day }).toEqual({ changed: { [itemId]: ['speaker'] }, day: ['preparation'] })
  expect(await lastLook(db, bo, 'vest')).toBeNull()
})

test('a phone with an old copy takes nothing back, and looking twice is looking once', async () => {
  const { db } = await freshDatabase()
  const { mette, anna } = await seedCast(db)
  await twiceInOneSeason(db, mette)
  await lookedAt(db, anna, 'vest', 2)
  await lookedAt(db, anna, 'vest', 2)
  await lookedAt(db, anna, 'vest', 1)
  expect((await lastLook(db, anna, 'vest'))?.revision).toBe(2)
})

test('a meeting that is unknown or not published, and a revision there never was, are not found', async () => {
  const { db } = await freshDatabase()
  const { mette, anna } = await seedCast(db)
  const { seasonId } = await twiceInOneSeason(db, mette)
  await expect(lookedAt(db, anna, 'nope', 1)).rejects.toThrow(NotFound)
  await expect(lookedAt(db, anna, 'vest', 3)).rejects.toThrow(NotFound)
  await unpublish(db, mette, seasonId)
  await expect(lookedAt(db, anna, 'vest', 2)).rejects.toThrow(NotFound)
  await expect(lastLook(db, anna, 'vest')).rejects.toThrow(NotFound)
})
