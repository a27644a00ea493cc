import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { posts, threads } from '@/drizzle/schema'
import { answer } from '@/lib/discussions/answer'
import { deletePost, editPost } from '@/lib/discussions/edit'
import { searchPosts } from '@/lib/discussions/search'
import { startThread } from '@/lib/discussions/start'
import { NotFound } from '@/lib/errors'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { answerOf, noon, threadOf } from './some'

test('posts are found in any form of the Danish words, titles first, with the hits marked; not what is gone', async () => {
  const { db } = await freshDatabase()
  const { anna, bo, per } = await seedCast(db)
  const [one, other] = [threadOf('Kasser, der falder fra hinanden'), threadOf('Noget helt andet')]
  for (const thread of [one, other]) await startThread(db, anna, thread, noon)
  const reply = answerOf(other.id, 'En kasse bør sidde fast.')
  await answer(db, bo, reply, noon)
  const find = async (words: string) => (await searchPosts(db, anna, words)).map(({ title, number }) => `${title} ${number}`)
  expect(await find('kassen')).toEqual(['Kasser, der falder fra hinanden 1', 'Noget helt andet 2'])
  expect((await searchPosts(db, anna, 'sidde'))[0]?.excerpt).toContain('\u0002sidde\u0003')
  expect(await find('')).toEqual([])
  await expect(searchPosts(db, per, 'sidde')).rejects.toThrow(NotFound)

  await editPost(db, bo, { postId: reply.id, body: 'Elastik på langs.' }, noon)
  expect(await find('sidde')).toEqual([])
  expect(await find('elastikken')).toEqual(['Noget helt andet 2'])
  await db.update(posts).set({ hiddenAt: noon }).where(eq(posts.id, reply.id))
  expect(await find('elastik')).toEqual([])
  await db.update(posts).set({ hiddenAt: null })
  await db.update(threads).set({ hiddenAt: noon }).where(eq(threads.id, other.id))
  expect(await find('elastik')).toEqual([])
  await db.update(threads).set({ hiddenAt: null })
  await deletePost(db, bo, { postId: reply.id }, noon)
  expect(await find('elastik')).toEqual([])
})
