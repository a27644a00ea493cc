import '@/test/support/settings'
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { files, mailOutbox, people, postAttachments, posts, threads } from '@/drizzle/schema'
import { takeMail } from '@/lib/discussions/by-mail'
import { digestLetter } from '@/lib/discussions/letters'
import { readReplyToken, replyAddress, replyHeaders, replyToken } from '@/lib/discussions/reply-address'
import { startThread } from '@/lib/discussions/start'
import { sendDueNotices } from '@/lib/discussions/told'
import { newId } from '@/lib/ids'
import { readMail } from '@/lib/mail/inbound'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { jpeg, pdf, png } from '@/test/support/files'
import { rawMail } from '@/test/support/mail'
import { jpegSegment, jpegWithEnd, secret } from '@/test/support/pictures'
import { noon, threadOf } from './some'

const days = (n: number) => new Date(noon.getTime() + n * 86_400_000)

async function stage() {
  const { db } = await freshDatabase()
  const cast = await seedCast(db)
  const thread = threadOf('Hvem har køresedler?')
  await startThread(db, cast.bo, thread, noon)
  const to = (who: keyof typeof cast, at = noon) => replyAddress(cast[who].id, thread.id, at) ?? ''
  const send = async (mail: Partial<Parameters<typeof rawMail>[0]>, at = noon) => {
    const raw = rawMail({ from: `Anna Skov <${cast.anna.email}>`, to: to('anna'), text: 'Vi har en bunke.', ...mail })
    return takeMail(db, await readMail(raw), at)
  }
  const answers = async () => (await db.select().from(posts).where(eq(posts.threadId, thread.id)).orderBy(asc(posts.number))).slice(1)
  const letters = async () => db.select().from(mailOutbox).where(eq(mailOutbox.kind, 'reply-returned')).orderBy(asc(mailOutbox.id))
  return { db, cast, thread, to, send, answers, letters }
}

test('an answer by mail is a post of whoever sent it, and the same mail again changes nothing', async () => {
  const { cast, send, answers, letters } = await stage()
  const mail = { text: 'Vi har en bunke.\n\nMvh Anna\n\nDen fre. 27. nov. 2026 kl. 10.14 skrev Netværk <svar@net.example>:\n> Hvad gør I?' }
  expect(await send(mail)).toBe('posted')
  expect(await send(mail)).toBe('ignored')
  expect(await answers()).toMatchObject([
    { authorId: cast.anna.id, body: 'Vi har en bunke.', number: 2, mailMessageId: '<1@mail.example>' },
  ])
  expect(await letters()).toEqual([])
})

test('two deliveries of one mail at the same moment make one post', async () => {
  const { send, answers, letters } = await stage()
  await Promise.all([send({}), send({}), send({})])
  expect(await answers()).toHaveLength(1)
  expect(await letters()).toEqual([])
})

test('an address holds for its person and thread alone, whatever a mail server does to its letters', async () => {
  const { cast, thread, to } = await stage()
  const token = replyToken([to('anna').toUpperCase()]) ?? ''
  expect(replyHeaders(cast.anna.id, thread.id, noon)).toEqual({ 'Reply-To': to('anna') })
  expect(to('anna').indexOf('@')).toBeLessThanOrEqual(64)
  expect(readReplyToken(token, cast.anna.id, noon)).toEqual({ threadId: thread.id, isOld: false })
  expect(readReplyToken(token, cast.bo.id, noon)).toBeNull()
  for (let i = 0; i < token.length; i++) {
    const other = `${token.slice(0, i)}${token[i] === 'a' ? 'b' : 'a'}${token.slice(i + 1)}`
    const read = readReplyToken(other, cast.anna.id, noon)
    // The last letter carries a bit that is not used.
    if (i < token.length - 1) expect(read, String(i)).toBeNull()
  }
})

test.each([
  ['somebody else’s', 'bo', 'ikke din'],
  ['one who is not let in yet', 'per', 'lukket dig ind'],
  ['one whose access was taken away', 'ras', 'lukket dig ind'],
] as const)('%s address is told so, and nothing is posted', async (_who, who, words) => {
  const { cast, to, send, answers, letters } = await stage()
  const from = who === 'bo' ? cast.anna.email : cast[who].email
  expect(await send({ from, to: to(who) })).toBe('returned')
  expect(await answers()).toEqual([])
  expect(await letters()).toMatchObject([{ to: from, headers: { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': '<1@mail.example>' } }])
  expect((await letters())[0]?.text).toContain(words)
})

test.each([
  ['a stranger', { from: 'mallory@evil.example' }, 'ikke kender'],
  ['a forged address', { to: `svar+${'a'.repeat(45)}@net.example` }, 'ikke din'],
  ['one without the signed part', { to: 'svar@net.example' }, 'ikke din'],
  ['an empty answer', { text: '> Hvad gør I?' }, 'ikke noget i det'],
  ['a CPR number', { text: 'Lånerens nummer er 010203-1234.' }, 'CPR-nummer'],
  ['far too long', { text: 'æ '.repeat(15_000) }, 'for langt'],
] as const)('%s is answered politely, once, and without what was written', async (_what, mail, words) => {
  const { send, answers, letters } = await stage()
  expect(await send(mail)).toBe('returned')
  expect(await send(mail)).toBe('ignored')
  expect(await answers()).toEqual([])
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect(letter?.text).toContain(words)
  expect(letter?.text).not.toMatch(/010203|bunke|køresedler/)
})

test('an address older than half a year, a thread that is closed or gone: each is told as it is', async () => {
  const { db, thread, to, send, answers, letters } = await stage()
  expect(await send({ id: '<a@x>' }, days(181))).toBe('returned')
  await db.update(threads).set({ lockedAt: noon }).where(eq(threads.id, thread.id))
  expect(await send({ id: '<b@x>' }, days(180))).toBe('returned')
  await db.update(threads).set({ hiddenAt: noon }).where(eq(threads.id, thread.id))
  expect(await send({ id: '<c@x>', to: to('anna', days(180)) }, days(180))).toBe('returned')
  expect(await answers()).toEqual([])
  const texts = (await letters()).map(({ text }) => text)
  expect(texts[0]).toContain('et halvt år')
  expect(texts[2]).toContain('skjult')
  expect(texts.join()).not.toContain('køresedler')
})

test.each([
  ['an absence', { headers: { 'Auto-Submitted': 'auto-replied' } }],
  ['a list', { headers: { 'List-Id': '<x.example>' } }],
  ['bulk', { headers: { Precedence: 'bulk' } }],
  ['mail that came back', { from: 'MAILER-DAEMON@mail.example' }],
  ['a null sender', { headers: { 'Return-Path': '<>' } }],
  ['an absence that only says so', { subject: 'Automatisk svar: Re: Noget' }],
  ['our own letter', { from: 'netvaerk@net.example' }],
  ['our own mailbox', { from: 'svar+x@net.example' }],
  ['mail that was not sent there', { to: 'nogen@andre.example' }],
] as const)('%s is left alone and never answered', async (_what, mail) => {
  const { send, answers, letters } = await stage()
  expect(await send(mail)).toBe('ignored')
  expect(await answers()).toEqual([])
  expect(await letters()).toEqual([])
})

test('whoever writes wrong again and again is answered five times a day', async () => {
  const { send, letters } = await stage()
  for (let i = 0; i < 7; i++) await send({ from: 'mallory@evil.example', id: `<${i}@evil.example>` })
  expect(await letters()).toHaveLength(5)
  expect(await send({ from: 'mallory@evil.example', id: '<next@evil.example>' }, days(1.1))).toBe('returned')
})

test('a flood of answers is slowed and told so', async () => {
  const { send, answers, letters } = await stage()
  for (let i = 0; i < 32; i++) await send({ id: `<${i}@mail.example>` })
  expect(await answers()).toHaveLength(30)
  expect(await letters()).toHaveLength(2)
})

test('files come along: a photo without its place, a program left out and named, a logo not at all', async () => {
  const { db, send, answers, letters } = await stage()
  const photo = jpegWithEnd(jpeg)
  const located = Buffer.concat([photo.subarray(0, 2), jpegSegment(0xfe, secret), photo.subarray(2)])
  expect(
    await send({
      files: [
        { name: 'plan.pdf', type: 'application/pdf', bytes: pdf },
        { name: 'hylde.jpg', type: 'image/jpeg', bytes: located },
        { name: 'kør.exe', type: 'application/octet-stream', bytes: Buffer.from('MZ program') },
        { name: '010203-1234.pdf', type: 'application/pdf', bytes: pdf },
      ],
    }),
  ).toBe('posted')
  expect(await send({ id: '<2@mail.example>', files: [{ name: 'logo.png', type: 'image/png', bytes: png, cid: 'logo' }] })).toBe('posted')
  const kept = await db
    .select({ name: files.name, size: files.size })
    .from(postAttachments)
    .innerJoin(files, eq(files.id, postAttachments.fileId))
  expect(kept.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'hylde.jpg', size: photo.length },
    { name: 'plan.pdf', size: pdf.length },
  ])
  expect(await answers()).toHaveLength(2)
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect(letter?.text).toContain('kør.exe')
  expect(letter?.text).not.toContain('010203')
})

test('a person who has changed their address answers from the new one', async () => {
  const { db, cast, send, answers } = await stage()
  await db.update(people).set({ email: 'anna.skov@aarhus.example' }).where(eq(people.id, cast.anna.id))
  expect(await send({})).toBe('returned')
  expect(await send({ from: 'Anna.Skov@Aarhus.example', id: '<2@x>' })).toBe('posted')
  expect(await answers()).toHaveLength(1)
})

test('a digest is answered too: of one thread by its own address, of several by the one below each', async () => {
  const { db, cast } = await stage()
  const toBo = { locale: 'da', event: 'newThread', author: 'Anna Skov', excerpt: 'Ved I det?', number: 1 } as const
  const one = { ...toBo, threadId: newId(), title: 'Kasser' }
  const other = { ...toBo, threadId: newId(), title: 'Noder' }
  expect(digestLetter('da', cast.bo.id, [one], noon).text).toContain('Svar over denne linje')
  const { text } = digestLetter('da', cast.bo.id, [one, other], noon)
  expect(text).not.toContain('Svar over denne linje')
  for (const { threadId } of [one, other]) expect(text).toContain(`Svar på mail: ${replyAddress(cast.bo.id, threadId, noon)}`)

  await sendDueNotices(db, days(4))
  const digests = await db.select().from(mailOutbox).where(eq(mailOutbox.kind, 'thread-digest')).orderBy(mailOutbox.id)
  const headers = digests.map(({ headers }) => (headers as Record<string, string>)['Reply-To'] ?? '')
  expect(headers.length).toBeGreaterThan(0)
  expect(new Set(headers.map((address) => replyToken([address])?.length))).toEqual(new Set([45]))
})
