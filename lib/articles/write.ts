import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { articleCorrections, articles } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Conflict, NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { tell } from '@/lib/live/tell'
import { differing } from '@/lib/meetings/merge'
import { publishedContent } from '@/lib/meetings/read'
import { type Saved, settle } from '@/lib/meetings/settle'
import { jointNotesOf } from '@/lib/notes/joint'
import { promisesOf } from '@/lib/promises/read'
import { firstDraft, unwritten } from './first-draft'
import type { ArticleText, articleInput, correctInput, publishInput } from './input'
import { namedWithoutLeave } from './names'
import type { Article } from './read'

/** Makes the first draft of a season's minutes; where there is one already, nothing. Refused (`agendaFirst`) of a season nobody can see. */
export async function makeArticle(db: Db, actor: Actor, { seasonId }: { seasonId: string }, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const season = await publishedContent(db, seasonId)
  if (!season) throw new Refused('agendaFirst')
  const agreed = (await promisesOf(db, actor, seasonId)).filter(({ kind }) => kind !== 'question')
  const items = season.meetings.flatMap((meeting) => meeting.items.map(({ id }) => id))
  const said = new Map([...(await jointNotesOf(db, actor, items))].map(([itemId, { lines }]) => [itemId, lines]))
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(articles)
      .values({ id: newId(), seasonId, slug: season.slug, draft: firstDraft(season, agreed, said), createdAt: now })
      .onConflictDoNothing()
      .returning({ id: articles.id })
    if (made.length > 0) await record(tx, actor, { action: 'article.made', seasonId, subjectId: made[0]?.id, subject: season.theme })
    await tell(tx, `draft:${seasonId}`)
  })
}

/** Changes the draft. Overtaken edits as in `editItem`: what only one has written stands, Conflict where both wrote the same part. */
export async function editArticle(db: Db, actor: Actor, input: z.output<typeof articleInput>): Promise<Saved<ArticleText>> {
  const { seasonId, version, base, ...mine } = input
  return held(db, actor, seasonId, async (tx, article) => {
    const now = { version: article.version, values: article.draft }
    const edit = { version, base, mine, now, subjectId: article.id, action: 'article.edited' }
    const { values, alsoChanged } = await settle<ArticleText>(tx, edit)
    if (!differing(article.draft, values)) return { version: article.version, values, alsoChanged }
    await tx
      .update(articles)
      .set({ draft: values, version: article.version + 1 })
      .where(eq(articles.id, article.id))
    await record(tx, actor, { action: 'article.edited', seasonId, subjectId: article.id, subject: values.title })
    await tell(tx, `draft:${seasonId}`)
    return { version: article.version + 1, values, alsoChanged }
  })
}

/** Puts a part last in the draft of a season's minutes, which is made first where there is none. Refused as `makeArticle`. Returns the article's id. */
export async function addPart(db: Db, actor: Actor, { seasonId, part }: { seasonId: string; part: string }, now: Date): Promise<string> {
  await makeArticle(db, actor, { seasonId }, now)
  return held(db, actor, seasonId, async (tx, { id, draft, version }) => {
    const longer = { ...draft, body: `${draft.body}\n\n${part}` }
    await tx
      .update(articles)
      .set({ draft: longer, version: version + 1 })
      .where(eq(articles.id, id))
    await record(tx, actor, { action: 'article.edited', seasonId, subjectId: id, subject: draft.title })
    await tell(tx, `draft:${seasonId}`)
    return id
  })
}

/**
 * Lets everybody read the article. Refused where something is still to be written (`unwritten`), or it names people who have
 * not agreed to that (`namedWithoutLeave`). Afterwards it is changed by `correctArticle`.
 */
export async function publishArticle(db: Db, actor: Actor, input: z.output<typeof publishInput>, now: Date): Promise<void> {
  await change(db, actor, input, 'article.published', async (tx, article) => {
    await mustBeReady(tx, article)
    return { published: article.draft, publishedAt: article.publishedAt ?? now }
  })
}

/** Puts a published article right: what is written now stands, with a dated note of what was changed. Refused as `publishArticle`. */
export async function correctArticle(db: Db, actor: Actor, input: z.output<typeof correctInput>, now: Date): Promise<void> {
  await change(db, actor, input, 'article.corrected', async (tx, article) => {
    if (!article.published) throw new Refused('notPublished')
    await mustBeReady(tx, article, input.note)
    await tx.insert(articleCorrections).values({ id: newId(), articleId: article.id, note: input.note, byId: actor.id, at: now })
    return { published: article.draft }
  })
}

/** Takes the article off the site. Its corrections stay, should it come back. */
export async function withdrawArticle(db: Db, actor: Actor, input: z.output<typeof publishInput>): Promise<void> {
  await change(db, actor, input, 'article.withdrawn', async () => ({ published: null }))
}

async function mustBeReady(tx: Db, { draft, seasonId }: Article, note = ''): Promise<void> {
  const texts = [draft.title, draft.lead, draft.body, note]
  const [left] = unwritten(texts.join('\n'))
  if (left) throw new Refused('unwritten', { what: left })
  const names = await namedWithoutLeave(tx, texts, await publishedContent(tx, seasonId))
  if (names.length > 0) throw new Refused('namedWithoutLeave', { names: names.join(', ') })
}

/** Publishes, corrects or withdraws: only what the person has seen. Conflict where the draft is another by now. */
async function change(
  db: Db,
  actor: Actor,
  { seasonId, version }: z.output<typeof publishInput>,
  action: string,
  run: (tx: Db, article: Article) => Promise<Partial<{ published: ArticleText | null; publishedAt: Date }>>,
): Promise<void> {
  await held(db, actor, seasonId, async (tx, article) => {
    if (article.version !== version) throw new Conflict({ version: article.version })
    const set = await run(tx, article)
    await tx.update(articles).set(set).where(eq(articles.id, article.id))
    await record(tx, actor, { action, seasonId, subjectId: article.id, subject: article.draft.title })
    await tell(tx, `draft:${seasonId}`)
    await tell(tx, 'articles')
  })
}

/** Does something with the article of a season, which nobody else changes meanwhile. */
async function held<T>(db: Db, actor: Actor, seasonId: string, run: (tx: Db, article: Article) => Promise<T>): Promise<T> {
  if (!can(actor, 'plan')) throw new NotFound()
  return db.transaction(async (tx) => {
    const [article] = await tx.select().from(articles).where(eq(articles.seasonId, seasonId)).for('update')
    if (!article) throw new NotFound()
    return run(tx, article)
  })
}
