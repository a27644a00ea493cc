import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { libraries } from '@/drizzle/schema'
import { seedLibraries } from '@/drizzle/seed/libraries'
import { addOrganisation, isTrusted, libraryChoices, trust } from '@/lib/libraries/libraries'
import { search } from '@/lib/libraries/search'
import { whereabouts } from '@/lib/libraries/whereabouts'
import { freshDatabase } from '@/test/support/database'

test('the country’s 97 services can be chosen, and Fanø leads to the one that serves it', async () => {
  const { db } = await freshDatabase()
  await seedLibraries(db)
  const choices = await libraryChoices(db, [])
  expect(choices.filter((choice) => choice.sector === 'public')).toHaveLength(97)
  expect(search(choices, 'Fanø').map((choice) => choice.number)).toEqual(['756100'])
  for (const choice of choices) expect(search(choices, choice.name)[0]?.name, choice.name).toBe(choice.name)
  for (const { municipality, sector, id } of choices.filter((c) => c.municipality && c.sector === 'public'))
    expect([sector, search(choices, municipality ?? '')[0]?.id]).toEqual(['public', id])
})

test('each municipality’s service has its region and is large or small; who is at home in a town is not for that of its size', async () => {
  const { db } = await freshDatabase()
  await seedLibraries(db)
  const all = await db.select().from(libraries)
  const where = await whereabouts(
    db,
    all.map((one) => one.id),
  )
  const of = (name: string) => where.get(all.find((one) => one.name === name)?.id ?? '')
  const services = all.filter((one) => one.sector === 'public').map((one) => where.get(one.id))
  expect(services.filter((one) => one?.region?.startsWith('Region ') && one.side && one.size)).toHaveLength(98)
  // Every name of a large one is the name of a municipality.
  expect(services.filter((one) => one?.size === 'large')).toHaveLength(25)
  expect([of('Aarhus Kommunes Biblioteker')?.size, of('Morsø Folkebibliotek')?.size]).toEqual(['large', 'small'])
  expect(of('Det Kgl. Bibliotek')).toMatchObject({ size: null, side: 'west' })
})

test('what somebody added is for those it is vouched for only', async () => {
  const { db } = await freshDatabase()
  await seedLibraries(db)
  const id = await addOrganisation(db, { name: 'Grønlands Nationalbibliotek', sector: 'national' })
  const has = async (vouched: string[]) => (await libraryChoices(db, vouched)).some((choice) => choice.id === id)
  expect(await has([])).toBe(false)
  expect(await has([id])).toBe(true)
})

test('one that is on the list already is not added once more, however it is spelt', async () => {
  const { db } = await freshDatabase()
  await seedLibraries(db)
  const [aarhus] = await db.select().from(libraries).where(eq(libraries.municipalityCode, '751'))
  expect(await addOrganisation(db, { name: 'århus kommunes biblioteker', sector: 'other' })).toBe(aarhus?.id)
})

test('a domain is trusted exactly, and for the one library', async () => {
  const { db } = await freshDatabase()
  await seedLibraries(db)
  const [one, other] = await db.select().from(libraries).limit(2)
  if (!one || !other) throw new Error('no libraries')
  await trust(db, one.id, 'aarhus.example')
  await trust(db, one.id, 'aarhus.example')
  expect(await isTrusted(db, one.id, 'aarhus.example')).toBe(true)
  expect(await isTrusted(db, one.id, 'evil-aarhus.example')).toBe(false)
  expect(await isTrusted(db, one.id, 'sub.aarhus.example')).toBe(false)
  expect(await isTrusted(db, other.id, 'aarhus.example')).toBe(false)
})
