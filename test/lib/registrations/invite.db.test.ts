import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { invitations, mailOutbox, noticeSettings } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { unpublish } from '@/lib/meetings/publish'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { inviteServices } from '@/lib/registrations/invite'
import { cancelPlace } from '@/lib/registrations/places'
import { freshDatabase } from '../../support/database'
import { later, libraryId, openSeason, summer } from './a-season'

const letters = (db: Db) => db.select().from(mailOutbox).where(eq(mailOutbox.kind, 'invitation')).orderBy(mailOutbox.id)

async function withSeason() {
  const { db } = await freshDatabase()
  const season = await openSeason(db)
  const [skive, herning] = [await libraryId(db, 'Skive Bibliotek'), await libraryId(db, 'Herning Bibliotekerne')]
  const invite = (to: { libraryId: string; again?: boolean }[], now = summer, by: Actor = season.cast.mette) =>
    inviteServices(
      db,
      by,
      {
        seasonId: season.seasonId,
        services: to.map(({ libraryId, again = false }) => ({ libraryId, again, email: `post@${libraryId}.example` })),
      },
      now,
    )
  return { db, ...season, invite, skive: { libraryId: skive }, herning: { libraryId: herning } }
}

test('each service gets one letter with both dates, and it is written down', async () => {
  const { db, invite, skive, herning, cast } = await withSeason()
  expect(await invite([skive, herning, skive])).toEqual({ sent: 2, answered: 0, recent: 0, off: 0 })
  const sent = await letters(db)
  expect(sent.map((mail) => mail.to).sort()).toEqual([`post@${skive.libraryId}.example`, `post@${herning.libraryId}.example`].sort())
  for (const part of ['Klar til skiftet', 'tirsdag den 24. november 2026', 'torsdag den 26. november 2026', '/registration', '500'])
    expect(sent[0]?.text).toContain(part)
  expect(await db.select().from(invitations)).toMatchObject([{ sentById: cast.mette.id }, { sentById: cast.mette.id }])
})

test('not twice within a week, unless it is asked for', async () => {
  const { db, invite, skive } = await withSeason()
  await invite([skive])
  expect(await invite([skive], later(6))).toEqual({ sent: 0, answered: 0, recent: 1, off: 0 })
  expect(await invite([{ ...skive, again: true }], later(6))).toMatchObject({ sent: 1 })
  expect(await invite([skive], later(14))).toMatchObject({ sent: 1 })
  expect(await letters(db)).toHaveLength(3)
})

test('two facilitators who press at once write once', async () => {
  const { db, invite, skive, cast } = await withSeason()
  const both = await Promise.all([invite([skive]), invite([skive], summer, cast.jonas)])
  expect(both.map(({ sent }) => sent).sort()).toEqual([0, 1])
  expect(await letters(db)).toHaveLength(1)
})

test('who has answered meanwhile is left in peace', async () => {
  const { db, invite, skive, write } = await withSeason()
  await write('Ulla Brix', 'Skive Bibliotek')
  expect(await invite([skive])).toEqual({ sent: 0, answered: 1, recent: 0, off: 0 })
  expect(await letters(db)).toEqual([])
})

test('who has cancelled has answered too, and is written to only where that is asked for', async () => {
  const { db, invite, skive, write, cast } = await withSeason()
  const { id } = await write('Ulla Brix', 'Skive Bibliotek')
  await cancelPlace(db, cast.mette, id, summer)
  expect(await invite([skive])).toEqual({ sent: 0, answered: 1, recent: 0, off: 0 })
  expect(await invite([{ ...skive, again: true }])).toMatchObject({ sent: 1, answered: 0 })
})

test('a participant invites nobody, nor does anybody before the season is published, nor a stranger', async () => {
  const { db, invite, skive, cast, seasonId } = await withSeason()
  await expect(invite([skive], summer, cast.anna)).rejects.toMatchObject({ name: 'NotFound' })
  await expect(invite([{ libraryId: await libraryId(db, 'DBC Digital') }])).rejects.toMatchObject({ name: 'NotFound' })
  await unpublish(db, cast.mette, seasonId)
  await expect(invite([skive])).rejects.toMatchObject({ reason: 'publishFirst' })
  expect(await letters(db)).toEqual([])
})

test('it is not done for ever', async () => {
  const { invite, skive } = await withSeason()
  for (let i = 0; i < 20; i++) await invite([skive])
  await expect(invite([skive])).rejects.toMatchObject({ reason: 'tooMany' })
})

test('who is of the network can end such mail, and is not written to any more; a stranger has nothing to end it with', async () => {
  const { db, skive, herning, cast, seasonId } = await withSeason()
  const services = [
    { ...skive, email: 'Anna@aarhus.example', again: true },
    { ...herning, email: 'post@herning.example', again: true },
  ]
  expect(await inviteServices(db, cast.mette, { seasonId, services }, summer)).toMatchObject({ sent: 2, off: 0 })
  const heads = new Map((await letters(db)).map(({ to, headers }) => [to, headers]))
  expect(heads.get('Anna@aarhus.example')).toEqual(unsubscribeHeaders(cast.anna.id, 'meetings'))
  expect(heads.get('post@herning.example')).toEqual({})
  await db.insert(noticeSettings).values({ personId: cast.anna.id, without: ['meetings'] })
  expect(await inviteServices(db, cast.mette, { seasonId, services }, later(14))).toMatchObject({ sent: 1, off: 1 })
})
