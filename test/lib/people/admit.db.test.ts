import '@/test/support/settings'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries, libraryDomains, mailOutbox, people, sessions } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { liveChannel } from '@/lib/live/tell'
import { admit, makeFacilitator, remove, turnAway, unmakeFacilitator } from '@/lib/people/admit'
import { findPeople, waitingPeople } from '@/lib/people/read'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'

const now = new Date('2026-11-22T19:00:00Z')
const personOf = async (db: Db, id: string) => (await db.select().from(people).where(eq(people.id, id)))[0]
const audited = async (db: Db) =>
  (await db.select().from(auditEntries).orderBy(auditEntries.id)).map((entry) => `${entry.action} ${entry.subject}`)

function onceHeard() {
  let hear = (_payload: string) => {}
  const heard = new Promise<string>((resolve) => {
    hear = resolve
  })
  return { heard, hear }
}

test('a facilitator admits one who waits: audited, mailed, told', async () => {
  const handle = await freshDatabase()
  const { db } = handle
  const { mette, per } = await seedCast(db)
  const { heard, hear } = onceHeard()
  await handle.listen(liveChannel, hear, () => {})
  await admit(db, mette, { personId: per.id, trustDomain: false }, now)
  expect(await personOf(db, per.id)).toMatchObject({ standing: 'member', admittedAt: now, admittedById: mette.id })
  expect(await audited(db)).toEqual(['person.admitted Per Dahl'])
  expect(await db.select().from(mailOutbox).orderBy(mailOutbox.id)).toMatchObject([
    { kind: 'admitted', to: per.email, subject: 'Velkommen i netværket' },
  ])
  expect(await heard).toBe(`person:${per.id}`)
  expect(await db.select().from(libraryDomains)).toEqual([])
})

test('admitting twice mails once', async () => {
  const { db } = await freshDatabase()
  const { mette, jonas, per } = await seedCast(db)
  await Promise.all([mette, jonas].map((actor) => admit(db, actor, { personId: per.id, trustDomain: false }, now)))
  expect(await db.select().from(mailOutbox)).toHaveLength(1)
})

test('trusting the domain admits the others of it who wait at that library, and nobody else', async () => {
  const { db } = await freshDatabase()
  const { mette, per, anna, ras } = await seedCast(db)
  const also = async (email: string, libraryId: string | null) => {
    const id = newId()
    await db.insert(people).values({ id, email, name: 'Ny', libraryId })
    return id
  }
  const colleague = await also('kim@esbjerg.example', per.libraryId)
  const elsewhere = await also('bo@esbjerg.example', anna.libraryId)
  const similar = await also('x@not-esbjerg.example', per.libraryId)
  await admit(db, mette, { personId: per.id, trustDomain: true }, now)
  const standings = await Promise.all([per.id, colleague, elsewhere, similar, ras.id].map(async (id) => (await personOf(db, id))?.standing))
  expect(standings).toEqual(['member', 'member', 'pending', 'pending', 'removed'])
  expect(await db.select().from(libraryDomains)).toMatchObject([{ libraryId: per.libraryId, domain: 'esbjerg.example' }])
  expect(await audited(db)).toContain('domain.trusted esbjerg.example')
})

test('a domain where anybody can have an address is never trusted, and nothing of it is done', async () => {
  const { db } = await freshDatabase()
  const { mette, per } = await seedCast(db)
  await db.update(people).set({ email: 'per@gmail.com' }).where(eq(people.id, per.id))
  await expect(admit(db, mette, { personId: per.id, trustDomain: true }, now)).rejects.toMatchObject({ reason: 'cannotTrust' })
  expect((await personOf(db, per.id))?.standing).toBe('pending')
  expect(await db.select().from(mailOutbox).orderBy(mailOutbox.id)).toEqual([])
})

test('one who is turned away or removed is signed out, and can be let in again', async () => {
  const { db } = await freshDatabase()
  const { mette, per, anna } = await seedCast(db)
  await db.insert(sessions).values([per, anna].map(({ id }) => ({ personId: id, tokenHash: id, expiresAt: new Date('2027-01-01') })))
  await turnAway(db, mette, per.id)
  await remove(db, mette, anna.id)
  expect(await db.select().from(sessions)).toEqual([])
  expect((await findPeople(db, mette, '', true)).map((p) => p.name)).toEqual(['Anna Skov', 'Per Dahl', 'Ras Bak'])
  await admit(db, mette, { personId: anna.id, trustDomain: false }, now)
  expect(await personOf(db, anna.id)).toMatchObject({ standing: 'member', role: 'participant' })
  expect(await audited(db)).toEqual(['person.turned_away Per Dahl', 'person.removed Anna Skov', 'person.admitted Anna Skov'])
})

test('one whom another facilitator has just let in is not turned away', async () => {
  const { db } = await freshDatabase()
  const { mette, anna } = await seedCast(db)
  await expect(turnAway(db, mette, anna.id)).rejects.toMatchObject({ reason: 'notWaiting' })
})

test('members are made facilitators, those who wait are not', async () => {
  const { db } = await freshDatabase()
  const { mette, anna, per } = await seedCast(db)
  await makeFacilitator(db, mette, anna.id)
  expect((await personOf(db, anna.id))?.role).toBe('facilitator')
  await expect(makeFacilitator(db, mette, per.id)).rejects.toMatchObject({ reason: 'notAdmitted' })
  await unmakeFacilitator(db, mette, anna.id)
  expect((await personOf(db, anna.id))?.role).toBe('participant')
})

test('the last facilitator stays, even when two unmake each other at once', async () => {
  const { db } = await freshDatabase()
  const { mette, jonas } = await seedCast(db)
  const both = await Promise.allSettled([unmakeFacilitator(db, mette, jonas.id), unmakeFacilitator(db, jonas, mette.id)])
  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  const [last] = await db.select().from(people).where(eq(people.role, 'facilitator'))
  if (!last) throw new Error('nobody leads')
  await expect(unmakeFacilitator(db, last, last.id)).rejects.toMatchObject({ reason: 'lastFacilitator' })
  await expect(remove(db, last, last.id)).rejects.toMatchObject({ reason: 'lastFacilitator' })
})

test('whoever is no facilitator finds nobody', async () => {
  const { db } = await freshDatabase()
  const { anna, per, ras, bo } = await seedCast(db)
  for (const actor of [anna, per, ras]) {
    await expect(admit(db, actor, { personId: per.id, trustDomain: false }, now)).rejects.toThrow(NotFound)
    for (const verb of [turnAway, remove, makeFacilitator, unmakeFacilitator])
      await expect(verb(db, actor, bo.id)).rejects.toThrow(NotFound)
    await expect(waitingPeople(db, actor)).rejects.toThrow(NotFound)
    await expect(findPeople(db, actor, '')).rejects.toThrow(NotFound)
  }
  expect(await audited(db)).toEqual([])
})

test('those wait who have said who they are, and people are found by name, address and library', async () => {
  const { db } = await freshDatabase()
  const { mette, per } = await seedCast(db)
  await db.insert(people).values({ email: 'unfinished@b.example' })
  expect((await waitingPeople(db, mette)).map((p) => p.id)).toEqual([per.id])
  const found = async (asked: string) => (await findPeople(db, mette, asked)).map((p) => p.name)
  expect(await found('århus')).toEqual(['Anna Skov'])
  expect(await found('kb.example')).toEqual(['Jonas Friis', 'Mette Lund'])
  expect(await found('koebenhavn holm')).toEqual(['Bo Holm'])
  expect(await found('ras')).toEqual([])
})
