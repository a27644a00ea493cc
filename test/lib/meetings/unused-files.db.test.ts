import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries, fileContents, files, materials } from '@/drizzle/schema'
import { NotFound } from '@/lib/errors'
import { addFile, removeMaterial, restoreMaterial } from '@/lib/meetings/materials'
import { publish } from '@/lib/meetings/publish'
import { forgetUnusedFiles } from '@/lib/meetings/unused-files'
import { freshDatabase } from '@/test/support/database'
import { pdf } from '@/test/support/files'
import { before, seedSeason } from '@/test/support/season'

const days = (n: number) => new Date(before.getTime() + n * 86_400_000)

test('a file’s bytes go 30 days after it was taken away, unless it was ever published; until then it can be brought back', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedSeason(db)
  const upload = async (name: string) => {
    const id = await addFile(db, cast.mette, { seasonId, itemId: null, title: '', file: new File([pdf], name) })
    const [material] = await db.select().from(materials).where(eq(materials.id, id))
    await db
      .update(files)
      .set({ createdAt: days(-90) })
      .where(eq(files.id, material?.fileId ?? ''))
    return id
  }
  /** Takes it away on that day. */
  const remove = async (id: string, day: number) => {
    await removeMaterial(db, cast.mette, id)
    await db
      .update(auditEntries)
      .set({ at: days(day) })
      .where(eq(auditEntries.subjectId, id))
  }
  const left = async () => {
    const rows = await db.select({ name: files.name }).from(fileContents).innerJoin(files, eq(files.id, fileContents.fileId))
    return rows.map((row) => row.name).sort()
  }

  await upload('i kladden.pdf')
  const published = await upload('udgivet.pdf')
  await publish(db, cast.mette, seasonId, before)
  const wrong = await upload('forkert.pdf')
  await remove(published, -40)
  await remove(wrong, 0)

  await forgetUnusedFiles(db, days(29))
  expect(await left()).toEqual(['forkert.pdf', 'i kladden.pdf', 'udgivet.pdf'])
  await restoreMaterial(db, cast.mette, wrong)
  await forgetUnusedFiles(db, days(31))
  expect(await left()).toEqual(['forkert.pdf', 'i kladden.pdf', 'udgivet.pdf'])

  await remove(wrong, 0)
  await Promise.all([forgetUnusedFiles(db, days(31)), forgetUnusedFiles(db, days(31))])
  expect(await left()).toEqual(['i kladden.pdf', 'udgivet.pdf'])
  await expect(restoreMaterial(db, cast.mette, wrong)).rejects.toThrow(NotFound)
  await restoreMaterial(db, cast.mette, published)
})
