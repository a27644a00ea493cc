import '@/test/support/settings'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { agendaItems, articleSubscribers, articles, mailOutbox, notes, noticeSettings, promises, searched } from '@/drizzle/schema'
import { linesFrom } from '@/lib/articles/lines-from'
import { answerLink, forgetUnconfirmed, mailArticle, subscribe } from '@/lib/articles/mailing'
import { toHtml } from '@/lib/articles/markdown'
import { draftOf, draftToTake, marks, publishedArticles, searchArticles } from '@/lib/articles/read'
import { correctArticle, editArticle, makeArticle, openArticle, publishArticle, withdrawArticle } from '@/lib/articles/write'
import { isAsPublished } from '@/lib/articles/written'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { publish } from '@/lib/meetings/publish'
import { notesHeardBy } from '@/lib/notes/heard'
import { plainLine, type Run, textOf } from '@/lib/notes/line'
import { elementOf, linesIn } from '@/lib/notes/lines'
import { showPresence } from '@/lib/notes/presence'
import { beyond, readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { restore, versionsOf } from '@/lib/notes/versions'
import { agreeToBeNamed } from '@/lib/people/named'
import { gather } from '@/lib/promises/gather'
import { freshDatabase } from '@/test/support/database'
import { before, seedSeason } from '@/test/support/season'
import { writer } from '../notes/a-note'
import { rewrite } from './rewrite'

const after = new Date('2026-12-01T09:00:00Z')
const text = { title: 'Referat: Klar til skiftet', lead: 'Vi talte om bøgerne.', body: '## Fjernlån\n\nBibliotekerne låner ud som før.' }

async function stage() {
  const { db } = await freshDatabase()
  const { cast, seasonId } = await seedSeason(db)
  await db.update(agendaItems).set({ speaker: 'Bo Holm' }).where(eq(agendaItems.title, 'Nyt fra DBC Digital'))
  await publish(db, cast.mette, seasonId, before)
  await makeArticle(db, cast.mette, { seasonId }, after)
  /** Headline and lead in the form, the body in its note; resolves with the article to be published, as it then is. */
  const write = async (more: Partial<typeof text> = {}) => {
    const { body, ...head } = { ...text, ...more }
    const version = (await draftOf(db, cast.mette, seasonId))?.version ?? 0
    const saved = await editArticle(db, cast.mette, { seasonId, version, base: {}, ...head })
    await rewrite(db, cast.mette, seasonId, body)
    return { seasonId, version: saved.version }
  }
  return { db, cast, seasonId, write }
}

const roomAt = (seasonId: string) => roomKey({ kind: 'article', seasonId })

const bodyOf = async (db: Db, actor: Actor, seasonId: string) => (await draftOf(db, actor, seasonId))?.draft.body ?? ''

test('the first draft has the shape of an article, and no longer counts as one while something is to be written', async () => {
  const { db, cast, seasonId } = await stage()
  const draft = (await draftOf(db, cast.mette, seasonId))?.draft ?? { ...text, plain: '' }
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
  expect(await bodyOf(db, cast.mette, seasonId)).toBe(draft.body)
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
  expect(await bodyOf(db, cast.mette, seasonId)).toContain('## Det har vi aftalt\n\n- Lav en liste\n- Skriv til DBC (Bo Holm)')
  expect(await bodyOf(db, cast.mette, seasonId)).not.toContain('Hvem ved det?')
})

test('two who write headline and lead at once: parts of one each go together, and where both wrote the same the second is asked', async () => {
  const { db, cast, seasonId } = await stage()
  const { title, lead } = (await draftOf(db, cast.mette, seasonId))?.draft ?? text
  const base = { title, lead }
  await editArticle(db, cast.mette, { seasonId, version: 1, base, title: 'Nyt', lead })
  const mine = { seasonId, version: 1, base, title, lead: 'Min tekst' }
  expect(await editArticle(db, cast.jonas, mine)).toMatchObject({ version: 3, values: { title: 'Nyt', lead: 'Min tekst' } })
  const tried = editArticle(db, cast.jonas, { ...mine, title: 'Min', lead })
  await expect(tried).rejects.toMatchObject({ theirs: { version: 3, by: 'Jonas Friis', clashes: ['title'] } })
  expect((await draftOf(db, cast.mette, seasonId))?.draft).toMatchObject({ title: 'Nyt', lead: 'Min tekst' })
  await expect(publishArticle(db, cast.mette, { seasonId, version: 2 }, after)).rejects.toMatchObject({ name: 'Conflict' })
})

test('two write the body at once, as any note, and it is published as it stands then', async () => {
  const { db, cast, seasonId, write } = await stage()
  const at = await write({ body: 'Først' })
  const [mette, jonas] = [writer(db, cast.mette, roomAt(seasonId)), writer(db, cast.jonas, roomAt(seasonId))]
  await mette.pull()
  await jonas.pull()
  mette.type('Mette skriver')
  linesIn(jonas.doc).insert(0, [elementOf(plainLine('Sådan gør vi', 'h2')), elementOf({ ...plainLine('Et punkt', 'check'), done: true })])
  await mette.sendAll()
  await jonas.sendAll()
  await publishArticle(db, cast.mette, at, after)
  const [article] = await publishedArticles(db)
  expect(article?.body).toBe('## Sådan gør vi\n\n- Et punkt (klaret)\n\nFørst\n\nMette skriver')
  jonas.type('Bagefter')
  await jonas.sendAll()
  expect((await publishedArticles(db))[0]?.body).toBe(article?.body)
  expect(await bodyOf(db, cast.mette, seasonId)).toContain('Bagefter')
})

test('a draft from when the body was Markdown begins its note with all of it, once, and says the same', async () => {
  const { db, cast, seasonId } = await stage()
  const old = `# Stort

En *kursiv* og **fed [side](/articles/a)**
på to linjer, med \\*stjerner\\*, a & b &lt; c.  
Og en til.

### Lille

1. først
   - inden i
2. så

- [x] gjort
- [ ] ugjort

> citat

| a | b |
|---|---|
| c | **d** |

---

    kode

<div>rå</div>

[[Skriv]] ![billede](https://x.example/b.png) [ud](javascript:alert(1))`
  await db.delete(notes)
  await db.update(articles).set({ draft: { title: 'T', lead: 'L', body: old } })
  const room = roomAt(seasonId)
  await expect(readNote(db, cast.mette, room)).rejects.toMatchObject({ name: 'NotFound' })
  await Promise.all([cast.mette, cast.jonas, cast.mette].map((actor) => openArticle(db, actor, seasonId, after)))
  const { lines } = await readNote(db, cast.jonas, room)
  expect(lines.map((line) => `${line.kind}${line.indent || ''}${line.done ? '!' : ''} ${textOf(line)}`)).toEqual([
    'h2 Stort',
    'text En kursiv og fed side på to linjer, med *stjerner*, a & b < c.',
    'text Og en til.',
    'h3 Lille',
    'number først',
    'bullet1 inden i',
    'number så',
    'check! gjort',
    'check ugjort',
    'text citat',
    'text a · b',
    'text c · d',
    'text ---',
    'text kode',
    'text <div>rå</div>',
    'text [[Skriv]] billede ud (javascript:alert(1))',
  ])
  expect(lines[1]?.runs).toContainEqual({ text: 'side', bold: true, href: '/articles/a' })
  const body = await bodyOf(db, cast.mette, seasonId)
  expect(linesFrom(body).map(textOf).join()).toBe(lines.map((line) => textOf(line) + (line.done ? ' (klaret)' : '')).join())
  await expect(publishArticle(db, cast.mette, { seasonId, version: 1 }, after)).rejects.toMatchObject({ reason: 'unwritten' })
})

test('what was published of an old draft still counts as what is written', async () => {
  const { db, cast, seasonId } = await stage()
  const old = { title: 'T', lead: 'L', body: '## Nyt\n\n*Lis* talte.\n\n1. a\n2. b' }
  await db.delete(notes)
  await db.update(articles).set({ draft: old, published: old, publishedAt: after })
  await openArticle(db, cast.mette, seasonId, after)
  const { draft } = (await draftOf(db, cast.mette, seasonId)) ?? {}
  expect(draft && isAsPublished(old, draft)).toBe(true)
  await rewrite(db, cast.mette, seasonId, `${old.body}\n3. c`)
  const changed = (await draftOf(db, cast.mette, seasonId))?.draft
  expect(changed && isAsPublished(old, changed)).toBe(false)
})

test('no personal number, prompt, name or code in the note comes out, however it is put there', async () => {
  const { db, cast, seasonId, write } = await stage()
  const at = await write({ body: 'Først' })
  const phone = writer(db, cast.mette, roomAt(seasonId))
  await phone.pull()
  const put = async (runs: Run[]) => {
    linesIn(phone.doc).push([elementOf({ ...plainLine(''), runs })])
    await phone.sendAll()
  }
  const takeBack = async () => {
    linesIn(phone.doc).delete(linesIn(phone.doc).length - 1, 1)
    await phone.sendAll()
  }
  await put([{ text: 'Tak til An' }, { text: 'na Sk', bold: true }, { text: 'ov' }])
  await expect(publishArticle(db, cast.mette, at, after)).rejects.toMatchObject({ reason: 'namedWithoutLeave' })
  await takeBack()
  await put([{ text: '[' }, { text: '[skr', bold: true }, { text: 'iv]]' }])
  await expect(publishArticle(db, cast.mette, at, after)).rejects.toMatchObject({ reason: 'unwritten', values: { what: 'skriv' } })
  await takeBack()
  await put([{ text: 'Ring om 0102' }, { text: '03-12', bold: true }, { text: '34 nu' }])
  await put([
    { text: 'se', href: 'https://x.example/010203-1234' },
    { text: ' tryk', href: 'javascript:alert(1)' },
  ])
  await put([{ text: '<img src=x onerror=alert(1)> [x](javascript:alert(1)) &lt;script&gt;' }])
  await put([
    { text: 'ud', href: '//evil.example' },
    { text: ' hjem', href: '/articles/a' },
  ])
  await publishArticle(db, cast.mette, at, after)
  const html = toHtml((await publishedArticles(db))[0]?.body ?? '')
  expect(html).toBe(
    `<p>Først</p>
<p>Ring om  nu</p>
<p>se tryk</p>
<p>&lt;img src=x onerror=alert(1)&gt; [x](javascript:alert(1)) &amp;lt;script&amp;gt;</p>
<p>ud <a href="/articles/a">hjem</a></p>`,
  )
})

test('an empty article is not published, nor one that is longer than can be searched', async () => {
  const { db, cast, write } = await stage()
  const empty = await write({ body: '' })
  await expect(publishArticle(db, cast.mette, empty, after)).rejects.toMatchObject({ reason: 'unwritten' })
  const long = await write({ body: 'ord '.repeat(30_000) })
  await expect(publishArticle(db, cast.mette, long, after)).rejects.toMatchObject({ reason: 'tooMuch' })
})

test('published it is read as it was then; a correction is dated, and what is withdrawn is gone from the search too', async () => {
  const { db, cast, seasonId, write } = await stage()
  const at = await write()
  await publishArticle(db, cast.mette, at, after)
  await write({ body: 'Bibliotekerne låner ud som aldrig før.' })
  expect(await publishedArticles(db)).toMatchObject([{ ...text, publishedAt: after.toISOString(), corrections: [] }])
  const later = new Date('2026-12-05T09:00:00Z')
  await correctArticle(db, cast.mette, { ...at, note: 'Ordet aldrig er føjet til.' }, later)
  const [article] = await publishedArticles(db)
  expect(article).toMatchObject({
    publishedAt: after.toISOString(),
    corrections: [{ at: later.toISOString(), note: 'Ordet aldrig er føjet til.' }],
  })
  expect(article?.body).toContain('aldrig')
  expect(await searchArticles(db, 'bibliotek')).toHaveLength(1)
  await withdrawArticle(db, cast.mette, { ...at, seasonId })
  expect(await publishedArticles(db)).toEqual([])
  expect(await searchArticles(db, 'bibliotek')).toEqual([])
})

test('it is found by other forms of its Danish words, with the hits marked, from an index', async () => {
  const { db, cast, write } = await stage()
  await publishArticle(db, cast.mette, await write(), after)
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
  for (const who of ways) {
    const tried = publishArticle(db, cast.mette, await write({ body: `Vi takker ${who}.` }), after)
    await expect(tried, who).rejects.toMatchObject({ reason: 'namedWithoutLeave', values: { names: 'Anna Skov' } })
    await expect(draftToTake(db, cast.mette, seasonId), who).rejects.toMatchObject({ name: 'NotFound' })
  }
  const at = await write({ body: 'Vi takker Anna, Bo Holm og dem fra Skovby.' })
  await publishArticle(db, cast.mette, at, after)
  const note = 'Anna Skov er føjet til.'
  await expect(correctArticle(db, cast.mette, { ...at, note }, after)).rejects.toMatchObject({ reason: 'namedWithoutLeave' })
  await agreeToBeNamed(db, cast.anna, true)
  await correctArticle(db, cast.mette, { ...at, note }, after)
  expect(await draftToTake(db, cast.mette, seasonId)).toMatchObject({ version: at.version })
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
  await publishArticle(db, cast.mette, await write(), after)
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

test('a participant neither sees the draft nor changes it, nor knows of its note', async () => {
  const { db, cast, seasonId } = await stage()
  const at = { seasonId, version: 1 }
  const send = async (actor: Actor) => {
    const phone = writer(db, actor, roomAt(seasonId))
    phone.type('Indbrud')
    await phone.sendAll()
  }
  const tries = [
    () => draftOf(db, cast.anna, seasonId),
    () => draftToTake(db, cast.bo, seasonId),
    () => makeArticle(db, cast.anna, { seasonId }, after),
    () => editArticle(db, cast.anna, { ...at, base: {}, title: 'x', lead: 'x' }),
    () => openArticle(db, cast.anna, seasonId, after),
    () => readNote(db, cast.anna, roomAt(seasonId)),
    () => beyond(db, cast.anna, roomAt(seasonId), ''),
    () => send(cast.anna),
    () => send(cast.per),
    () => restore(db, cast.anna, { room: roomAt(seasonId), seq: 1 }, after),
    () => versionsOf(db, cast.anna, roomAt(seasonId)),
    () => showPresence(db, { ...cast.anna, name: 'Anna' }, { room: roomAt(seasonId), client: 1, cursor: null }),
    () => publishArticle(db, cast.anna, at, after),
    () => correctArticle(db, cast.anna, { ...at, note: 'x' }, after),
    () => withdrawArticle(db, cast.ras, at),
    () => mailArticle(db, cast.anna, { seasonId }, after),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ name: 'NotFound' })
  const topic = `note:${roomAt(seasonId)}`
  const hears = async (actor: Actor) => notesHeardBy(db, actor, topic)
  expect(await hears(cast.anna)).toEqual([])
  expect(await hears(cast.per)).toEqual([])
  expect(await hears(cast.mette)).toEqual([topic])
  expect(await bodyOf(db, cast.mette, seasonId)).not.toContain('Indbrud')
})

test('there is no note of a season without an article, and it goes with the article', async () => {
  const { db, cast, seasonId } = await stage()
  await expect(readNote(db, cast.mette, roomAt(newId()))).rejects.toMatchObject({ name: 'NotFound' })
  expect((await readNote(db, cast.mette, roomAt(seasonId))).lines.length).toBeGreaterThan(0)
  await db.delete(articles)
  await expect(readNote(db, cast.mette, roomAt(seasonId))).rejects.toMatchObject({ name: 'NotFound' })
  const phone = writer(db, cast.mette, roomAt(seasonId))
  phone.type('Før udkastet')
  await expect(phone.sendAll()).rejects.toMatchObject({ name: 'NotFound' })
})

test('what is marked in it gathers nowhere, and an earlier version comes back', async () => {
  const { db, cast, seasonId } = await stage()
  const before = (await readNote(db, cast.mette, roomAt(seasonId))).seq
  const phone = writer(db, cast.mette, roomAt(seasonId))
  await phone.pull()
  linesIn(phone.doc).push([elementOf({ ...plainLine('Vi aftalte det'), mark: 'decision', id: newId() })])
  await phone.sendAll()
  expect(await db.$count(promises)).toBe(0)
  expect(await bodyOf(db, cast.mette, seasonId)).toContain('Vi aftalte det')
  await restore(db, cast.jonas, { room: roomAt(seasonId), seq: before }, after)
  expect(await bodyOf(db, cast.mette, seasonId)).not.toContain('Vi aftalte det')
})
