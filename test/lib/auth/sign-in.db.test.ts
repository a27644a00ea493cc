import '@/test/support/settings'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mailOutbox, people, sessions, signInCodes } from '@/drizzle/schema'
import { forgetOldCodes, requestCode } from '@/lib/auth/codes'
import { enter } from '@/lib/auth/enter'
import { hashToken, personOfToken } from '@/lib/auth/session'
import type { Db } from '@/lib/db/client'
import type { Refused } from '@/lib/errors'
import { bounceOf, noteBounces } from '@/lib/mail/bounces'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'

// next-auth looks at the real clock when it checks a code's end, so these tests run at the real time and move from it.
const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const ip = '192.0.2.1'

const context = (at = now) => ({ device: 'Safari|iPhone', locale: 'da' as const, now: at })

async function mailedTo(db: Db, email: string) {
  const mails = await db.select().from(mailOutbox).where(eq(mailOutbox.to, email)).orderBy(mailOutbox.id)
  return mails.at(-1)
}

async function codeFor(db: Db, email: string, at = now): Promise<string> {
  await requestCode(db, email, ip, at, 'da')
  return /^\d{6}$/m.exec((await mailedTo(db, email))?.text ?? '')?.[0] ?? 'no code in the mail'
}

/** Another code than the one given. */
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'went in',
    (error: Refused) => [error.reason, error.values.left].filter((part) => part !== undefined).join(' '),
  )

test('a code from the mail signs a known person in, on a session whose token is not kept', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const code = await codeFor(db, anna.email)
  const session = await enter(db, { email: anna.email, code, ip }, context())
  expect(await personOfToken(db, session.token, now)).toMatchObject({ id: anna.id, name: 'Anna Skov', standing: 'member' })
  const [row] = await db.select().from(sessions)
  expect(row).toMatchObject({ tokenHash: hashToken(session.token), device: 'Safari|iPhone', lastSeenAt: now })
  expect(JSON.stringify(row)).not.toContain(session.token)
  const days = (session.expires.getTime() - now.getTime()) / 86_400_000
  expect(Math.round(days)).toBe(90)
})

test('a code that was read shows that mail reaches its address; one that is wrong does not', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const code = await codeFor(db, anna.email)
  await noteBounces(db, [{ email: anna.email, type: 'hard', reason: '' }], now)
  await refusal(enter(db, { email: anna.email, code: wrong(code), ip }, context()))
  expect(await bounceOf(db, anna.email)).not.toBeNull()
  await enter(db, { email: anna.email, code, ip }, context())
  expect(await bounceOf(db, anna.email)).toBeNull()
})

test('an unknown address becomes a pending person with the first code that fits, and not before', async () => {
  const { db } = await freshDatabase()
  const code = await codeFor(db, 'ny@bibliotek.example')
  expect(await db.select().from(people)).toEqual([])
  const session = await enter(db, { email: 'ny@bibliotek.example', code, ip }, { ...context(), locale: 'en' as never })
  expect(await personOfToken(db, session.token, now)).toMatchObject({
    email: 'ny@bibliotek.example',
    name: null,
    standing: 'pending',
    role: 'participant',
    locale: 'en',
  })
})

test('the code in the database is only a hash, and the mail dies with the code', async () => {
  const { db } = await freshDatabase()
  const code = await codeFor(db, 'ny@bibliotek.example')
  const [row] = await db.select().from(signInCodes)
  expect(JSON.stringify(row)).not.toContain(code)
  expect(row?.expiresAt).toEqual(later(10))
  expect((await mailedTo(db, 'ny@bibliotek.example'))?.expiresAt).toEqual(later(10))
})

test('five tries, counted down in the answer; then even the right code is dead, until a new one is asked for', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const code = await codeFor(db, anna.email)
  const tried = (typed: string) => refusal(enter(db, { email: anna.email, code: typed, ip }, context()))
  const answers = []
  for (let i = 0; i < 5; i++) answers.push(await tried(wrong(code)))
  expect(answers).toEqual(['wrongCode 4', 'wrongCode 3', 'wrongCode 2', 'wrongCodeOnce 1', 'noTriesLeft 0'])
  expect(await tried(code)).toBe('noTriesLeft 0')
  expect(await tried(await codeFor(db, anna.email))).toBe('went in')
})

test('tries made at once are each counted', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const code = await codeFor(db, anna.email)
  await Promise.all(Array.from({ length: 5 }, () => refusal(enter(db, { email: anna.email, code: wrong(code), ip }, context()))))
  expect(await refusal(enter(db, { email: anna.email, code, ip }, context()))).toBe('noTriesLeft 0')
})

test('a code sent twice at once signs in once', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const code = await codeFor(db, anna.email)
  const both = await Promise.all([1, 2].map(() => refusal(enter(db, { email: anna.email, code, ip }, context()))))
  expect(both.sort()).toEqual(['went in', 'wrongCode 3'])
})

test('a used, a stale and a replaced code, an address that never asked, and one who was removed get the same answer', async () => {
  const { db } = await freshDatabase()
  const { anna, bo, mette, ras } = await seedCast(db)
  const used = await codeFor(db, anna.email)
  await enter(db, { email: anna.email, code: used, ip }, context())
  const stale = await codeFor(db, bo.email)
  const replaced = await codeFor(db, mette.email)
  await codeFor(db, mette.email)
  await requestCode(db, ras.email, ip, now, 'da')

  const tried = (email: string, code: string, at = now) => refusal(enter(db, { email, code, ip }, context(at)))
  expect(await tried(anna.email, used)).toBe('wrongCode 3')
  expect(await tried(bo.email, stale, later(10))).toBe('wrongCode 4')
  expect(await tried(mette.email, replaced)).toBe('wrongCode 4')
  expect(await tried('nobody@bibliotek.example', '123456')).toBe('wrongCode 4')
  expect(await tried('nobody@bibliotek.example', '123456')).toBe('wrongCode 3')
  expect(await tried(ras.email, '123456')).toBe('wrongCode 4')
})

test('one who was removed gets a mail without a code, as many rows as anybody, and never in', async () => {
  const { db } = await freshDatabase()
  const { ras } = await seedCast(db)
  await requestCode(db, ras.email, ip, now, 'da')
  expect(await mailedTo(db, ras.email)).toMatchObject({ kind: 'no-access' })
  expect((await mailedTo(db, ras.email))?.text).not.toMatch(/\d{6}/)
  expect(await db.select().from(signInCodes)).toHaveLength(1)
})

test('one who is removed after the code was sent does not get in either', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  const code = await codeFor(db, anna.email)
  await db.update(people).set({ standing: 'removed' }).where(eq(people.id, anna.id))
  expect(await refusal(enter(db, { email: anna.email, code, ip }, context()))).toBe('wrongCode 4')
  expect(await db.select().from(sessions)).toEqual([])
})

test('signing in as another person ends the session that was on the device', async () => {
  const { db } = await freshDatabase()
  const { anna, bo } = await seedCast(db)
  const first = await enter(db, { email: anna.email, code: await codeFor(db, anna.email), ip }, context())
  const code = await codeFor(db, bo.email)
  const second = await enter(db, { email: bo.email, code, ip, oldToken: first.token }, context())
  expect(await personOfToken(db, first.token, now)).toBeNull()
  expect(await personOfToken(db, second.token, now)).toMatchObject({ id: bo.id })
})

test('an address gets five codes in a quarter of an hour, known or not, and another address is not touched by it', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  for (const email of [anna.email, 'nobody@bibliotek.example']) {
    for (let i = 0; i < 5; i++) await requestCode(db, email, ip, now, 'da')
    expect(await refusal(requestCode(db, email, '198.51.100.7', now, 'da'))).toBe('tooMany')
    expect(await refusal(requestCode(db, email, ip, later(15), 'da'))).toBe('went in')
  }
  expect(await db.select().from(mailOutbox)).toHaveLength(12)
})

test('one caller who fails a hundred times is stopped at whatever address; a success is not counted', async () => {
  const { db } = await freshDatabase()
  const { anna } = await seedCast(db)
  for (let i = 0; i < 100; i++) await refusal(enter(db, { email: `a${i}@b.example`, code: '123456', ip }, context()))
  const code = await codeFor(db, anna.email)
  expect(await refusal(enter(db, { email: anna.email, code, ip }, context()))).toBe('tooMany')
  expect(await refusal(enter(db, { email: anna.email, code, ip: '198.51.100.7' }, context()))).toBe('went in')
})

test('one caller asks for two hundred codes in a quarter of an hour and no more', async () => {
  const { db } = await freshDatabase()
  for (let i = 0; i < 200; i++) await requestCode(db, `a${i}@b.example`, ip, now, 'da')
  expect(await refusal(requestCode(db, 'one@more.example', ip, now, 'da'))).toBe('tooMany')
  expect(await refusal(requestCode(db, 'one@more.example', '198.51.100.7', now, 'da'))).toBe('went in')
})

test('dead codes are forgotten, living ones are not', async () => {
  const { db } = await freshDatabase()
  await requestCode(db, 'a@b.example', ip, now, 'da')
  await forgetOldCodes(db, later(69))
  expect(await db.select().from(signInCodes)).toHaveLength(1)
  await forgetOldCodes(db, later(71))
  expect(await db.select().from(signInCodes)).toHaveLength(0)
})
