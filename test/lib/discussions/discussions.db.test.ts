import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { libraries, people, posts, rateLimits, threadNotices } from '@/drizzle/schema'
import { answer } from '@/lib/discussions/answer'
import { latestThreads, pinnedThreads, topicsOf } from '@/lib/discussions/list'
import { nameableBy } from '@/lib/discussions/names'
import { startThread } from '@/lib/discussions/start'
import { maySee, myThread, sharedThread } from '@/lib/discussions/thread'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { answerOf, noon, threadOf } from './some'

test('a thread is started, answered and read; the same sent twice is one', async () => {
  const { db } = await freshDatabase()
  const { anna, bo } = await seedCast(db)
  const thread = threadOf('Hvad gør I ved åbne fjernlån?')
  await startThread(db, anna, thread, noon)
  await startThread(db, anna, thread, noon)
  const reply = answerOf(thread.id, 'Vi stopper to dage før.\n\nSpørg @Anna Skov.')
  await answer(db, bo, reply, noon)
  await answer(db, bo, reply, noon)
  const shared = await sharedThread(db, thread.id)
  expect(shared).toMatchObject({ title: thread.title, topic: 'loans', lastNumber: 2, author: { name: 'Anna Skov' } })
  expect(shared?.posts.map(({ number, author, names }) => [number, author?.name, names])).toEqual([
    [1, 'Anna Skov', []],
    [2, 'Bo Holm', ['Anna Skov']],
  ])
  expect(await myThread(db, anna, thread.id)).toEqual({ readNumber: 1, level: 'all', supports: false, thanked: [] })
  expect((await latestThreads(db)).threads).toMatchObject([{ title: thread.title, lastNumber: 2, lastPostBy: 'Bo Holm', answered: true }])
  expect(await pinnedThreads(db)).toEqual([])
})

test('who is pending, or was removed, neither writes nor reads', async () => {
  const { db } = await freshDatabase()
  const { anna, per, ras } = await seedCast(db)
  const thread = threadOf('Køresedler, der falder af')
  await startThread(db, anna, thread, noon)
  const shared = await sharedThread(db, thread.id)
  if (!shared) throw new Error('the thread is not there')
  for (const stranger of [per, ras]) {
    await expect(startThread(db, stranger, threadOf('Må jeg være med?'), noon)).rejects.toThrow(NotFound)
    await expect(answer(db, stranger, answerOf(thread.id, 'Hej'), noon)).rejects.toThrow(NotFound)
    await expect(topicsOf(db, stranger)).rejects.toThrow(NotFound)
    await expect(nameableBy(db, stranger)).rejects.toThrow(NotFound)
    expect(maySee(stranger, shared)).toBe(false)
  }
  expect(maySee(anna, shared)).toBe(true)
})

test('an id that is somebody else’s is not found, and changes nothing', async () => {
  const { db } = await freshDatabase()
  const { anna, bo } = await seedCast(db)
  const thread = threadOf('Låneveje i VIP')
  await startThread(db, anna, thread, noon)
  await expect(startThread(db, bo, { ...thread, title: 'Min' }, noon)).rejects.toThrow(NotFound)
  const reply = answerOf(thread.id, 'Hvert kvartal')
  await answer(db, anna, reply, noon)
  await expect(answer(db, bo, { ...reply, body: 'Aldrig' }, noon)).rejects.toThrow(NotFound)
  expect((await db.select().from(posts).where(eq(posts.id, reply.id)))[0]?.body).toBe('Hvert kvartal')
})

test('news from the suppliers is started by KB and the suppliers, and answered by all', async () => {
  const { db } = await freshDatabase()
  const { anna, mette } = await seedCast(db)
  await expect(startThread(db, anna, threadOf('Ny BOB', 'news'), noon)).rejects.toMatchObject({ reason: 'suppliersOnly' })
  const lis = { id: newId(), role: 'participant' as const, standing: 'member' as const }
  const [dbc] = await db.select().from(libraries).where(eq(libraries.name, 'DBC Digital'))
  await db.insert(people).values({ ...lis, email: 'lis@dbc.example', name: 'Lis Krog', libraryId: dbc?.id })
  for (const writer of [lis, mette]) await startThread(db, writer, threadOf('Nyt i Netpunkt', 'news'), noon)
  const [newest] = (await latestThreads(db, { topic: 'news' })).threads
  await answer(db, anna, answerOf(newest?.id ?? '', 'Tak!'), noon)
  expect((await latestThreads(db, { topic: 'news' })).threads).toHaveLength(2)
  expect((await latestThreads(db, { topic: 'loans' })).threads).toEqual([])
})

test('a flood is slowed, and what is refused costs nothing', async () => {
  const { db } = await freshDatabase()
  const { anna, bo } = await seedCast(db)
  const thread = threadOf('Ny i fjernlån')
  await startThread(db, anna, thread, noon)
  const write = (who: typeof anna, at = noon) => answer(db, who, answerOf(thread.id, 'Og en ting til'), at)
  for (let i = 0; i < 30; i++) await write(bo)
  await expect(write(bo)).rejects.toThrow(Refused)
  await expect(write(bo)).rejects.toMatchObject({ reason: 'tooManyPosts', values: { minutes: 15 } })
  expect(
    (
      await db
        .select()
        .from(rateLimits)
        .where(eq(rateLimits.key, `posts:${bo.id}`))
    )[0]?.count,
  ).toBe(30)
  await write(anna)
  await write(bo, new Date(noon.getTime() + 901_000))
  expect((await sharedThread(db, thread.id))?.lastNumber).toBe(33)
})

test('nobody is told of their own; who is named is told of that and not of the reply too', async () => {
  const { db } = await freshDatabase()
  const { anna, bo, mette, jonas } = await seedCast(db)
  const thread = threadOf('Udenlandske lån')
  await startThread(db, anna, thread, noon)
  const reply = answerOf(thread.id, 'Hvad siger @tovholder og @anna skov?')
  await answer(db, bo, reply, noon)
  const told = await db.select().from(threadNotices).where(eq(threadNotices.postId, reply.id)).orderBy(threadNotices.id)
  expect(told.map(({ personId, event }) => [personId, event]).sort()).toEqual([anna, mette, jonas].map(({ id }) => [id, 'mention']).sort())
})
