import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mailOutbox, pushOutbox, pushSubscriptions } from '@/drizzle/schema'
import { chooseNotices } from '@/lib/notices/choose'
import type { NoticeInput } from '@/lib/notices/input'
import { readToken } from '@/lib/notices/unsubscribe'
import { settleDue } from '@/lib/registrations/due'
import { acceptOffer, cancelPlace } from '@/lib/registrations/places'
import { registerSelf } from '@/lib/registrations/register'
import { form, registrant, seedComing } from '@/test/support/coming'
import { freshDatabase } from '@/test/support/database'

/** 21.30 in Copenhagen. */
const now = new Date('2026-10-01T19:30:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const everything = {
  push: true,
  mail: true,
  meetings: true,
  group: true,
  waitingList: true,
  threads: true,
  digest: true,
  promises: true,
  isQuiet: false,
} as const

/** One chair, which Anna has and Bo waits for; Bo wants to be told so, on so many devices. */
async function stage(wish: Partial<NoticeInput>, devices = 1) {
  const { db } = await freshDatabase()
  const { cast, west } = await seedComing(db, 1)
  const [anna, bo] = [await registrant(db, cast.anna), await registrant(db, cast.bo)]
  const [hers, his] = [form(west), form(west)]
  await registerSelf(db, anna, hers, now)
  await registerSelf(db, bo, his, now)
  await chooseNotices(db, bo, { ...everything, ...wish } as NoticeInput)
  for (let i = 0; i < devices; i++)
    await db
      .insert(pushSubscriptions)
      .values({ personId: bo.id, endpoint: `https://push.example/${i}`, p256dh: 'k', auth: 'a', vapidKey: 'v' })
  await db.delete(mailOutbox)
  const mails = async () =>
    (await db.select().from(mailOutbox).where(eq(mailOutbox.to, bo.email)).orderBy(mailOutbox.id)).map(({ kind }) => kind)
  const pushes = () => db.select().from(pushOutbox).orderBy(pushOutbox.id)
  return { db, anna, bo, his, mails, pushes, offer: () => cancelPlace(db, anna, hers.id, now) }
}

test.each([
  ['both', {}, 1, 1, ['seat-offer']],
  ['only the phone', { mail: false }, 1, 1, []],
  ['only the phone, of which there is none', { mail: false }, 0, 0, ['seat-offer']],
  ['only mail', { push: false }, 1, 0, ['seat-offer']],
  ['nothing', { push: false, mail: false }, 1, 0, []],
  ['nothing of the waiting list', { waitingList: false }, 1, 0, []],
  ['nothing of the meetings', { meetings: false }, 1, 1, ['seat-offer']],
])('who wants %s is offered a seat so', async (_said, wish, devices, rings, letters) => {
  const { offer, mails, pushes } = await stage(wish, devices)
  await offer()
  expect(await pushes()).toHaveLength(rings)
  expect(await mails()).toEqual(letters)
})

test('the letter has a way out of hearing of the waiting list, and receipts of one’s own doing have none and always come', async () => {
  const { db, bo, his, offer, mails } = await stage({ waitingList: false, mail: false, push: false })
  await offer()
  await acceptOffer(db, bo, his.id, later(1))
  expect(await mails()).toEqual(['seat-seated'])
  expect(await db.select().from(mailOutbox).where(eq(mailOutbox.to, bo.email)).orderBy(mailOutbox.id)).toMatchObject([{ headers: {} }])
  const other = await stage({})
  await other.offer()
  const [letter] = await other.db.select().from(mailOutbox).where(eq(mailOutbox.to, other.bo.email)).orderBy(mailOutbox.id)
  const [, token = ''] = /token=([\w.-]+)>/.exec(letter?.headers['List-Unsubscribe'] ?? '') ?? []
  expect(readToken(token)).toEqual({ personId: other.bo.id, kind: 'waitingList' })
  expect(letter?.text).toContain(`/unsubscribe?token=${token}`)
})

test('quiet hours keep the phone quiet, but no longer than half of the time to answer', async () => {
  const night = await stage({ isQuiet: true, from: '21:00', to: '07:00' } as Partial<NoticeInput>)
  await night.offer()
  expect(await night.pushes()).toMatchObject([{ dueAt: later(9.5), expiresAt: later(24) }])
  expect(await night.mails()).toEqual(['seat-offer'])
  const long = await stage({ isQuiet: true, from: '21:00', to: '20:00' } as Partial<NoticeInput>)
  await long.offer()
  expect(await long.pushes()).toMatchObject([{ dueAt: later(12), expiresAt: later(24) }])
})

test('an offer that was answered while the phone was quiet does not ring in the morning', async () => {
  const { db, bo, his, offer, pushes } = await stage({ isQuiet: true, from: '21:00', to: '07:00' } as Partial<NoticeInput>)
  await offer()
  expect(await pushes()).toHaveLength(1)
  await acceptOffer(db, bo, his.id, later(1))
  expect(await pushes()).toEqual([])
})

test('who wants no mail is not told of an offer that has run out either', async () => {
  const told = await stage({})
  const not = await stage({ mail: false })
  for (const { db, offer } of [told, not]) {
    await offer()
    await settleDue(db, later(24))
  }
  expect(await told.mails()).toEqual(['seat-offer', 'seat-expired'])
  expect(await not.mails()).toEqual([])
})
