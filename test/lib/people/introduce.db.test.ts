import '@/test/support/settings'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries, libraries, libraryDomains, people } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { profileInput } from '@/lib/people/input'
import { introduce } from '@/lib/people/introduce'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'

const now = new Date('2026-11-22T19:00:00Z')

const libraryId = async (db: Db, name: string): Promise<string> => {
  const [row] = await db.select().from(libraries).where(eq(libraries.name, name))
  if (!row) throw new Error(`no ${name}`)
  return row.id
}

const personOf = async (db: Db, id: string) => (await db.select().from(people).where(eq(people.id, id)))[0]

async function newcomer(db: Db, email: string) {
  const id = newId()
  await db.insert(people).values({ id, email })
  return { id }
}

test('a newcomer says who they are and waits', async () => {
  const { db } = await freshDatabase()
  await seedCast(db)
  const eva = await newcomer(db, 'eva@vejle.example')
  const vejle = await libraryId(db, 'Vejle Bibliotekerne')
  await introduce(db, eva, profileInput.parse({ name: ' Eva Lind ', libraryId: vejle }), now)
  expect(await personOf(db, eva.id)).toMatchObject({ name: 'Eva Lind', libraryId: vejle, standing: 'pending', admittedAt: null })
  expect(await db.select().from(auditEntries).orderBy(auditEntries.id)).toMatchObject([
    { action: 'person.introduced', actorId: eva.id, subject: 'Eva Lind' },
  ])
})

test('a trusted domain lets in at once, at that library only, and a free one never', async () => {
  const { db } = await freshDatabase()
  await seedCast(db)
  const [aarhus, vejle] = [await libraryId(db, 'Aarhus Kommunes Biblioteker'), await libraryId(db, 'Vejle Bibliotekerne')]
  // gmail.com stands there as if somebody had got it past the rule.
  await db.insert(libraryDomains).values([
    { libraryId: aarhus, domain: 'aarhus.example' },
    { libraryId: aarhus, domain: 'gmail.com' },
  ])
  const standing = async (email: string, id: string) => {
    const person = await newcomer(db, email)
    await introduce(db, person, profileInput.parse({ name: 'Ny Person', libraryId: id }), now)
    return (await personOf(db, person.id))?.standing
  }
  expect(await standing('a@aarhus.example', aarhus)).toBe('member')
  expect(await standing('b@aarhus.example', vejle)).toBe('pending')
  expect(await standing('c@not-aarhus.example', aarhus)).toBe('pending')
  expect(await standing('d@gmail.com', aarhus)).toBe('pending')
})

test('another library makes a member wait again; another name does not, and a facilitator stays', async () => {
  const { db } = await freshDatabase()
  const { anna, mette } = await seedCast(db)
  const vejle = await libraryId(db, 'Vejle Bibliotekerne')
  await introduce(db, anna, profileInput.parse({ name: 'Anna Skov Dahl', libraryId: anna.libraryId }), now)
  expect(await personOf(db, anna.id)).toMatchObject({ name: 'Anna Skov Dahl', standing: 'member' })
  await introduce(db, anna, profileInput.parse({ name: 'Anna Skov Dahl', libraryId: vejle }), now)
  expect(await personOf(db, anna.id)).toMatchObject({ standing: 'pending', admittedAt: null })
  await introduce(db, mette, profileInput.parse({ name: 'Mette Lund', libraryId: vejle }), now)
  expect(await personOf(db, mette.id)).toMatchObject({ libraryId: vejle, standing: 'member', role: 'facilitator' })
})

test('the library may come as text, where only one fits it', async () => {
  const { db } = await freshDatabase()
  const { per } = await seedCast(db)
  const esbjerg = await libraryId(db, 'Esbjerg Kommunes Biblioteker')
  await introduce(db, per, profileInput.parse({ name: 'Per Dahl', libraryId: '', librarySearch: 'Fanø' }), now)
  expect((await personOf(db, per.id))?.libraryId).toBe(esbjerg)
  for (const librarySearch of ['Aarhus', 'Atlantis'])
    await expect(introduce(db, per, profileInput.parse({ name: 'Per Dahl', librarySearch }), now)).rejects.toMatchObject({
      problems: { libraryId: 'chooseLibrary' },
    })
})

test('a library nobody may choose is not chosen by its id', async () => {
  const { db } = await freshDatabase()
  const { per, anna } = await seedCast(db)
  const hidden = newId()
  await db.insert(libraries).values({ id: hidden, name: 'Fup', sector: 'other' })
  const chosen = (person: { id: string }) => introduce(db, person, profileInput.parse({ name: 'Per Dahl', libraryId: hidden }), now)
  await expect(chosen(per)).rejects.toMatchObject({ problems: { libraryId: 'chooseLibrary' } })
  await db.update(people).set({ libraryId: hidden }).where(eq(people.id, anna.id))
  await chosen(per)
  expect((await personOf(db, per.id))?.libraryId).toBe(hidden)
})

test('an organisation that is not on the list needs a name and a sector, and its person waits', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const added = (organisation: string, sector: string) =>
    introduce(db, anna, profileInput.parse({ name: 'Anna Skov', organisation, sector }), now)
  await expect(added('Grønlands Nationalbibliotek', '')).rejects.toMatchObject({ problems: { sector: 'chooseSector' } })
  await expect(added('G', 'national')).rejects.toMatchObject({ problems: { organisation: 'organisationRequired' } })
  await added('Grønlands Nationalbibliotek', 'national')
  const [library] = await db.select().from(libraries).where(eq(libraries.name, 'Grønlands Nationalbibliotek'))
  expect(library).toMatchObject({ sector: 'national' })
  expect(await personOf(db, anna.id)).toMatchObject({ libraryId: library?.id, standing: 'pending' })
})

test('nobody fills the list with organisations', async () => {
  const { db } = await freshDatabase()
  const { per } = await seedCast(db)
  const add = (n: number) => introduce(db, per, profileInput.parse({ name: 'Per Dahl', organisation: `Nr. ${n}`, sector: 'other' }), now)
  for (let n = 1; n <= 5; n++) await add(n)
  await expect(add(6)).rejects.toThrow(Refused)
})

test('one who was removed cannot say anything', async () => {
  const { db } = await freshDatabase()
  const { ras } = await seedCast(db)
  await expect(introduce(db, ras, profileInput.parse({ name: 'Ras Bak', libraryId: ras.libraryId }), now)).rejects.toThrow(NotFound)
})
