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
import type { PublishedSeason } from '@/lib/meetings/published'
import { publishedContent } from '@/lib/meetings/read'
import { type Saved, settle } from '@/lib/meetings/settle'
import { addToArticle, articleLines, beginArticle } from '@/lib/notes/article'
import { sharedGroupNotesOf } from '@/lib/notes/group-notes'
import { jointNotesOf } from '@/lib/notes/joint'
import { promisesOf } from '@/lib/promises/read'
import { firstDraft, type Said, unwritten } from './first-draft'
import type { ArticleHead, ArticleText, articleInput, correctInput, publishInput } from './input'
import { linesFrom } from './lines-from'
import { type Article, type Draft, draftOf } from './read'
import { missingIn, namesIn, writtenOf } from './written'

/** As long as an article's body may be; what is searched has an end. */
const mostBody = 100_000

/** Makes the first draft of a season's minutes; where there is one already, nothing. Refused (`agendaFirst`) of a season nobody can see. */
export async function makeArticle(db: Db, actor: Actor, { seasonId }: { seasonId: string }, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const season = await publishedContent(db, seasonId)
  if (!season) throw new Refused('agendaFirst')
  const agreed = (await promisesOf(db, actor, seasonId)).filter(({ kind }) => kind !== 'question')
  const said = await saidIn(db, actor, season)
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(articles)
      .values({ id: newId(), seasonId, slug: season.slug, draft: firstDraft(season, agreed, said), createdAt: now })
      .onConflictDoNothing()
      .returning()
    if (made.length > 0) await record(tx, actor, { action: 'article.made', seasonId, subjectId: made[0]?.id, subject: season.theme })
    if (made[0]) await begin(tx, actor, made[0], now)
    await tell(tx, `draft:${seasonId}`)
  })
}

/** What the notes of a season say of its items. */
async function saidIn(db: Db, actor: Actor, season: PublishedSeason): Promise<Map<string, Said>> {
  const said = new Map<string, Said>()
  const of = (itemId: string) => said.get(itemId) ?? said.set(itemId, { joint: [], groups: [] }).get(itemId)
  const items = season.meetings.flatMap((meeting) => meeting.items.map(({ id }) => id))
  for (const [itemId, { lines }] of await jointNotesOf(db, actor, items)) of(itemId)?.joint.push(...lines)
  for (const { id, side } of season.meetings)
    for (const { itemId, group, lines } of await sharedGroupNotesOf(db, actor, id)) of(itemId)?.groups.push({ side, group, lines })
  return said
}

/**
 * The article of a season, to be written in; null where none is made. Its body was Markdown in a form once: what is left of
 * that time begins its note here, before anybody can write in it.
 */
export async function openArticle(db: Db, actor: Actor, seasonId: string, now: Date): Promise<Draft | null> {
  const article = await draftOf(db, actor, seasonId)
  if (article && !(await articleLines(db, actor, article.id)))
    await held(db, actor, seasonId, (tx, unbegun) => begin(tx, actor, unbegun, now))
  return article
}

const begin = (tx: Db, actor: Actor, article: Article, now: Date): Promise<void> =>
  beginArticle(tx, actor, article, linesFrom(article.draft.body), now)

/** Changes headline and lead. Overtaken edits as in `editItem`: what only one has written stands, Conflict where both wrote the same part. */
export async function editArticle(db: Db, actor: Actor, input: z.output<typeof articleInput>): Promise<Saved<ArticleHead>> {
  const { seasonId, version, base, ...mine } = input
  return held(db, actor, seasonId, async (tx, article) => {
    const { body, ...head } = article.draft
    const now = { version: article.version, values: head }
    const edit = { version, base, mine, now, subjectId: article.id, action: 'article.edited' }
    const { values, alsoChanged } = await settle<ArticleHead>(tx, edit)
    if (!differing(head, values)) return { version: article.version, values, alsoChanged }
    await tx
      .update(articles)
      .set({ draft: { ...values, body }, version: article.version + 1 })
      .where(eq(articles.id, article.id))
    await record(tx, actor, { action: 'article.edited', seasonId, subjectId: article.id, subject: values.title })
    await tell(tx, `draft:${seasonId}`)
    return { version: article.version + 1, values, alsoChanged }
  })
}

/** Puts a part, in Markdown, last in the draft of a season's minutes, which is made first where there is none. Refused as `makeArticle`. Returns the article's id. */
export async function addPart(db: Db, actor: Actor, { seasonId, part }: { seasonId: string; part: string }, now: Date): Promise<string> {
  await makeArticle(db, actor, { seasonId }, now)
  return held(db, actor, seasonId, async (tx, article) => {
    const { id, draft } = article
    await begin(tx, actor, article, now)
    await addToArticle(tx, actor, seasonId, linesFrom(part), now)
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
    return { published: await ready(tx, actor, article), publishedAt: article.publishedAt ?? now }
  })
}

/** Puts a published article right: what is written now stands, with a dated note of what was changed. Refused as `publishArticle`. */
export async function correctArticle(db: Db, actor: Actor, input: z.output<typeof correctInput>, now: Date): Promise<void> {
  await change(db, actor, input, 'article.corrected', async (tx, article) => {
    if (!article.published) throw new Refused('notPublished')
    const published = await ready(tx, actor, article, input.note)
    await tx.insert(articleCorrections).values({ id: newId(), articleId: article.id, note: input.note, byId: actor.id, at: now })
    return { published }
  })
}

/** Takes the article off the site. Its corrections stay, should it come back. */
export async function withdrawArticle(db: Db, actor: Actor, input: z.output<typeof publishInput>): Promise<void> {
  await change(db, actor, input, 'article.withdrawn', async () => ({ published: null }))
}

/** What may be published of it: as it stands at this moment, when nothing is missing and nobody named who should not be. */
async function ready(tx: Db, actor: Actor, article: Article, note = ''): Promise<ArticleText> {
  const { plain, ...text } = await writtenOf(tx, actor, article)
  const [left] = [...missingIn({ ...text, plain }), ...unwritten(note)]
  if (left) throw new Refused('unwritten', { what: left })
  if (text.body.length > mostBody) throw new Refused('tooMuch')
  const names = await namesIn(tx, { ...text, plain }, article.seasonId, note)
  if (names.length > 0) throw new Refused('namedWithoutLeave', { names: names.join(', ') })
  return text
}

/** Publishes, corrects or withdraws. Conflict where headline or lead are others than the person has seen; the body is as it stands. */
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
