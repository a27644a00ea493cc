import { expect, test } from 'vitest'
import { Conflict } from '@/lib/errors'
import { editItem } from '@/lib/meetings/items'
import { editLocal } from '@/lib/meetings/local'
import { editSeason } from '@/lib/meetings/season'
import type { Theirs } from '@/lib/meetings/settle'
import { freshDatabase } from '@/test/support/database'
import { editOf, seedSeason, titled } from '@/test/support/season'

test('two people change different fields of one item at once: both changes hold', async () => {
  const { db } = await freshDatabase()
  const { cast, look } = await seedSeason(db)
  const item = titled(await look(), 'Nyt fra Overcentralen')
  const saved = await Promise.all([
    editItem(db, cast.mette, { ...editOf(item), body: 'Fjernlån i tal' }),
    editItem(db, cast.jonas, { ...editOf(item), durationMin: 35 }),
  ])
  expect(titled(await look(), 'Nyt fra Overcentralen').fields).toMatchObject({ body: 'Fjernlån i tal', durationMin: 35 })
  // Whoever came last is told what came along.
  expect(saved.flatMap((s) => s.alsoChanged)).toHaveLength(1)
})

test('two people change the same field at once: one holds, the other is shown both, and saves on the new version', async () => {
  const { db } = await freshDatabase()
  const { cast, look } = await seedSeason(db)
  const item = titled(await look(), 'Nyt fra Overcentralen')
  const mine = { ...editOf(item), title: 'Overcentralen, Mettes', speaker: 'Mette' }
  const tries = await Promise.allSettled([
    editItem(db, cast.mette, mine),
    editItem(db, cast.jonas, { ...editOf(item), title: 'Overcentralen, Jonas’' }),
  ])
  expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1)
  const refused = tries.find((t) => t.status === 'rejected')
  expect(refused?.reason).toBeInstanceOf(Conflict)
  const theirs = refused?.reason.theirs as Theirs
  expect(theirs).toMatchObject({ version: item.version + 1, clashes: ['title'] })
  expect(['Mette Lund', 'Jonas Friis']).toContain(theirs.by)
  expect(theirs.values.title).toBe((await look()).items.find((i) => i.id === item.id)?.fields.title)

  await editItem(db, cast.mette, { ...mine, version: theirs.version, base: theirs.values })
  expect(titled(await look(), 'Overcentralen, Mettes').fields.speaker).toBe('Mette')
})

test('an old form that asks for nothing new changes nothing, and the same wish twice is no clash', async () => {
  const { db } = await freshDatabase()
  const { cast, look } = await seedSeason(db)
  const item = titled(await look(), 'Frokost')
  await editItem(db, cast.mette, { ...editOf(item), title: 'Frokost i kantinen' })
  await editItem(db, cast.jonas, editOf(item))
  await editItem(db, cast.jonas, { ...editOf(item), title: 'Frokost i kantinen' })
  const after = titled(await look(), 'Frokost i kantinen')
  expect(after.version).toBe(item.version + 1)
})

test('a form that hides what it was based on clashes rather than overwrites', async () => {
  const { db } = await freshDatabase()
  const { cast, look } = await seedSeason(db)
  const item = titled(await look(), 'Frokost')
  await editItem(db, cast.mette, { ...editOf(item), title: 'Frokost i kantinen' })
  await expect(editItem(db, cast.jonas, { ...editOf(item), base: {}, title: 'Middag' })).rejects.toThrow(Conflict)
})

test('local differences and the season itself are settled in the same way', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const item = titled(await look(), 'Nyt fra DBC Digital')
  const empty = { hidden: false, title: null, speaker: null, body: null, prepare: null, durationMin: null }
  const east = { itemId: item.id, side: 'east' as const, version: 0, base: empty }
  const local = await Promise.allSettled([
    editLocal(db, cast.mette, { ...east, ...empty, speaker: 'Lis' }),
    editLocal(db, cast.jonas, { ...east, ...empty, speaker: 'Ole' }),
    editLocal(db, cast.jonas, { ...east, ...empty, durationMin: 20 }),
  ])
  expect(local.map((t) => t.status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(titled(await look(), 'Nyt fra DBC Digital').local.east).toMatchObject({ version: 2, fields: { durationMin: 20 } })

  const season = await look()
  const { theme, intro, preparation } = season
  const edit = { seasonId, version: season.version, base: { theme, intro, preparation }, theme, intro, preparation }
  const whole = await Promise.allSettled([
    editSeason(db, cast.mette, { ...edit, theme: 'Mit tema' }),
    editSeason(db, cast.jonas, { ...edit, theme: 'Dit tema' }),
    editSeason(db, cast.jonas, { ...edit, intro: 'Velkommen' }),
  ])
  expect(whole.map((t) => t.status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect((await look()).intro).toBe('Velkommen')
})
