import '@/test/support/settings'
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries, posts, threadNotices, threads } from '@/drizzle/schema'
import { answer } from '@/lib/discussions/answer'
import { latestThreads, pinnedThreads } from '@/lib/discussions/list'
import { mergeThreads, splitThread } from '@/lib/discussions/merge'
import { hidePost, hideThread, lockThread, moveThread, pinThread } from '@/lib/discussions/moderate'
import { openReports, reportPost, settleReport, waitingQuestions } from '@/lib/discussions/reports'
import { startThread } from '@/lib/discussions/start'
import { sharedThread } from '@/lib/discussions/thread'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { answerOf, noon, threadOf } from './some'

const later = new Date(noon.getTime() + 60_000)

async function stage() {
  const { db } = await freshDatabase()
  const cast = await seedCast(db)
  const [one, two] = [threadOf('Køresedler'), threadOf('Kørsel')]
  await startThread(db, cast.anna, one, noon)
  await startThread(db, cast.bo, two, noon)
  const said = [answerOf(one.id, 'Første svar'), answerOf(one.id, 'Andet svar')] as const
  for (const post of said) await answer(db, cast.bo, post, later)
  const trail = async () =>
    (await db.select().from(auditEntries).orderBy(asc(auditEntries.at), asc(auditEntries.id))).map(({ action }) => action)
  const bodies = async (threadId: string) => (await sharedThread(db, threadId))?.posts.map(({ number, body }) => `${number} ${body}`)
  return { db, cast, one, two, said, trail, bodies }
}

test('only a facilitator moderates; to all others there is nothing to moderate', async () => {
  const { db, cast, one, two, said, trail } = await stage()
  for (const who of ['anna', 'bo', 'per', 'ras'] as const) {
    const actor = cast[who]
    for (const press of [
      () => pinThread(db, actor, { threadId: one.id, on: true }, later),
      () => lockThread(db, actor, { threadId: one.id, on: true }, later),
      () => moveThread(db, actor, { threadId: one.id, topic: 'systems' }, later),
      () => hideThread(db, actor, { threadId: one.id, reason: 'x' }, later),
      () => hidePost(db, actor, { postId: said[0].id, reason: 'x' }, later),
      () => mergeThreads(db, actor, { threadId: one.id, intoId: two.id }, later),
      () => splitThread(db, actor, { id: newId(), threadId: one.id, fromNumber: 2, title: 'x' }, later),
      () => settleReport(db, actor, { reportId: newId() }, later),
      () => openReports(db, actor),
      () => waitingQuestions(db, actor),
    ])
      await expect(press(), who).rejects.toThrow(NotFound)
  }
  expect(await trail()).toEqual(['thread.started', 'thread.started'])
})

test('a thread is pinned, moved and closed, and all of it stands in the trail', async () => {
  const { db, cast, one, trail } = await stage()
  await pinThread(db, cast.mette, { threadId: one.id, on: true }, later)
  expect((await pinnedThreads(db)).map(({ id }) => id)).toEqual([one.id])
  await moveThread(db, cast.mette, { threadId: one.id, topic: 'systems' }, later)
  expect((await pinnedThreads(db, { topic: 'systems' })).map(({ id }) => id)).toEqual([one.id])
  await lockThread(db, cast.mette, { threadId: one.id, on: true }, later)
  await expect(answer(db, cast.anna, answerOf(one.id, 'Mere'), later)).rejects.toThrow(new Refused('threadLocked'))
  await answer(db, cast.mette, answerOf(one.id, 'Til slut'), later)
  await lockThread(db, cast.mette, { threadId: one.id, on: false }, later)
  await answer(db, cast.anna, answerOf(one.id, 'Mere'), later)
  expect((await trail()).slice(2)).toEqual(['thread.pinned', 'thread.moved', 'thread.locked', 'thread.unlocked'])
})

test('of a hidden post only its place and the reason are left, and nobody is told of it any more', async () => {
  const { db, cast, one, said } = await stage()
  await reportPost(db, cast.anna, { postId: said[0].id, reason: 'Et navn' }, later)
  await hidePost(db, cast.mette, { postId: said[0].id, reason: 'Lånerens navn' }, later)
  expect((await sharedThread(db, one.id))?.posts[1]).toMatchObject({ body: '', gone: { how: 'hidden', reason: 'Lånerens navn' } })
  expect(await db.select().from(threadNotices).where(eq(threadNotices.postId, said[0].id))).toEqual([])
  expect(await openReports(db, cast.mette)).toEqual([])
  await hidePost(db, cast.mette, { postId: said[0].id, reason: '' }, later)
  expect((await sharedThread(db, one.id))?.posts[1]).toMatchObject({ body: 'Første svar', gone: null })
})

test('a hidden thread is gone from the lists, and comes back', async () => {
  const { db, cast, one } = await stage()
  const listed = async () => (await latestThreads(db)).threads.some(({ id }) => id === one.id)
  await hideThread(db, cast.mette, { threadId: one.id, reason: 'Ikke for os' }, later)
  expect(await listed()).toBe(false)
  await expect(answer(db, cast.anna, answerOf(one.id, 'Mere'), later)).rejects.toThrow(NotFound)
  await hideThread(db, cast.mette, { threadId: one.id, reason: '' }, later)
  expect(await listed()).toBe(true)
})

test('merged, the posts of one thread stand behind those of the other', async () => {
  const { db, cast, one, two, bodies } = await stage()
  await mergeThreads(db, cast.mette, { threadId: one.id, intoId: two.id }, later)
  expect(await bodies(two.id)).toEqual(['1 Hvad gør I hos jer?', '2 Hvad gør I hos jer?', '3 Første svar', '4 Andet svar'])
  expect(await db.select().from(threads).where(eq(threads.id, two.id))).toMatchObject([{ lastNumber: 4, answeredAt: noon }])
  expect((await latestThreads(db)).threads.map(({ id }) => id)).toEqual([two.id])
  await answer(db, cast.anna, answerOf(two.id, 'Og et til'), later)
  expect((await bodies(two.id))?.at(-1)).toBe('5 Og et til')
})

test('split, a post and what follows it are a thread of their own', async () => {
  const { db, cast, one, bodies } = await stage()
  const id = newId()
  await expect(splitThread(db, cast.mette, { id, threadId: one.id, fromNumber: 1, title: 'Alt' }, later)).rejects.toThrow(NotFound)
  await splitThread(db, cast.mette, { id, threadId: one.id, fromNumber: 3, title: 'En anden sag' }, later)
  expect(await bodies(one.id)).toEqual(['1 Hvad gør I hos jer?', '2 Første svar'])
  expect(await bodies(id)).toEqual(['1 Andet svar'])
  expect(await db.select().from(threads).where(eq(threads.id, id))).toMatchObject([
    { lastNumber: 1, authorId: cast.bo.id, answeredAt: null, splitFromId: one.id },
  ])
  await answer(db, cast.anna, answerOf(one.id, 'Videre her'), later)
  await answer(db, cast.anna, answerOf(id, 'Videre der'), later)
  expect((await bodies(one.id))?.at(-1)).toBe('3 Videre her')
  expect((await bodies(id))?.at(-1)).toBe('2 Videre der')
  expect(await db.select().from(posts).where(eq(posts.threadId, one.id))).toHaveLength(3)
})

test('members report a post once each; a facilitator sees it until somebody has looked', async () => {
  const { db, cast, said } = await stage()
  const post = { postId: said[0].id, reason: 'Navngiver en låner' }
  await reportPost(db, cast.anna, post, later)
  await reportPost(db, cast.anna, post, later)
  for (const who of ['per', 'ras'] as const) await expect(reportPost(db, cast[who], post, later)).rejects.toThrow(NotFound)
  const [report, ...more] = await openReports(db, cast.mette)
  expect(more).toEqual([])
  expect(report).toMatchObject({ reason: 'Navngiver en låner', by: 'Anna Skov', title: 'Køresedler', body: 'Første svar' })
  await settleReport(db, cast.mette, { reportId: report?.id ?? '' }, later)
  expect(await openReports(db, cast.mette)).toEqual([])
})

test('the questions that wait are those nobody else has answered', async () => {
  const { db, cast, two } = await stage()
  expect((await waitingQuestions(db, cast.mette)).map(({ id }) => id)).toEqual([two.id])
  await answer(db, cast.bo, answerOf(two.id, 'Ingen?'), later)
  expect(await waitingQuestions(db, cast.mette)).toHaveLength(1)
  await answer(db, cast.anna, answerOf(two.id, 'Jo'), later)
  expect(await waitingQuestions(db, cast.mette)).toEqual([])
})
