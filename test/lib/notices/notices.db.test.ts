import '@/test/support/settings'
import { expect, test } from 'vitest'
import { newId } from '@/lib/ids'
import { bounceOf, forgetBounce, noteBounces } from '@/lib/mail/bounces'
import { chooseNotices, leaveOut, noticesOf } from '@/lib/notices/choose'
import { noticeInput } from '@/lib/notices/input'
import { wanted } from '@/lib/notices/wanted'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'

const now = new Date('2026-11-01T08:00:00Z')
const all = { push: true, mail: true, meetings: true, group: true, waitingList: true, threads: true, digest: true, promises: true }

test('who has never chosen wants everything; what one person chooses is nobody else’s', async () => {
  const { db } = await freshDatabase()
  const { anna, bo, ras } = await seedCast(db)
  const ids = [anna.id, bo.id, ras.id]
  const on = { push: true, mail: true, quiet: null }
  expect([...(await wanted(db, ids, 'meetings')).values()]).toEqual([on, on, on])
  await chooseNotices(db, anna, { ...all, threads: false, push: false, isQuiet: true, from: '22:00', to: '07:00' })
  const quiet = { from: '22:00', to: '07:00' }
  expect((await wanted(db, ids, 'meetings')).get(anna.id)).toEqual({ push: false, mail: true, quiet })
  expect((await wanted(db, ids, 'threads')).get(anna.id)).toEqual({ push: false, mail: false, quiet })
  expect((await wanted(db, ids, 'threads')).get(bo.id)).toEqual(on)
  expect(await noticesOf(db, anna)).toEqual({ push: false, mail: true, without: ['threads'], quiet })
  await chooseNotices(db, anna, { ...all, isQuiet: false })
  expect((await wanted(db, ids, 'threads')).get(anna.id)).toEqual(on)
  expect(await wanted(db, [], 'threads')).toEqual(new Map())
})

test('leaving one kind out leaves the rest as it was, however often it is said', async () => {
  const { db } = await freshDatabase()
  const { anna, bo } = await seedCast(db)
  await chooseNotices(db, anna, { ...all, digest: false, mail: false, isQuiet: false })
  for (let i = 0; i < 2; i++) expect(await leaveOut(db, { personId: anna.id, kind: 'meetings' })).toBe(true)
  expect(await noticesOf(db, anna)).toEqual({ push: true, mail: false, without: ['digest', 'meetings'], quiet: null })
  expect(await leaveOut(db, { personId: bo.id, kind: 'digest' })).toBe(true)
  expect(await noticesOf(db, bo)).toEqual({ push: true, mail: true, without: ['digest'], quiet: null })
  expect(await leaveOut(db, { personId: newId(), kind: 'digest' })).toBe(false)
})

test('an address that is dead is not wanted mail at, until it is said to work; one with passing trouble is', async () => {
  const { db } = await freshDatabase()
  const { anna, bo } = await seedCast(db)
  const mailTo = async () => [...(await wanted(db, [anna.id, bo.id], 'meetings')).values()].map(({ mail }) => mail)
  const of = (email: string, type: 'hard' | 'soft', reason = '') => ({ email, type, reason })
  await noteBounces(db, [of(anna.email, 'soft', 'mailbox full'), of(bo.email, 'hard', 'no such user')], now)
  expect(await mailTo()).toEqual([true, false])
  // Of an address that is dead, passing trouble is told too.
  await noteBounces(db, [of(bo.email, 'soft', 'later'), of(anna.email, 'hard'), of(anna.email, 'soft')], now)
  expect(await mailTo()).toEqual([false, false])
  expect(await bounceOf(db, bo.email)).toEqual({ hard: true, reason: 'later', at: now })
  await forgetBounce(db, bo.email)
  expect(await mailTo()).toEqual([false, true])
})

test('a form’s boxes: what is not ticked is off, and times count only where there is to be quiet', () => {
  const read = (sent: Record<string, string>) => noticeInput.safeParse(sent)
  expect(read({ push: 'on', meetings: 'on', isQuiet: 'on', from: '22:00', to: '07:00' }).data).toEqual({
    ...Object.fromEntries(Object.keys(all).map((key) => [key, ['push', 'meetings'].includes(key)])),
    isQuiet: true,
    from: '22:00',
    to: '07:00',
  })
  expect(read({ from: 'soon', to: '' }).data).toMatchObject({ isQuiet: false, mail: false })
  expect(read({ isQuiet: 'on', from: '24:00', to: '7' }).error?.issues.map(({ message, path }) => [path[0], message])).toEqual([
    ['from', 'time'],
    ['to', 'time'],
  ])
  expect(read({ isQuiet: 'on', from: '07:00', to: '07:00' }).error?.issues).toMatchObject([{ path: ['to'], message: 'sameTime' }])
})
