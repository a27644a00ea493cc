import '@/test/support/settings'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mailOutbox, meetings, noticeSettings, promises } from '@/drizzle/schema'
import { wallClock } from '@/lib/clock'
import { originAsked } from '@/lib/discussions/origins'
import { startThread } from '@/lib/discussions/start'
import { sharedThread } from '@/lib/discussions/thread'
import { newId } from '@/lib/ids'
import { createSeason } from '@/lib/meetings/create'
import { publish } from '@/lib/meetings/publish'
import { publishedContent } from '@/lib/meetings/read'
import { gather } from '@/lib/promises/gather'
import type { MarkedLine, NotePlace } from '@/lib/promises/marks'
import { countsSince, openTasksOf, promisesOf, sinceLast } from '@/lib/promises/read'
import { remindOwners } from '@/lib/promises/remind'
import { assign, settlePromise } from '@/lib/promises/settle'
import { freshDatabase } from '@/test/support/database'
import { before, seedSeason } from '@/test/support/season'

const held = new Date('2026-11-24T11:00:00Z')

async function stage() {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedSeason(db)
  await publish(db, cast.mette, seasonId, before)
  const [meeting] = await db.select().from(meetings).where(eq(meetings.slug, '2026-11-24-vest'))
  const place: NotePlace = { noteId: newId(), seasonId, meetingId: meeting?.id ?? '', itemId: null }
  const task: MarkedLine = { id: newId(), kind: 'task', text: 'Skriv til DBC om BOB', owner: cast.anna.id, date: '2026-12-10' }
  const decision: MarkedLine = { id: newId(), kind: 'decision', text: 'Vi mødes i marts', owner: null, date: null }
  const [id = ''] = await (async () => {
    await gather(db, place, [decision, task], held)
    return (await db.select().from(promises).where(eq(promises.mark, task.id))).map((row) => row.id)
  })()
  const row = async () => (await db.select().from(promises).where(eq(promises.id, id)))[0]
  return { db, cast, seasonId, place, task, decision, id, row }
}

test('marked lines gather in the order of the note; one that is unmarked is gone, and comes back as it was', async () => {
  const { db, cast, seasonId, place, task, decision, id } = await stage()
  expect(await promisesOf(db, cast.bo, seasonId)).toMatchObject([
    { kind: 'decision', text: 'Vi mødes i marts', side: 'west', owner: null, done: false },
    { kind: 'task', owner: { name: 'Anna Skov' }, dueOn: '2026-12-10', done: false },
  ])
  await settlePromise(db, cast.anna, { promiseId: id, done: true }, held)
  await gather(db, place, [decision], held)
  expect(await promisesOf(db, cast.bo, seasonId)).toHaveLength(1)
  await expect(settlePromise(db, cast.anna, { promiseId: id, done: false }, held)).rejects.toMatchObject({ name: 'NotFound' })
  await gather(db, place, [{ ...task, text: 'Skriv til DBC om BOB og VIP' }, decision], held)
  expect(await promisesOf(db, cast.bo, seasonId)).toMatchObject([{ text: 'Skriv til DBC om BOB og VIP', done: true }, { kind: 'decision' }])
})

test('a thread can grow out of a marked line, where that stands; not out of one that is gone', async () => {
  const { db, cast, place, decision, id } = await stage()
  const thread = { id: newId(), topic: 'network', title: 'Hvem skriver?', body: 'Jeg kan godt.', isProposal: false, at: held }
  const origin = { kind: 'promise' as const, id }
  await startThread(db, cast.bo, { ...thread, origin }, held)
  expect((await sharedThread(db, thread.id))?.origin).toEqual({
    ...origin,
    title: 'Skriv til DBC om BOB',
    path: `/meetings/2026-11-24-vest/promises#p-${id}`,
  })
  await gather(db, place, [decision], held)
  expect(await originAsked(db, cast.bo, 'promise', id)).toBeNull()
})

test('what cannot be kept of a line is left out: a stranger as its owner, a day that is none, a CPR number, a line twice', async () => {
  const { db, cast, seasonId, place } = await stage()
  const line = { id: newId(), kind: 'task' as const, text: 'Ring til låner 010203-1234', owner: cast.per.id, date: '2026-02-30' }
  await gather(db, place, [line, line, { ...line, id: newId(), text: '  ' }], held)
  expect(await promisesOf(db, cast.bo, seasonId)).toMatchObject([{ text: 'Ring til låner', owner: null, dueOn: null }])
})

test('a change made outside the note stands until the note says something new', async () => {
  const { db, cast, place, task, decision, id, row } = await stage()
  await assign(db, cast.anna, { promiseId: id, ownerId: cast.bo.id, dueOn: '2026-12-12' }, held)
  await gather(db, place, [decision, { ...task, text: 'Skriv til DBC' }], held)
  expect(await row()).toMatchObject({ ownerId: cast.bo.id, dueOn: '2026-12-12', text: 'Skriv til DBC' })
  await gather(db, place, [decision, { ...task, owner: cast.mette.id }], held)
  expect(await row()).toMatchObject({ ownerId: cast.mette.id, dueOn: '2026-12-12' })
})

test('the owner and the facilitators settle and assign; another member does not, unless nobody has it', async () => {
  const { db, cast, id, row } = await stage()
  const give = { promiseId: id, ownerId: cast.bo.id, dueOn: null }
  await expect(assign(db, cast.bo, give, held)).rejects.toMatchObject({ reason: 'othersPromise' })
  await expect(settlePromise(db, cast.bo, { promiseId: id, done: true }, held)).rejects.toMatchObject({ reason: 'othersPromise' })
  for (const nobody of [cast.per, cast.ras]) {
    await expect(assign(db, nobody, give, held)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(settlePromise(db, nobody, { promiseId: id, done: true }, held)).rejects.toMatchObject({ name: 'NotFound' })
  }
  await expect(assign(db, cast.mette, { ...give, ownerId: cast.per.id }, held)).rejects.toMatchObject({
    problems: { ownerId: 'choosePerson' },
  })
  await assign(db, cast.mette, { ...give, ownerId: null }, held)
  await assign(db, cast.bo, give, held)
  await settlePromise(db, cast.bo, { promiseId: id, done: true }, held)
  const done = await row()
  await settlePromise(db, cast.bo, { promiseId: id, done: true }, new Date('2026-12-01T09:00:00Z'))
  expect(await row()).toEqual(done)
  expect(done).toMatchObject({ ownerId: cast.bo.id, doneById: cast.bo.id, doneAt: held })
})

test('Siden sidst opens the next agenda: all of the last season, and what is still open of earlier ones', async () => {
  const { db, cast, seasonId, id } = await stage()
  const next = async (theme: string, westDate: string, eastDate: string) => {
    const made = await createSeason(db, cast.mette, { theme, take: 'standing', westDate, eastDate }, held)
    await publish(db, cast.mette, made.id, held)
    const season = await publishedContent(db, made.id)
    if (!season) throw new Error('it is published')
    return season
  }
  const first = await publishedContent(db, seasonId)
  expect(first && (await sinceLast(db, cast.bo, first))).toBeNull()
  expect(first && (await countsSince(db, first))).toBeNull()
  const march = await next('Marts', '2027-03-16', '2027-03-18')
  expect(await sinceLast(db, cast.bo, march)).toMatchObject({
    theme: 'Klar til skiftet',
    latest: [{ kind: 'decision' }, { kind: 'task' }],
    older: [],
  })
  expect(await countsSince(db, march)).toEqual({ seasonId, counts: { decision: 1, question: 0, task: 1 } })
  const november = await next('November', '2027-11-16', '2027-11-18')
  expect(await sinceLast(db, cast.bo, november)).toMatchObject({ theme: 'Marts', latest: [], older: [{ kind: 'task' }] })
  await settlePromise(db, cast.anna, { promiseId: id, done: true }, held)
  expect(await sinceLast(db, cast.bo, november)).toMatchObject({ older: [] })
  for (const nobody of [cast.per, cast.ras]) {
    await expect(sinceLast(db, nobody, march)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(promisesOf(db, nobody, seasonId)).rejects.toMatchObject({ name: 'NotFound' })
  }
})

test('an owner is reminded once, three days before, by day; whoever takes it over is reminded anew', async () => {
  const { db, cast, id } = await stage()
  const at = (date: string, time: string) => wallClock(date, time)
  expect(await openTasksOf(db, cast.anna)).toHaveLength(1)
  for (const early of [at('2026-12-06', '12:00'), at('2026-12-07', '07:59'), at('2026-12-07', '21:00')])
    expect(await remindOwners(db, early)).toBe(0)
  const both = await Promise.all([remindOwners(db, at('2026-12-07', '08:00')), remindOwners(db, at('2026-12-07', '08:00'))])
  expect(both.sort()).toEqual([0, 1])
  expect(await remindOwners(db, at('2026-12-08', '09:00'))).toBe(0)
  await assign(db, cast.anna, { promiseId: id, ownerId: cast.bo.id, dueOn: '2026-12-10' }, at('2026-12-08', '10:00'))
  // Fresh in mind: not before the next morning.
  expect(await remindOwners(db, at('2026-12-08', '11:00'))).toBe(0)
  expect(await remindOwners(db, at('2026-12-09', '08:00'))).toBe(1)
  const mails = await db.select().from(mailOutbox).where(eq(mailOutbox.kind, 'promise')).orderBy(mailOutbox.id)
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    ['anna@aarhus.example', 'Du har lovet noget til torsdag den 10. december'],
    ['bo@kbh.example', 'Du har lovet noget til torsdag den 10. december'],
  ])
  expect(mails[0]?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
})

test('nobody is reminded of what is done, past, unmarked or a decision, nor by mail who does not want that', async () => {
  const { db, cast, place, task, id } = await stage()
  const day = (date: string) => wallClock(date, '10:00')
  await gather(db, place, [{ ...task, kind: 'decision' }], held)
  expect(await remindOwners(db, day('2026-12-09'))).toBe(0)
  await gather(db, place, [], held)
  expect(await remindOwners(db, day('2026-12-09'))).toBe(0)
  await gather(db, place, [task], held)
  await settlePromise(db, cast.anna, { promiseId: id, done: true }, held)
  expect(await remindOwners(db, day('2026-12-09'))).toBe(0)
  await settlePromise(db, cast.anna, { promiseId: id, done: false }, held)
  expect(await remindOwners(db, day('2026-12-11'))).toBe(0)
  await db.insert(noticeSettings).values({ personId: cast.anna.id, without: ['promises'] })
  expect(await remindOwners(db, day('2026-12-09'))).toBe(1)
  expect(await db.$count(mailOutbox, eq(mailOutbox.kind, 'promise'))).toBe(0)
})
