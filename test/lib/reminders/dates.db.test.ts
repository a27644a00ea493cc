import '@/test/support/settings'
import { expect, test } from 'vitest'
import { mailOutbox, noticeSettings, pushOutbox } from '@/drizzle/schema'
import { createSeason } from '@/lib/meetings/create'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { pushKeys } from '@/lib/push/keys'
import { subscribe } from '@/lib/push/subscriptions'
import { halfYearToAskFor, remindOfDates } from '@/lib/reminders/dates'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { aDevice } from '@/test/support/push-service'

const at = (iso: string) => new Date(iso)
const january = at('2027-01-11T09:00:00Z')

test('in January the facilitators are asked, once, to set the spring’s dates', async () => {
  const { db } = await freshDatabase()
  await seedCast(db)
  await Promise.all([remindOfDates(db, january), remindOfDates(db, january)])
  expect(await remindOfDates(db, at('2027-01-20T09:00:00Z'))).toBe(false)
  const mails = await db.select().from(mailOutbox).orderBy(mailOutbox.id)
  expect(mails.map(({ to }) => to).sort()).toEqual(['jonas@kb.example', 'mette@kb.example'])
  expect(mails[0]?.subject).toBe('Datoer til netværksmøderne i foråret 2027')
  // The autumn is another matter.
  expect(await remindOfDates(db, at('2027-08-16T08:00:00Z'))).toBe(true)
})

test('each facilitator is asked on the channels they want, not in their quiet hours, and can end such mail', async () => {
  const { db } = await freshDatabase()
  const { mette, jonas } = await seedCast(db)
  const [{ publicKey }] = await pushKeys(db)
  for (const person of [mette, jonas]) await subscribe(db, person, { ...aDevice(publicKey), device: null }, january)
  await db.insert(noticeSettings).values([
    { personId: mette.id, push: false },
    { personId: jonas.id, mail: false, quietFrom: '08:00', quietTo: '12:00' },
  ])
  await remindOfDates(db, january)
  expect((await db.select().from(mailOutbox)).map(({ to, headers }) => [to, headers])).toEqual([
    ['mette@kb.example', unsubscribeHeaders(mette.id, 'meetings')],
  ])
  expect((await db.select().from(pushOutbox)).map(({ dueAt }) => dueAt)).toEqual([at('2027-01-11T11:00:00Z')])
})

test('where the dates are set, also as a draft, nobody is asked', async () => {
  const { db } = await freshDatabase()
  const { mette } = await seedCast(db)
  await createSeason(
    db,
    mette,
    { theme: 'Foråret', take: 'standing', westDate: '2027-03-09', eastDate: '2027-03-11' },
    at('2027-01-02T09:00:00Z'),
  )
  expect(await remindOfDates(db, january)).toBe(false)
})

test('it is asked by day in January and August', () => {
  const asked = (iso: string) => halfYearToAskFor(at(iso))?.season ?? null
  expect(asked('2027-01-11T09:00:00Z')).toBe('spring')
  expect(asked('2027-08-31T09:00:00Z')).toBe('autumn')
  for (const other of ['2027-01-03T09:00:00Z', '2027-01-11T02:00:00Z', '2027-02-01T09:00:00Z', '2027-12-15T09:00:00Z'])
    expect(asked(other)).toBeNull()
})
