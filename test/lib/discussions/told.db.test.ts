import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mailOutbox, noticeSettings, people, posts, pushOutbox, pushSubscriptions, threadNotices } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { answer } from '@/lib/discussions/answer'
import { editPost } from '@/lib/discussions/edit'
import { followThread, followTopic, readOn } from '@/lib/discussions/follow'
import { support } from '@/lib/discussions/press'
import { proposalToAgenda } from '@/lib/discussions/proposals'
import { chooseRhythm } from '@/lib/discussions/settings'
import { startThread } from '@/lib/discussions/start'
import { sharedThread } from '@/lib/discussions/thread'
import { sendDueNotices } from '@/lib/discussions/told'
import { NotFound } from '@/lib/errors'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { seedSeason } from '@/test/support/season'
import { answerOf, noon, threadOf } from './some'

const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

const phoneFor = (db: Db, personId: string) =>
  db.insert(pushSubscriptions).values({ personId, endpoint: `https://push.example/${personId}`, p256dh: 'p', auth: 'a', vapidKey: 'v' })

async function anna() {
  const { db } = await freshDatabase()
  const cast = await seedCast(db)
  const thread = threadOf('Låneveje i VIP')
  await startThread(db, cast.anna, thread, noon)
  await db.delete(threadNotices)
  const pushes = async () => (await db.select().from(pushOutbox).orderBy(pushOutbox.createdAt)).map(({ message }) => message)
  const mails = () => db.select().from(mailOutbox).orderBy(mailOutbox.id)
  return { db, ...cast, threadId: thread.id, pushes, mails }
}

test('a lively thread buzzes once, and again when it was read in between', async () => {
  const { db, anna: reader, bo, threadId, pushes } = await anna()
  await phoneFor(db, reader.id)
  for (let minute = 0; minute < 50; minute++) {
    if (minute < 10) await answer(db, bo, answerOf(threadId, `Svar ${minute}`), after(minute))
    await sendDueNotices(db, after(minute))
  }
  expect(await pushes()).toMatchObject([{ title: '3 nye indlæg i »Låneveje i VIP«', tag: `thread:${threadId}`, body: 'Svar 2' }])
  await readOn(db, reader, { threadId, number: 11 }, after(51))
  await answer(db, bo, answerOf(threadId, 'Og et til'), after(52))
  await sendDueNotices(db, after(54))
  expect((await pushes()).map(({ title }) => title).at(-1)).toBe('Bo Holm har svaret i »Låneveje i VIP«')
  expect(await pushes()).toHaveLength(2)
})

test('what was read before it was told is not told; nor what is deleted or hidden, in a digest either', async () => {
  const { db, anna: reader, bo, jonas, threadId, pushes, mails } = await anna()
  await phoneFor(db, reader.id)
  await followThread(db, jonas, { threadId, level: 'all' })
  await answer(db, bo, answerOf(threadId, 'Læst med det samme'), noon)
  await readOn(db, reader, { threadId, number: 2 }, noon)
  const hidden = answerOf(threadId, 'Noget grimt')
  await answer(db, bo, hidden, noon)
  await db.update(posts).set({ hiddenAt: noon, hiddenReason: 'Et navn' }).where(eq(posts.id, hidden.id))
  await sendDueNotices(db, after(60 * 24 * 4))
  expect(await pushes()).toEqual([])
  const letters = await mails()
  expect(letters.map(({ to }) => to)).toEqual(['jonas@kb.example'])
  expect(letters[0]?.text).toContain('Læst med det samme')
  expect(JSON.stringify(letters)).not.toContain('Noget grimt')
})

test('who is named is told at once, by mail where no phone is; once, however often it is swept', async () => {
  const { db, bo, jonas, anna: other, threadId, mails } = await anna()
  await answer(db, bo, answerOf(threadId, 'Ved @Jonas Friis det?'), noon)
  for (let i = 0; i < 3; i++) await sendDueNotices(db, after(i))
  const letters = await mails()
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([['jonas@kb.example', 'Bo Holm nævner dig i »Låneveje i VIP«']])
  expect(letters[0]?.headers).toHaveProperty('List-Unsubscribe')
  await followThread(db, jonas, { threadId, level: 'mute' })
  await answer(db, other, answerOf(threadId, 'Hallo @Jonas Friis'), after(5))
  await sendDueNotices(db, after(6))
  expect(await mails()).toHaveLength(1)
})

test('who is named by a change is told, once, unless they had heard of the post', async () => {
  const { db, bo, mette, threadId, mails } = await anna()
  await followThread(db, mette, { threadId, level: 'all' })
  const post = answerOf(threadId, 'Ved nogen det?')
  await answer(db, bo, post, noon)
  const change = (body: string) => editPost(db, bo, { postId: post.id, body }, after(1))
  for (const body of ['Ved @Jonas Friis det?', 'Ved nogen det?', 'Ved @Jonas Friis, @Mette Lund eller @Bo Holm det?']) await change(body)
  await sendDueNotices(db, after(2))
  expect((await mails()).map(({ to, subject }) => [to, subject])).toEqual([['jonas@kb.example', 'Bo Holm nævner dig i »Låneveje i VIP«']])
})

test('nobody who was removed since is told, nor who does not want to be; a phone is quiet in its quiet hours', async () => {
  const { db, anna: reader, bo, jonas, mette, threadId, pushes } = await anna()
  for (const { id } of [reader, jonas, mette]) {
    await phoneFor(db, id)
    await followThread(db, { id, role: 'facilitator', standing: 'member' }, { threadId, level: 'all' })
  }
  await db.insert(noticeSettings).values({ personId: jonas.id, without: ['threads'] })
  await db.insert(noticeSettings).values({ personId: mette.id, quietFrom: '11:00', quietTo: '13:00' })
  await answer(db, bo, answerOf(threadId, 'Hvert kvartal'), noon)
  await db.update(people).set({ standing: 'removed' }).where(eq(people.id, reader.id))
  await sendDueNotices(db, after(5))
  expect(await pushes()).toEqual([])
  await sendDueNotices(db, after(61))
  expect(await pushes()).toHaveLength(1)
})

test('a digest gathers the new threads of a day, or goes with each where one wants that', async () => {
  const { db, anna: one, bo, jonas, mette, mails } = await anna()
  await chooseRhythm(db, jonas, { rhythm: 'each' })
  await chooseRhythm(db, mette, { rhythm: 'weekly' })
  await followTopic(db, bo, { topic: 'transport', level: 'mute' })
  for (const title of ['Køresedler', 'Kasser']) await startThread(db, one, threadOf(title, 'transport'), noon)
  await sendDueNotices(db, after(1))
  expect((await mails()).map(({ to }) => to)).toEqual(['jonas@kb.example'])
  await sendDueNotices(db, after(60 * 24 * 3))
  const weekly = (await mails()).at(-1)
  expect(weekly).toMatchObject({ to: 'mette@kb.example', subject: 'Nyt i debatten: 2 tråde' })
  expect(weekly?.text).toContain('Ny tråd: Kasser')
  // An answer to several threads is an answer to none: it goes where that is said.
  expect(weekly?.headers).toMatchObject({ 'Reply-To': 'svar@net.example' })
  expect(await mails()).toHaveLength(2)
})

test('a proposal becomes an item through the agenda’s own rules, and all who supported it hear so', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const { anna: proposer, bo, jonas, mette } = cast
  const proposal = { ...threadOf('Noder og stemmesæt', 'network'), isProposal: true }
  await startThread(db, proposer, proposal, noon)
  for (const one of [bo, mette]) await support(db, one, { threadId: proposal.id, supports: true }, noon)
  await followThread(db, bo, { threadId: proposal.id, level: 'mute' })
  await db.delete(threadNotices)
  const input = { threadId: proposal.id, seasonId, durationMin: 20 }
  await expect(proposalToAgenda(db, bo, input, noon)).rejects.toThrow(NotFound)
  await proposalToAgenda(db, jonas, input, noon)
  expect((await look()).items.at(-1)?.fields).toMatchObject({ title: 'Noder og stemmesæt', durationMin: 20 })
  expect((await sharedThread(db, proposal.id))?.agendaItemId).toBeTruthy()
  await sendDueNotices(db, noon)
  const letters = await db.select().from(mailOutbox).orderBy(mailOutbox.id)
  expect(letters.map(({ to }) => to).sort()).toEqual(['anna@aarhus.example', 'bo@kbh.example', 'mette@kb.example'])
  await expect(proposalToAgenda(db, jonas, input, noon)).rejects.toMatchObject({ reason: 'noProposal' })
  await expect(support(db, proposer, { threadId: proposal.id, supports: true }, noon)).rejects.toMatchObject({ reason: 'noProposal' })
})
