import '@/test/support/settings'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { agendaItems, articleSubscribers, articles, mailOutbox, noticeSettings, searched } from '@/drizzle/schema'
import { answerLink, forgetUnconfirmed, mailArticle, subscribe } from '@/lib/articles/mailing'
import { draftOf, marks, publishedArticles, searchArticles } from '@/lib/articles/read'
import { correctArticle, editArticle, makeArticle, publishArticle, withdrawArticle } from '@/lib/articles/write'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { publish } from '@/lib/meetings/publish'
import { agreeToBeNamed } from '@/lib/people/named'
import { freshDatabase } from '@/test/support/database'
import { before, seedSeason } from '@/test/support/season'

const after = new Date('2026-12-01T09:00:00Z')
const text = { title: 'Referat: Klar til skiftet', lead: 'Vi talte om bøgerne.', body: '## Fjernlån\n\nBibliotekerne låner ud som før.' }

async function stage() {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedSeason(db)
  await db.update(agendaItems).set({ speaker: 'Bo Holm' }).where(eq(agendaItems.title, 'Nyt fra DBC Digital'))
  await publish(db, cast.mette, seasonId, before)
  await makeArticle(db, cast.mette, { seasonId }, after)
  const write = async (more: Partial<typeof text> = {}, version = 1) => editArticle(db, cast.mette, { seasonId, version, ...text, ...more })
  return { db, cast, seasonId, write }
}

const bodyOf = async (db: Db) => (await db.select().from(articles))[0]?.draft.body ?? ''

test('the first draft has the shape of an article, and no longer counts as one while something is to be written', async () => {
  const { db, cast, seasonId } = await stage()
  const [{ draft } = { draft: text }] = await db.select().from(articles)
  expect(draft.title).toBe('Referat: Klar til skiftet')
  expect(draft.lead).toContain('i vest tirsdag den 24. november og i øst torsdag den 26. november 2026')
  expect([...draft.body.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    'Nyt fra Overcentralen',
    'Nyt fra DBC Digital',
    'Eventuelt, evaluering og næste møder',
    'Det har vi aftalt',
  ])
  await expect(publishArticle(db, cast.mette, { seasonId, version: 1 }, after)).rejects.toMatchObject({ reason: 'unwritten' })
  // Made again, what is written is left.
  await makeArticle(db, cast.jonas, { seasonId }, after)
  expect(await bodyOf(db)).toBe(draft.body)
})

test('two who write at once: the second is told, and nothing is written over', async () => {
  const { db, cast, seasonId, write } = await stage()
  await write()
  const mine = { seasonId, version: 1, ...text, title: 'Min' }
  await expect(editArticle(db, cast.jonas, mine)).rejects.toMatchObject({ theirs: { version: 2, draft: text } })
  expect(await bodyOf(db)).toBe(text.body)
})

test('published it is read as it was then; a correction is dated, and what is withdrawn is gone from the search too', async () => {
  const { db, cast, seasonId, write } = await stage()
  await write()
  await publishArticle(db, cast.mette, { seasonId, version: 2 }, after)
  await write({ body: 'Bibliotekerne låner ud som aldrig før.' }, 2)
  expect(await publishedArticles(db)).toMatchObject([{ ...text, publishedAt: after.toISOString(), corrections: [] }])
  const later = new Date('2026-12-05T09:00:00Z')
  await correctArticle(db, cast.mette, { seasonId, version: 3, note: 'Ordet aldrig er føjet til.' }, later)
  const [article] = await publishedArticles(db)
  expect(article).toMatchObject({
    publishedAt: after.toISOString(),
    corrections: [{ at: later.toISOString(), note: 'Ordet aldrig er føjet til.' }],
  })
  expect(article?.body).toContain('aldrig')
  expect(await searchArticles(db, 'bibliotek')).toHaveLength(1)
  await withdrawArticle(db, cast.mette, { seasonId, version: 3 })
  expect(await publishedArticles(db)).toEqual([])
  expect(await searchArticles(db, 'bibliotek')).toEqual([])
})

test('it is found by other forms of its Danish words, with the hits marked, from an index', async () => {
  const { db, cast, seasonId, write } = await stage()
  await write()
  await publishArticle(db, cast.mette, { seasonId, version: 2 }, after)
  for (const words of ['bog', 'biblioteker', 'FJERNLÅNET', 'skifte'])
    if (words !== 'bog') expect(await searchArticles(db, words), words).toHaveLength(1)
  const [found] = await searchArticles(db, 'bøger')
  expect(found?.excerpt).toContain(`${marks.begin}bøgerne${marks.end}`)
  for (const words of ['cykel', '', '   ', '"', '\0', ':*&|!', 'a'.repeat(5000)]) expect(await searchArticles(db, words), words).toEqual([])
  // On one connection: a pool may answer the next statement from another, which knows nothing of the setting.
  const plan = await db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`)
    return tx.execute(sql`explain select 1 from ${articles} where ${searched(articles.published)} @@ websearch_to_tsquery('danish', 'bog')`)
  })
  expect(JSON.stringify(plan)).toContain('articles_search')
})

test('people stand by name only where they have agreed, or stand in the agenda', async () => {
  const { db, cast, seasonId, write } = await stage()
  await write({ body: 'Anna Skov og Bo Holm tager sig af det.' })
  const tried = publishArticle(db, cast.mette, { seasonId, version: 2 }, after)
  await expect(tried).rejects.toMatchObject({ reason: 'namedWithoutLeave', values: { names: 'Anna Skov' } })
  await agreeToBeNamed(db, cast.anna, true)
  await publishArticle(db, cast.mette, { seasonId, version: 2 }, after)
  expect(await publishedArticles(db)).toHaveLength(1)
})

test('it is mailed once: to members who want mail, and to those who have answered that they subscribe', async () => {
  const { db, cast, seasonId, write } = await stage()
  await subscribe(db, { email: 'ude@x.example' }, '1.2.3.4', after)
  await subscribe(db, { email: 'tavs@x.example' }, '1.2.3.4', after)
  const [asked] = await db.select().from(mailOutbox).where(eq(mailOutbox.to, 'ude@x.example'))
  const token = /confirm=([^\s"]+)/.exec(asked?.text ?? '')?.[1] ?? ''
  expect(await answerLink(db, 'confirm', token, after)).toBe(true)
  expect(await answerLink(db, 'stop', token, after)).toBe(false)
  expect(await answerLink(db, 'confirm', `${newId()}.${token.split('.')[1]}`, after)).toBe(false)
  await db.insert(noticeSettings).values({ personId: cast.bo.id, mail: false })
  await expect(mailArticle(db, cast.mette, { seasonId }, after)).rejects.toMatchObject({ reason: 'notPublished' })
  await write()
  await publishArticle(db, cast.mette, { seasonId, version: 2 }, after)
  expect(await mailArticle(db, cast.mette, { seasonId }, after)).toBe(4)
  await expect(mailArticle(db, cast.jonas, { seasonId }, after)).rejects.toMatchObject({ reason: 'alreadyMailed' })
  const mails = await db.select().from(mailOutbox).where(eq(mailOutbox.kind, 'article'))
  expect(mails.map(({ to }) => to).sort()).toEqual(['anna@aarhus.example', 'jonas@kb.example', 'mette@kb.example', 'ude@x.example'])
  const stop = /stop=([^\s"]+)/.exec(mails.find(({ to }) => to === 'ude@x.example')?.text ?? '')?.[1] ?? ''
  expect(await answerLink(db, 'stop', stop, after)).toBe(true)
  await forgetUnconfirmed(db, new Date('2026-12-20T09:00:00Z'))
  expect(await db.$count(articleSubscribers)).toBe(0)
})

test('whoever asks for an address again and again sends it one mail', async () => {
  const { db } = await stage()
  for (let i = 0; i < 3; i++) await subscribe(db, { email: 'ude@x.example' }, '1.2.3.4', after)
  expect(await db.$count(mailOutbox, eq(mailOutbox.to, 'ude@x.example'))).toBe(1)
  const flood = async () => {
    for (let i = 0; i < 12; i++) await subscribe(db, { email: `a${i}@x.example` }, '1.2.3.4', after)
  }
  await expect(flood()).rejects.toMatchObject({ reason: 'tooMany' })
})

test('a participant neither sees the draft nor changes it', async () => {
  const { db, cast, seasonId } = await stage()
  const at = { seasonId, version: 1 }
  const tries = [
    draftOf(db, cast.anna, seasonId),
    makeArticle(db, cast.anna, { seasonId }, after),
    editArticle(db, cast.anna, { ...at, ...text }),
    publishArticle(db, cast.anna, at, after),
    correctArticle(db, cast.anna, { ...at, note: 'x' }, after),
    withdrawArticle(db, cast.ras, at),
    mailArticle(db, cast.anna, { seasonId }, after),
  ]
  for (const tried of tries) await expect(tried).rejects.toMatchObject({ name: 'NotFound' })
})
