import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { posts, threadNotices, threads } from '@/drizzle/schema'
import { answer } from '@/lib/discussions/answer'
import { deletePost, editPost, versionsOf } from '@/lib/discussions/edit'
import { followThread, followTopic, readOn } from '@/lib/discussions/follow'
import { ownIn } from '@/lib/discussions/own'
import { solve, support, thank } from '@/lib/discussions/press'
import { startThread } from '@/lib/discussions/start'
import { myThread, sharedThread } from '@/lib/discussions/thread'
import { NotFound } from '@/lib/errors'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { answerOf, noon, threadOf } from './some'

async function someThread() {
  const { db } = await freshDatabase()
  const cast = await seedCast(db)
  const thread = { ...threadOf('Forslag til marts: noder og stemmesæt'), isProposal: true }
  await startThread(db, cast.anna, thread, noon)
  const reply = answerOf(thread.id, 'Det vil vi gerne')
  await answer(db, cast.bo, reply, noon)
  return { db, ...cast, threadId: thread.id, postId: reply.id }
}

test('one’s own post is edited, and what it said before stays to be seen; nobody edits another’s', async () => {
  const { db, anna, bo, mette, threadId, postId } = await someThread()
  await editPost(db, bo, { postId, body: 'Det vil vi meget gerne' }, noon)
  expect(await versionsOf(db, anna, postId)).toEqual({
    body: 'Det vil vi meget gerne',
    before: [{ body: 'Det vil vi gerne', until: noon }],
  })
  expect((await sharedThread(db, threadId))?.posts[1]).toMatchObject({ body: 'Det vil vi meget gerne', revisions: 1 })
  for (const other of [anna, mette]) await expect(editPost(db, other, { postId, body: 'Nej' }, noon)).rejects.toThrow(NotFound)
  await db.update(threads).set({ lockedAt: noon })
  await expect(editPost(db, bo, { postId, body: 'Dog ikke' }, noon)).rejects.toMatchObject({ reason: 'threadLocked' })
})

test('a deleted post leaves a trace and not a word, nor what it said before, nor in a quote', async () => {
  const { db, anna, bo, threadId, postId } = await someThread()
  await editPost(db, bo, { postId, body: 'Rettet' }, noon)
  await answer(db, anna, { ...answerOf(threadId, 'Dejligt'), quote: { postId, text: 'Rettet' } }, noon)
  expect((await sharedThread(db, threadId))?.posts[2]?.quote).toEqual({ number: 2, author: 'Bo Holm', text: 'Rettet' })
  await expect(deletePost(db, anna, { postId }, noon)).rejects.toThrow(NotFound)
  await deletePost(db, bo, { postId }, noon)
  await deletePost(db, bo, { postId }, noon)
  const shared = await sharedThread(db, threadId)
  expect(shared?.posts[1]).toMatchObject({ gone: { how: 'deleted' }, body: '', author: { name: 'Bo Holm' } })
  expect(shared?.posts[2]?.quote).toBeNull()
  expect(JSON.stringify(shared)).not.toContain('Rettet')
  await expect(versionsOf(db, anna, postId)).rejects.toThrow(NotFound)
  expect((await db.select().from(posts).where(eq(posts.id, postId)))[0]?.search).toBe('')
})

test('a post is thanked for once, and not by its author', async () => {
  const { db, anna, bo, per, threadId, postId } = await someThread()
  for (let i = 0; i < 2; i++) await thank(db, anna, { postId, thanks: true }, noon)
  expect((await sharedThread(db, threadId))?.posts[1]?.thanks).toBe(1)
  expect((await myThread(db, anna, threadId)).thanked).toEqual([postId])
  await expect(thank(db, bo, { postId, thanks: true }, noon)).rejects.toMatchObject({ reason: 'ownPost' })
  await expect(thank(db, per, { postId, thanks: true }, noon)).rejects.toThrow(NotFound)
  await thank(db, anna, { postId, thanks: false }, noon)
  expect((await sharedThread(db, threadId))?.posts[1]?.thanks).toBe(0)
})

test('who asked, or a facilitator, says which answer solved it; the one who wrote that is told', async () => {
  const { db, anna, bo, mette, jonas, threadId, postId } = await someThread()
  await expect(solve(db, bo, { threadId, postId }, noon)).rejects.toThrow(NotFound)
  await solve(db, anna, { threadId, postId }, noon)
  await solve(db, mette, { threadId, postId: null }, noon)
  await solve(db, jonas, { threadId, postId }, noon)
  expect((await sharedThread(db, threadId))?.solvedPostId).toBe(postId)
  const told = await db.select().from(threadNotices).where(eq(threadNotices.event, 'solved')).orderBy(threadNotices.id)
  expect(told.map(({ personId }) => personId)).toEqual([bo.id])
  await expect(solve(db, anna, { threadId, postId: threadId }, noon)).rejects.toThrow(NotFound)
})

test('a proposal is supported, and no longer; what is none cannot be', async () => {
  const { db, anna, bo, threadId } = await someThread()
  for (const one of [bo, bo, anna]) await support(db, one, { threadId, supports: true }, noon)
  expect((await sharedThread(db, threadId))?.supports).toBe(2)
  await support(db, anna, { threadId, supports: false }, noon)
  expect(await myThread(db, bo, threadId)).toMatchObject({ supports: true })
  const question = threadOf('Et spørgsmål')
  await startThread(db, anna, question, noon)
  await expect(support(db, bo, { threadId: question.id, supports: true }, noon)).rejects.toMatchObject({ reason: 'noProposal' })
})

test('what is one’s own in a thread is told to those who may see it, and to nobody else', async () => {
  const { db } = await freshDatabase()
  const { anna, bo, mette, per } = await seedCast(db)
  const thread = threadOf('Låneveje')
  await startThread(db, anna, thread, noon)
  const own = { thread: thread.id, readNumber: 0, level: null, supports: false, thanked: [], asks: false, plans: false, locked: false }
  expect(await ownIn(db, bo, thread.id)).toEqual({ ...own, person: bo.id, me: 'Bo Holm' })
  expect(await ownIn(db, anna, thread.id)).toMatchObject({ readNumber: 1, level: 'all', asks: true })
  expect(await ownIn(db, per, thread.id)).toBeNull()
  await db.update(threads).set({ hiddenAt: noon, lockedAt: noon })
  expect(await ownIn(db, bo, thread.id)).toBeNull()
  expect(await ownIn(db, mette, thread.id)).toMatchObject({ plans: true, locked: true })
  await db.update(threads).set({ mergedIntoId: thread.id })
  expect(await ownIn(db, mette, thread.id)).toBeNull()
})

test('how far one has read never goes back, nor past what is written', async () => {
  const { db, anna, per, threadId } = await someThread()
  await readOn(db, anna, { threadId, number: 9 }, noon)
  await readOn(db, anna, { threadId, number: 1 }, noon)
  expect((await myThread(db, anna, threadId)).readNumber).toBe(2)
  await expect(readOn(db, per, { threadId, number: 1 }, noon)).rejects.toThrow(NotFound)
})

test('a thread and a topic are followed as one chooses', async () => {
  const { db, bo, mette, threadId } = await someThread()
  await followThread(db, bo, { threadId, level: 'mute' })
  expect((await myThread(db, bo, threadId)).level).toBe('mute')
  await followThread(db, bo, { threadId, level: null })
  expect((await myThread(db, bo, threadId)).level).toBeNull()
  await followTopic(db, mette, { topic: 'loans', level: 'all' })
  await followTopic(db, mette, { topic: 'loans', level: 'mute' })
  await followTopic(db, mette, { topic: 'loans', level: null })
  await expect(followTopic(db, mette, { topic: 'nowhere', level: 'all' })).rejects.toThrow(NotFound)
})
