import { expect, test } from 'vitest'
import { trail } from '@/lib/audit/trail'
import { NotFound } from '@/lib/errors'
import { editItem, moveItem, removeItem } from '@/lib/meetings/items'
import { publish } from '@/lib/meetings/publish'
import { freshDatabase } from '@/test/support/database'
import { before, editOf, seedSeason, titled } from '@/test/support/season'

test('the trail says who changed what, newest first, with only the fields that changed', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const lunch = titled(await look(), 'Frokost')
  await editItem(db, cast.jonas, { ...editOf(lunch), title: 'Frokost i kantinen' })
  await editItem(db, cast.jonas, { ...editOf(titled(await look(), 'Frokost i kantinen')) })
  await moveItem(db, cast.mette, { itemId: lunch.id, position: 0 })
  await publish(db, cast.mette, seasonId, before)

  const { entries, older } = await trail(db, cast.mette, seasonId)
  expect(older).toBeNull()
  expect(entries.map((e) => [e.by, e.action])).toEqual([
    ['Mette Lund', 'season.published'],
    ['Mette Lund', 'item.moved'],
    ['Jonas Friis', 'item.edited'],
    ['Mette Lund', 'season.created'],
  ])
  expect(entries[2]).toMatchObject({ before: { title: 'Frokost' }, after: { title: 'Frokost i kantinen' } })
  expect(Object.keys(entries[2]?.after ?? {})).toEqual(['title'])
})

test('it comes a page at a time, with nothing twice and nothing left out', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const { items } = await look()
  for (const item of items) await removeItem(db, cast.mette, item.id, before)
  const seen: string[] = []
  let from: string | undefined
  do {
    const page = await trail(db, cast.mette, seasonId, { size: 2, ...(from && { from }) })
    seen.push(...page.entries.map((e) => e.id))
    from = page.older ?? undefined
  } while (from)
  expect(seen).toEqual((await trail(db, cast.mette, seasonId)).entries.map((e) => e.id))
  expect(seen).toHaveLength(items.length + 1)
})

test('only those who plan read it', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedSeason(db)
  for (const who of [cast.anna, cast.per, cast.ras]) await expect(trail(db, who, seasonId)).rejects.toThrow(NotFound)
})
