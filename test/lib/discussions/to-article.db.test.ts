import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { posts } from '@/drizzle/schema'
import { draftOf } from '@/lib/articles/read'
import { publishArticle } from '@/lib/articles/write'
import { answer } from '@/lib/discussions/answer'
import { startThread } from '@/lib/discussions/start'
import { threadToArticle } from '@/lib/discussions/to-article'
import { NotFound } from '@/lib/errors'
import { publish } from '@/lib/meetings/publish'
import { freshDatabase } from '@/test/support/database'
import { before, seedSeason } from '@/test/support/season'
import { answerOf, noon, threadOf } from './some'

test('a facilitator puts a thread last in the draft of the minutes, once, to be written up before it is published', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedSeason(db)
  const { anna, bo, mette } = cast
  const thread = threadOf('Låneveje i VIP')
  await startThread(db, anna, thread, noon)
  const [good, hidden] = [answerOf(thread.id, 'Hvert **kvartal**.'), answerOf(thread.id, 'Noget grimt')]
  for (const post of [good, hidden]) await answer(db, bo, post, noon)
  await db.update(posts).set({ hiddenAt: noon }).where(eq(posts.id, hidden.id))
  const input = { threadId: thread.id, seasonId }
  await expect(threadToArticle(db, anna, input, noon)).rejects.toThrow(NotFound)
  await expect(threadToArticle(db, mette, input, noon)).rejects.toMatchObject({ reason: 'agendaFirst' })
  await publish(db, mette, seasonId, before)
  await threadToArticle(db, mette, input, noon)
  await expect(threadToArticle(db, mette, input, noon)).rejects.toMatchObject({ reason: 'inArticle' })
  const article = await draftOf(db, mette, seasonId)
  expect(article?.draft.body).toMatch(
    /\n\n## Låneveje i VIP\n\n\\\[\\\[Skriv tråden om[^\]]+\]\\\]\n\nHvad gør I hos jer\?\n\nHvert \*\*kvartal\*\*\.$/,
  )
  expect(article?.draft.body).not.toMatch(/Bo Holm|Noget grimt/)
  await expect(publishArticle(db, mette, { seasonId, version: article?.version ?? 0 }, noon)).rejects.toMatchObject({ reason: 'unwritten' })
})
