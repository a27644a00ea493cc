import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { posts, threads } from '@/drizzle/schema'
import { addPart } from '@/lib/articles/write'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { messages } from '@/lib/i18n'
import { tellAll } from '@/lib/live/tell'
import { holdThread } from './hold'
import type { toArticleInput } from './input'

/** As much of a thread as somebody reads to write it up. */
const longest = 20_000

/**
 * Puts what a thread says last in the draft of a season's minutes, to be written up there: without names, and marked as not
 * written yet, so that it is not published as it stands. Refused (`inArticle`) where it is in one already, and (`agendaFirst`)
 * for a season nobody can see.
 */
export async function threadToArticle(db: Db, actor: Actor, input: z.output<typeof toArticleInput>, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, input.threadId)
    if (thread.articleId) throw new Refused('inArticle')
    const said = await tx
      .select({ id: posts.id, body: posts.body })
      .from(posts)
      .where(and(eq(posts.threadId, thread.id), isNull(posts.hiddenAt), isNull(posts.deletedAt)))
      .orderBy(asc(posts.number))
    const t = messages('da').articles.draft
    const lines = said.map(({ id, body }) => (id === thread.solvedPostId ? `**${t.solution}**\n\n${body}` : body))
    const part = [`## ${thread.title}`, `[[${t.fromThread}]]`, lines.join('\n\n').slice(0, longest)].join('\n\n')
    const articleId = await addPart(tx, actor, { seasonId: input.seasonId, part }, now)
    await tx.update(threads).set({ articleId }).where(eq(threads.id, thread.id))
    await record(tx, actor, { action: 'thread.toArticle', at: now, seasonId: input.seasonId, subjectId: thread.id, subject: thread.title })
    await tellAll(tx, [`thread:${thread.id}`])
  })
}
