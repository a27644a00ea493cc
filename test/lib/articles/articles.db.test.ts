import '@/test/support/settings'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { agendaItems, articleSubscribers, articles, mailOutbox, noticeSettings, searched } from '@/drizzle/schema'
import { answerLink, forgetUnconfirmed, mailArticle, subscribe } from '@/lib/articles/mailing'
import { draftOf, draftToTake, marks, publishedArticles, searchArticles } from '@/lib/articles/read'
import { correctArticle, editArticle, makeArticle, publishArticle, withdrawArticle } from '@/lib/articles/write'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { publish } from '@/lib/meetings/publish'
import { agreeToBeNamed } from '@/lib/people/named'
import { gather } from '@/lib/promises/gather'
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
  const write = async (more: Partial<typeof text> = {}, version = 1) =>
    editArticle(db, cast.mette, { seasonId, version, base: {}, ...text, ...more })
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

test('the draft gathers what was agreed, and names whoever has agreed to be named', async () => {
  const { db, cast, seasonId } = await stage()
  await db.delete(articles)
  const line = (text: string, owner: string | null) => ({ id: newId(), kind: 'task' as const, text, owner, date: null })
  const said = [
    line('Lav en liste', cast.anna.id),
    line('Skriv til DBC', cast.bo.id),
    { ...line('Hvem ved det?', null), kind: 'question' as const },
  ]
  await gather(db, { noteId: newId(), seasonId, meetingId: null, itemId: null }, said, after)
  await agreeToBeNamed(db, cast.bo, true)
  await makeArticle(db, cast.mette, { seasonId }, after)
  expect(await bodyOf(db)).toContain('## Det har vi aftalt\n\n- Lav en liste\n- Skriv til DBC (Bo Holm)')
  expect(await bodyOf(db)).not.toContain('Hvem ved det?')
})

test('two who write at once: parts of one each go together, and where both wrote the same the second is asked', async () => {
  const { db, cast, seasonId, write } = await stage()
  const base = (await draftOf(db, cast.mette, seasonId))?.draft ?? text
  await write({ title: 'Nyt', lead: base.lead, body: base.body })
  const mine = { seasonId, version: 1, base, ...base, body: 'Min tekst' }
  expect(await editArticle(db, cast.jonas, mine)).toMatchObject({ version: 3, values: { title: 'Nyt', body: 'Min tekst' } })
  const tried = editArticle(db, cast.jonas, { ...mine, title: 'Min', body: base.body })
  await expect(tried).rejects.toMatchObject({ theirs: { version: 3, by: 'Jonas Friis', clashes: ['title'] } })
  expect((await draftOf(db, cast.mette, seasonId))?.draft).toEqual({ ...base, title: 'Nyt', body: 'Min tekst' })
  await expect(publishArticle(db, cast.mette, { seasonId, version: 2 }, after)).rejects.toMatchObject({ name: 'Conflict' })
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
    // So few rows may as well be read along any other index; a search's can only be read by bitmap.
    await tx.execute(sql`set local enable_indexscan = off`)
    return tx.execute(sql`explain select 1 from ${articles} where ${searched(articles.published)} @@ websearch_to_tsquery('danish', 'bog')`)
  })
  expect(JSON.stringify(plan)).toContain('articles_search')
})

test('people stand by name only where they have agreed, or stand in the agenda', async () => {
  const { db, cast, seasonId, write } = await stage()
  const ways = ['Anna Skov og Bo Holm', 'Anna Skovs skabelon', '**Anna** *Skov*', 'anna b. skov', 'Bo og Anna\nSkov']
  for (const [i, who] of ways.entries()) {
    await write({ body: `Vi takker ${who}.` }, 2 * i + 1)
    const tried = publishArticle(db, cast.mette, { seasonId, version: 2 * i + 2 }, after)
    await expect(tried, who).rejects.toMatchObject({ reason: 'namedWithoutLeave', values: { names: 'Anna Skov' } })
    await expect(draftToTake(db, cast.mette, seasonId), who).rejects.toMatchObject({ name: 'NotFound' })
    await write({ body: `Vi takker Anna, Bo Holm og dem fra Skovby. ${i}` }, 2 * i + 2)
  }
  const version = 2 * ways.length + 1
  await publishArticle(db, cast.mette, { seasonId, version }, after)
  const note = 'Anna Skov er føjet til.'
  await expect(correctArticle(db, cast.mette, { seasonId, version, note }, after)).rejects.toMatchObject({ reason: 'namedWithoutLeave' })
  await agreeToBeNamed(db, cast.anna, true)
  await correctArticle(db, cast.mette, { seasonId, version, note }, after)
  expect(await draftToTake(db, cast.mette, seasonId)).toMatchObject({ version })
})

test('it is mailed once: to members who want mail, and to those who have answered that they subscribe', async () => {
  const { db, cast, seasonId, write } = await stage()
  await subscribe(db, { email: 'ude@x.example' }, '1.2.3.4', after)
  await subscribe(db, { email: 'tavs@x.example' }, '1.2.3.4', after)
  const [asked] = await db.select().from(mailOutbox).where(eq(mailOutbox.to, 'ude@x.example')).orderBy(mailOutbox.id)
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
  const mails = await db.select().from(mailOutbox).where(eq(mailOutbox.kind, 'article')).orderBy(mailOutbox.id)
  expect(mails.map(({ to }) => to).sort()).toEqual(['anna@aarhus.example', 'jonas@kb.example', 'mette@kb.example', 'ude@x.example'])
  for (const { headers } of mails) expect(headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
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
    draftToTake(db, cast.bo, seasonId),
    makeArticle(db, cast.anna, { seasonId }, after),
    editArticle(db, cast.anna, { ...at, base: {}, ...text }),
    publishArticle(db, cast.anna, at, after),
    correctArticle(db, cast.anna, { ...at, note: 'x' }, after),
    withdrawArticle(db, cast.ras, at),
    mailArticle(db, cast.anna, { seasonId }, after),
  ]
  for (const tried of tries) await expect(tried).rejects.toMatchObject({ name: 'NotFound' })
})
