import { expect, test } from 'vitest'
import { files } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { Conflict, Invalid, NotFound } from '@/lib/errors'
import { bytesOf } from '@/lib/files/store'
import { fileAccess } from '@/lib/meetings/file-access'
import { addFile, addLink, editMaterial, moveMaterial, removeMaterial, restoreMaterial } from '@/lib/meetings/materials'
import { publish, unpublish } from '@/lib/meetings/publish'
import { freshDatabase } from '@/test/support/database'
import { pdf } from '@/test/support/files'
import { before, seedSeason, titled } from '@/test/support/season'

const keptFile = async (db: Db) => (await db.select().from(files))[0]?.id ?? ''

test('links and files are added, ordered, changed, removed and brought back where they were', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const itemId = titled(await look(), 'Nyt fra Overcentralen').id
  const titles = async () => titled(await look(), 'Nyt fra Overcentralen').materials.map((m) => m.title)

  const link = await addLink(db, cast.mette, { seasonId, itemId, title: '', url: 'https://www.kb.dk/tal' })
  const file = await addFile(db, cast.mette, { seasonId, itemId, title: '', file: new File([pdf], 'Tal for 3. kvartal.pdf') })
  expect(await titles()).toEqual(['www.kb.dk', 'Tal for 3. kvartal.pdf'])
  expect(Buffer.compare((await bytesOf(db, await keptFile(db))) ?? Buffer.alloc(0), Buffer.from(pdf))).toBe(0)

  await moveMaterial(db, cast.mette, { materialId: file, position: 0 })
  const base = { title: 'www.kb.dk', url: 'https://www.kb.dk/tal' }
  await editMaterial(db, cast.mette, { materialId: link, base, ...base, title: 'Tal' })
  const late = editMaterial(db, cast.jonas, { materialId: link, base, ...base, title: 'Tallene' })
  await expect(late).rejects.toThrow(Conflict)
  expect(await titles()).toEqual(['Tal for 3. kvartal.pdf', 'Tal'])

  await removeMaterial(db, cast.mette, file)
  expect(await titles()).toEqual(['Tal'])
  await restoreMaterial(db, cast.mette, file)
  await restoreMaterial(db, cast.mette, file)
  expect(await titles()).toEqual(['Tal for 3. kvartal.pdf', 'Tal'])
})

test('a file is everybody’s only while it is published; before and after only planners fetch it', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedSeason(db)
  const material = await addFile(db, cast.mette, { seasonId, itemId: null, title: 'Kort', file: new File([pdf], 'kort.pdf') })
  const id = await keptFile(db)
  const access = async () => [await fileAccess(db, null, id), await fileAccess(db, cast.anna, id), await fileAccess(db, cast.jonas, id)]
  expect(await access()).toEqual([null, null, 'planner'])
  expect(await fileAccess(db, cast.per, id)).toBeNull()
  await publish(db, cast.mette, seasonId, before)
  await removeMaterial(db, cast.mette, material)
  expect(await access()).toEqual(['everybody', 'everybody', 'everybody'])
  await publish(db, cast.mette, seasonId, before)
  expect(await access()).toEqual([null, null, 'planner'])
  await restoreMaterial(db, cast.mette, material)
  await publish(db, cast.mette, seasonId, before)
  await unpublish(db, cast.mette, seasonId)
  expect(await access()).toEqual([null, null, 'planner'])
})

test('a refused file leaves nothing behind, and strangers add and remove nothing', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const page = new File(['<html><script>1</script></html>'], 'kort.pdf')
  const refused = addFile(db, cast.mette, { seasonId, itemId: null, title: '', file: page })
  await expect(refused).rejects.toEqual(new Invalid({ file: 'fileType' }))
  expect((await look()).materials).toEqual([])
  const link = await addLink(db, cast.mette, { seasonId, itemId: null, title: 'Kort', url: 'https://www.kb.dk/' })
  for (const who of [cast.anna, cast.per, cast.ras]) {
    const tries = [
      addLink(db, who, { seasonId, itemId: null, title: 'x', url: 'https://x.example/' }),
      addFile(db, who, { seasonId, itemId: null, title: 'x', file: new File([pdf], 'x.pdf') }),
      editMaterial(db, who, { materialId: link, base: {}, title: 'x', url: 'https://x.example/' }),
      moveMaterial(db, who, { materialId: link, position: 0 }),
      removeMaterial(db, who, link),
      restoreMaterial(db, who, link),
    ]
    for (const attempt of await Promise.allSettled(tries)) expect(attempt).toMatchObject({ status: 'rejected', reason: new NotFound() })
  }
  expect(await db.select().from(files)).toEqual([])
  expect((await look()).materials.map((m) => m.title)).toEqual(['Kort'])
})
