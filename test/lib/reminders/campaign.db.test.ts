import '@/test/support/settings'
import { and, eq, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { checkIns, mailOutbox, meetings, noticeSettings, pushOutbox, reminderRuns, reminderSends, reminders } from '@/drizzle/schema'
import { editArticle, makeArticle, publishArticle } from '@/lib/articles/write'
import { trail } from '@/lib/audit/trail'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { claimDue, giveUpHopeless, markSent } from '@/lib/mail/outbox'
import { addFile, addLink } from '@/lib/meetings/materials'
import { publish, unpublish } from '@/lib/meetings/publish'
import { pushKeys } from '@/lib/push/keys'
import * as pushes from '@/lib/push/outbox'
import { subscribe } from '@/lib/push/subscriptions'
import { cancelPlace, movePlace } from '@/lib/registrations/places'
import { registerSelf } from '@/lib/registrations/register'
import { sendDue } from '@/lib/reminders/due-now'
import { editReminder, pauseReminder, sendNow } from '@/lib/reminders/edit'
import { reminderInput } from '@/lib/reminders/input'
import { reachOf } from '@/lib/reminders/reach'
import { campaign } from '@/lib/reminders/read'
import { campaignOf } from '@/lib/reminders/rows'
import { sendTest } from '@/lib/reminders/sample'
import { colleaguesOf, form, registrant, seedComing } from '@/test/support/coming'
import { databaseKind, freshDatabase, secondHandle } from '@/test/support/database'
import { aDevice } from '@/test/support/push-service'
import { before } from '@/test/support/season'
import { rewrite } from '../articles/rewrite'

const at = (iso: string) => new Date(iso)
/** The meetings are on 24 (west) and 26 November 2026; registration closes two weeks before, at noon. */
/** The agenda was published on the first, at ten; it is told the next morning. */
const opens = at('2026-09-02T07:00:00Z')
const week = at('2026-11-17T08:30:00Z')
const eve = at('2026-11-23T16:00:00Z')

/** Anna (west) has a seat, Bo (east) has not answered. */
async function stage() {
  const handle = await freshDatabase()
  const { db } = handle
  const seeded = await seedComing(db)
  const anna = await registrant(db, seeded.cast.anna)
  const place = await registerSelf(db, anna, form(seeded.west), before)
  await db.delete(mailOutbox)
  return { ...seeded, ...handle, anna, place }
}

const mailsOf = async (db: Db) =>
  (await db.select().from(mailOutbox).where(eq(mailOutbox.kind, 'reminder'))).map(({ to, subject }) => [to, subject]).sort()

const stateOf = async (stage: { db: Db; cast: { mette: Parameters<typeof campaign>[1] }; seasonId: string }, step: string, now: Date) =>
  (await campaign(stage.db, stage.cast.mette, stage.seasonId, now)).find((one) => one.step === step)?.meetings.map(({ state }) => state)

test('who has not answered is told that registration is open, and who has a seat of the meeting', async () => {
  const { db } = await stage()
  await sendDue(db, opens)
  expect(await mailsOf(db)).toEqual([['bo@kbh.example', 'Tilmeldingen er åben']])
  await db.delete(mailOutbox)
  await sendDue(db, week)
  expect(await mailsOf(db)).toEqual([['anna@aarhus.example', 'Netværksmøde om en uge']])
})

test('sweeping again, and again, tells nobody twice', async () => {
  const { db } = await stage()
  for (const minutes of [0, 0.5, 60]) await sendDue(db, new Date(week.getTime() + minutes * 60_000))
  expect(await mailsOf(db)).toEqual([['anna@aarhus.example', 'Netværksmøde om en uge']])
})

test('two servers that sweep at the same moment send each reminder once', async () => {
  const one = await stage()
  for (const person of await colleaguesOf(one.db, 'Odense Bibliotekerne', 20)) await registerSelf(one.db, person, form(one.west), before)
  await one.db.delete(mailOutbox)
  const other = databaseKind() === 'pglite' ? one.db : (await secondHandle(one.url ?? '')).db
  await Promise.all([sendDue(one.db, week), sendDue(other, week), sendDue(one.db, week), sendDue(other, week)])
  const mails = await mailsOf(one.db)
  expect(mails).toHaveLength(21)
  expect(new Set(mails.map(([to]) => to)).size).toBe(21)
})

test('a meeting that is moved moves its reminders, and nobody hears what they have heard again', async () => {
  const { db, cast, seasonId, west } = await stage()
  await sendDue(db, week)
  expect(await mailsOf(db)).toHaveLength(1)
  const later = (iso: string) => at(`2026-12-08T${iso}Z`)
  await db
    .update(meetings)
    .set({ startsAt: later('09:00:00'), endsAt: later('14:30:00') })
    .where(eq(meetings.id, west))
  await publish(db, cast.mette, seasonId, at('2026-11-18T09:00:00Z'))
  await sendDue(db, eve)
  await sendDue(db, at('2026-12-01T08:30:00Z'))
  expect(await mailsOf(db)).toHaveLength(1)
  await sendDue(db, at('2026-12-07T16:00:00Z'))
  expect(await mailsOf(db)).toContainEqual(['anna@aarhus.example', 'Netværksmøde i morgen'])
})

test('who changes side after a reminder does not get it again for the other meeting', async () => {
  const { db, anna, place, east } = await stage()
  await sendDue(db, week)
  await movePlace(db, anna, { id: place.id, meetingId: east, whenFull: 'wait' }, at('2026-11-18T08:00:00Z'))
  await db.delete(mailOutbox)
  await sendDue(db, at('2026-11-19T08:30:00Z'))
  expect(await mailsOf(db)).toEqual([])
})

test('who cancels is not reminded, and not asked why they have not answered', async () => {
  const { db, anna, place } = await stage()
  await cancelPlace(db, anna, place.id, at('2026-10-01T08:00:00Z'))
  await db.delete(mailOutbox)
  await sendDue(db, at('2026-11-05T08:00:00Z'))
  expect(await mailsOf(db)).toEqual([['bo@kbh.example', 'Kommer du til netværksmødet?']])
  await sendDue(db, week)
  expect(await mailsOf(db)).toHaveLength(1)
})

test('what is later than its grace is skipped, said to be so, and can be sent after all', async () => {
  const all = await stage()
  const { db, cast, seasonId } = all
  const morningAfter = at('2026-11-23T22:30:00Z')
  await sendDue(db, morningAfter)
  expect(await mailsOf(db)).toEqual([])
  expect(await stateOf(all, 'eve', morningAfter)).toEqual(['skipped', 'planned'])
  const sent = await sendNow(db, cast.mette, { seasonId, step: 'eve', side: 'west' }, morningAfter)
  expect(sent).toEqual({ people: 1, push: 0, mail: 1 })
  await expect(sendNow(db, cast.mette, { seasonId, step: 'eve', side: 'west' }, morningAfter)).rejects.toMatchObject({
    reason: 'alreadySent',
  })
  expect(await mailsOf(db)).toEqual([['anna@aarhus.example', 'Netværksmøde i morgen']])
})

test('what was missed while the server stood still is caught up in order, but not at night', async () => {
  const { db, cast, seasonId } = await stage()
  await addLink(db, cast.mette, { seasonId, itemId: null, title: 'Oplæg', url: 'https://example.org/oplaeg' })
  await publish(db, cast.mette, seasonId, before)
  // So that they are due in an order that is not the steps' own.
  await campaignOf(db, seasonId)
  await db.update(reminders).set({ days: -9, time: '08:00', graceHours: 72 }).where(eq(reminders.step, 'eve'))
  await db.update(reminders).set({ days: -8, graceHours: 72 }).where(eq(reminders.step, 'materials'))
  await sendDue(db, at('2026-11-17T21:00:00Z'))
  expect(await mailsOf(db)).toEqual([])
  await sendDue(db, at('2026-11-18T06:00:00Z'))
  const settled = await db
    .select({ step: reminders.step, side: meetings.side })
    .from(reminderRuns)
    .innerJoin(reminders, eq(reminders.id, reminderRuns.reminderId))
    .innerJoin(meetings, eq(meetings.id, reminderRuns.meetingId))
    .where(eq(reminderRuns.skipped, false))
    // Each in a transaction of its own: the database counts them.
    .orderBy(sql`reminder_runs.xmin::text::bigint`)
  expect(settled.map(({ step, side }) => `${step} ${side}`)).toEqual(['eve west', 'materials west', 'eve east', 'week west'])
  const told = await db.select().from(mailOutbox).orderBy(sql`xmin::text::bigint`)
  const body = { eve: 'Se vejen derhen', materials: 'Se dem på siden', week: 'Se, hvad du kan forberede' }
  expect(told.filter(({ to }) => to === 'anna@aarhus.example').map(({ text }) => text)).toEqual(
    [body.eve, body.materials, body.week].map((words) => expect.stringContaining(words)),
  )
})

/** A phone of hers that receives. */
async function withPhone(db: Db, person: { id: string }) {
  const [{ publicKey }] = await pushKeys(db)
  await subscribe(db, person, { ...aDevice(publicKey, 'push.example'), device: null }, before)
}

const step = async (all: Awaited<ReturnType<typeof stage>>, name: string, now: Date) =>
  (await campaign(all.db, all.cast.mette, all.seasonId, now)).find((one) => one.step === name)?.meetings[0]

const reachedIn = async (all: Awaited<ReturnType<typeof stage>>, library: string, now: Date) =>
  (await reachOf(all.db, all.cast.mette, all.seasonId, 'eve', now)).find((one) => one.library === library)

test('what no server takes within its grace does not go out in the night, on either channel, and both pages say so', async () => {
  const all = await stage()
  const { db, cast } = all
  await withPhone(db, cast.anna)
  await sendDue(db, eve)
  expect(await step(all, 'eve', eve)).toMatchObject({ state: 'sent', sent: { people: 1, push: 1, mail: 1 }, missed: 0 })
  expect(await reachedIn(all, 'Aarhus Kommunes Biblioteker', eve)).toMatchObject({ how: 'none', why: 'waits' })
  const night = at('2026-11-24T02:00:00Z')
  await giveUpHopeless(db, night)
  await pushes.giveUpHopeless(db, night)
  expect(await claimDue(db, night)).toBeNull()
  expect(await pushes.dueHosts(db, night)).toEqual([])
  expect(await step(all, 'eve', night)).toMatchObject({ state: 'missed', sent: { people: 0, push: 0, mail: 0 }, missed: 1 })
  expect(await reachedIn(all, 'Aarhus Kommunes Biblioteker', night)).toMatchObject({ how: 'none', why: 'missed' })
})

test('where one channel got through, that is what is told', async () => {
  const all = await stage()
  const { db, cast } = all
  await withPhone(db, cast.anna)
  await sendDue(db, eve)
  const mail = await claimDue(db, eve)
  await markSent(db, mail?.id ?? '', eve)
  const night = at('2026-11-23T21:00:00Z')
  await pushes.giveUpHopeless(db, night)
  expect(await step(all, 'eve', night)).toMatchObject({ state: 'sent', sent: { people: 1, push: 0, mail: 1 }, missed: 0 })
  expect(await reachedIn(all, 'Aarhus Kommunes Biblioteker', night)).toMatchObject({ how: 'mail', why: null })
})

test('what has days of grace waits out the night in the outbox; a day that is counted in it is not told on the next', async () => {
  const { db, cast } = await stage()
  await withPhone(db, cast.anna)
  await sendDue(db, week)
  const evening = at('2026-11-17T20:30:00Z')
  const morning = at('2026-11-18T06:00:00Z')
  await giveUpHopeless(db, evening)
  expect(await claimDue(db, evening)).toBeNull()
  await pushes.giveUpHopeless(db, morning)
  expect(await pushes.dueHosts(db, morning)).toEqual([])
  await giveUpHopeless(db, morning)
  expect(await claimDue(db, morning)).toMatchObject({ to: 'anna@aarhus.example' })
})

test('a grace that ends at night ends when the night begins; what is sent by hand then still arrives', async () => {
  const all = await stage()
  const { db, cast, seasonId } = all
  await campaignOf(db, seasonId)
  await db.update(reminders).set({ graceHours: 20 }).where(eq(reminders.step, 'eve'))
  await sendDue(db, eve)
  const untilNight = async () => (await db.select().from(mailOutbox)).map(({ expiresAt }) => expiresAt?.toISOString())
  // In the morning it would say "tomorrow" of today.
  expect(await untilNight()).toEqual(['2026-11-23T20:00:00.000Z'])
  const late = at('2026-11-25T22:00:00Z')
  await sendNow(db, cast.mette, { seasonId, step: 'thanks', side: 'west' }, late)
  await giveUpHopeless(db, late)
  expect(await claimDue(db, late)).toMatchObject({ subject: 'Tak for sidst' })
})

test('where quiet hours outlast a reminder the phone stays silent, and the report says who has not heard', async () => {
  const all = await stage()
  const { db, cast } = all
  await withPhone(db, cast.anna)
  await db.insert(noticeSettings).values({ personId: cast.anna.id, mail: false, quietFrom: '16:30', quietTo: '07:00' })
  await sendDue(db, eve)
  expect(await db.$count(pushOutbox)).toBe(0)
  expect(await reachedIn(all, 'Aarhus Kommunes Biblioteker', eve)).toMatchObject({ how: 'none', why: 'missed' })
})

test('what rings on the day after, when quiet hours end, says how many days there are from then', async () => {
  const { db, cast } = await stage()
  await withPhone(db, cast.anna)
  await db.insert(noticeSettings).values({ personId: cast.anna.id, quietFrom: '09:00', quietTo: '22:00' })
  await sendDue(db, week)
  // The quiet hours end in the night: it is the morning that is waited for.
  expect((await db.select().from(pushOutbox)).map(({ dueAt, expiresAt, message }) => [dueAt, expiresAt, message.title])).toEqual([
    [at('2026-11-18T06:00:00Z'), at('2026-11-18T20:00:00Z'), 'Netværksmøde om 6 dage'],
  ])
})

test('one sent by hand before its time is not sent by itself when that comes', async () => {
  const { db, cast, seasonId } = await stage()
  await sendNow(db, cast.mette, { seasonId, step: 'week', side: 'both' }, at('2026-11-10T09:00:00Z'))
  await sendDue(db, week)
  expect(await mailsOf(db)).toEqual([['anna@aarhus.example', 'Netværksmøde om 14 dage']])
})

test('a paused step waits; let again in time it is sent, and too late it is skipped', async () => {
  const all = await stage()
  const { db, cast, seasonId } = all
  for (const step of ['week', 'eve'] as const) await pauseReminder(db, cast.mette, { seasonId, step, paused: true })
  await sendDue(db, week)
  await sendDue(db, eve)
  expect(await mailsOf(db)).toEqual([])
  expect(await stateOf(all, 'eve', eve)).toEqual(['paused', 'paused'])
  for (const step of ['week', 'eve'] as const) await pauseReminder(db, cast.mette, { seasonId, step, paused: false })
  await sendDue(db, new Date(eve.getTime() + 3_600_000))
  expect(await mailsOf(db)).toEqual([['anna@aarhus.example', 'Netværksmøde i morgen']])
  expect(await stateOf(all, 'week', eve)).toEqual(['skipped', 'skipped'])
})

test('that materials are up waits until they are', async () => {
  const all = await stage()
  const { db, cast, seasonId } = all
  const due = at('2026-11-14T08:00:00Z')
  await sendDue(db, due)
  expect(await mailsOf(db)).toEqual([])
  expect(await stateOf(all, 'materials', due)).toEqual(['waits', 'planned'])
  await addLink(db, cast.mette, { seasonId, itemId: null, title: 'Oplæg', url: 'https://example.org/oplaeg' })
  const nextDay = at('2026-11-15T09:00:00Z')
  await publish(db, cast.mette, seasonId, nextDay)
  await sendDue(db, nextDay)
  expect(await mailsOf(db)).toEqual([['anna@aarhus.example', 'Materialerne til mødet er klar']])
})

test('thanks go to those who were there; where nobody was seen at the door, to all who had a seat', async () => {
  const { db, west, place } = await stage()
  const [colleague] = await colleaguesOf(db, 'Odense Bibliotekerne', 1)
  if (!colleague) throw new Error('one came')
  await registerSelf(db, colleague, form(west), before)
  await db.delete(mailOutbox)
  await db.insert(checkIns).values({ meetingId: west, registrationId: place.id, present: true, at: at('2026-11-24T08:50:00Z') })
  await sendDue(db, at('2026-11-25T09:00:00Z'))
  expect((await mailsOf(db)).filter(([, subject]) => subject === 'Tak for sidst')).toEqual([['anna@aarhus.example', 'Tak for sidst']])
})

test('thanks lead to the notes, and to the minutes once they are out', async () => {
  const { db, cast, seasonId } = await stage()
  const after = at('2026-11-25T09:00:00Z')
  const say = async () => {
    await db.delete(mailOutbox)
    await sendTest(db, cast.mette, { seasonId, step: 'thanks', side: 'west' }, after)
    return (await db.select().from(mailOutbox))[0]?.text
  }
  expect(await say()).toMatch(/Tak, fordi du var med.*opsamling.*Se noterne: \S+\/meetings\/2026-11-24-vest\/notes\n/s)
  await makeArticle(db, cast.mette, { seasonId }, after)
  await editArticle(db, cast.mette, { seasonId, version: 1, base: {}, title: 'Referat', lead: 'Vi talte om bøgerne.' })
  await rewrite(db, cast.mette, seasonId, 'Bibliotekerne låner ud som før.')
  expect(await say()).toContain('/notes')
  await publishArticle(db, cast.mette, { seasonId, version: 2 }, after)
  expect(await say()).toMatch(/læs referatet.*Læs referatet: \S+\/articles\/2026-11-24\n/s)
})

test('only of files it is said that they can be read without a network', async () => {
  const { db, cast, seasonId } = await stage()
  const say = async () => {
    await db.delete(mailOutbox)
    await publish(db, cast.mette, seasonId, before)
    await sendTest(db, cast.mette, { seasonId, step: 'materials', side: 'west' }, before)
    return (await db.select().from(mailOutbox))[0]?.text
  }
  await addLink(db, cast.mette, { seasonId, itemId: null, title: 'Oplæg', url: 'https://example.org/oplaeg' })
  expect(await say()).not.toContain('uden net')
  await addFile(db, cast.mette, { seasonId, itemId: null, title: '', file: new File(['%PDF-1.4 x'], 'tal.pdf') })
  expect(await say()).toContain('Filerne kan også læses uden net')
})

test('nothing is sent of a season that nobody can see, and each step says what it waits for', async () => {
  const all = await stage()
  const { db, cast, seasonId } = all
  await unpublish(db, cast.mette, seasonId)
  await sendDue(db, week)
  expect(await mailsOf(db)).toEqual([])
  expect(await stateOf(all, 'eve', week)).toEqual(['unpublished', 'unpublished'])
  await expect(sendNow(db, cast.mette, { seasonId, step: 'week', side: 'both' }, week)).rejects.toMatchObject({ reason: 'publishFirst' })
})

test('who has turned a channel off is told on the other; in quiet hours the phone waits', async () => {
  const { db, cast, west } = await stage()
  const [bothOff, quiet] = await colleaguesOf(db, 'Odense Bibliotekerne', 2)
  if (!bothOff || !quiet) throw new Error('two came')
  for (const person of [bothOff, quiet]) await registerSelf(db, person, form(west), before)
  await db.delete(mailOutbox)
  const [{ publicKey }] = await pushKeys(db)
  for (const person of [cast.anna, bothOff, quiet])
    await subscribe(db, person, { ...aDevice(publicKey, 'push.example'), device: null }, before)
  await db.insert(noticeSettings).values([
    { personId: cast.anna.id, mail: false },
    { personId: bothOff.id, mail: false, push: false },
    { personId: quiet.id, quietFrom: '16:00', quietTo: '18:30' },
  ])
  await sendDue(db, eve)
  expect(await mailsOf(db)).toEqual([[quiet.email, 'Netværksmøde i morgen']])
  const due = (await db.select().from(pushOutbox).where(eq(pushOutbox.kind, 'reminder'))).map(({ dueAt }) => dueAt.toISOString()).sort()
  expect(due).toEqual([eve.toISOString(), '2026-11-23T17:30:00.000Z'])
})

test('words of one’s own are put in for each meeting, and unknown places or half a text are not taken', async () => {
  const { db, cast, seasonId } = await stage()
  const typed = { seasonId, step: 'eve', version: '1', days: '2', direction: 'before', time: '16:30', graceHours: '4' }
  const words = { titleDa: 'Vi ses {om} i {side}', bodyDa: 'Kl. {tid}', titleEn: '', bodyEn: '' }
  const problems = (changed: Record<string, string>) =>
    reminderInput.safeParse({ ...typed, ...words, ...changed }).error?.issues.map((issue) => [issue.path.join(), issue.message])
  expect(problems({ bodyDa: 'Kl. {klokken}' })).toEqual([['bodyDa', 'unknownPlace']])
  expect(problems({ titleEn: 'See you' })).toEqual([['bodyEn', 'required']])
  expect(problems({ days: '-1' })).toEqual([['days', 'reminderDays']])
  const input = reminderInput.parse({ ...typed, ...words })
  await editReminder(db, cast.mette, input)
  await expect(editReminder(db, cast.jonas, input)).rejects.toMatchObject({ theirs: { version: 2, days: -2 } })
  await sendDue(db, at('2026-11-22T15:30:00Z'))
  expect(await mailsOf(db)).toEqual([['anna@aarhus.example', 'Vi ses om 2 dage i vest']])
  const [edited] = (await trail(db, cast.mette, seasonId)).entries.filter(({ action }) => action === 'reminder.edited')
  expect(edited?.before).toEqual({ 'days.meeting': -1, time: '17:00', titleDa: '', bodyDa: '' })
  expect(edited?.after).toEqual({ 'days.meeting': -2, time: '16:30', titleDa: 'Vi ses {om} i {side}', bodyDa: 'Kl. {tid}' })
})

test('a test goes to who asks for it, for the meeting they choose, as it reads on its day, and does not count', async () => {
  const all = await stage()
  const { db, cast, seasonId } = all
  await sendTest(db, cast.mette, { seasonId, step: 'eve', side: 'east' }, before)
  expect(await mailsOf(db)).toEqual([['mette@kb.example', 'Prøve: Netværksmøde i morgen']])
  const [{ text } = { text: '' }] = await db.select().from(mailOutbox)
  expect(text).toContain('torsdag den 26. november')
  expect(await stateOf(all, 'eve', before)).toEqual(['planned', 'planned'])
  expect(await db.$count(reminderSends)).toBe(0)
})

test('the report tells who was reached by what, and whom one must telephone', async () => {
  const { db, cast, seasonId } = await stage()
  await sendDue(db, opens)
  const taken = at('2026-09-02T07:01:00Z')
  const of = async (library: string) => (await reachOf(db, cast.mette, seasonId, null, taken)).find((one) => one.library === library)
  expect(await of('Københavns Biblioteker')).toMatchObject({ how: 'none', why: 'waits', answered: false, people: ['Bo Holm'] })
  const mail = await claimDue(db, taken)
  await markSent(db, mail?.id ?? '', taken)
  expect(await of('Københavns Biblioteker')).toMatchObject({ how: 'mail', why: null })
  expect(await of('Aarhus Kommunes Biblioteker')).toMatchObject({ how: 'none', why: 'notTold', answered: true })
  expect(await of('Odense Bibliotekerne')).toMatchObject({ how: 'none', why: 'nobody', people: [] })
  // No mail, and no phone that rings.
  await db.insert(noticeSettings).values({ personId: cast.anna.id, mail: false })
  expect(await of('Aarhus Kommunes Biblioteker')).toMatchObject({ how: 'none', why: 'off' })
})

test('a participant sees and changes none of it', async () => {
  const { db, cast, seasonId } = await stage()
  const step = { seasonId, step: 'eve' as const }
  const tries = [
    campaign(db, cast.anna, seasonId, before),
    reachOf(db, cast.anna, seasonId, null, before),
    pauseReminder(db, cast.anna, { ...step, paused: true }),
    sendNow(db, cast.anna, { ...step, side: 'both' }, before),
    sendTest(db, cast.anna, { ...step, side: 'west' }, before),
    editReminder(
      db,
      cast.ras,
      reminderInput.parse({
        ...step,
        version: 1,
        days: '1',
        direction: 'before',
        time: '17:00',
        graceHours: '4',
        titleDa: '',
        bodyDa: '',
        titleEn: '',
        bodyEn: '',
      }),
    ),
    pauseReminder(db, cast.mette, { ...step, seasonId: newId(), paused: true }),
  ]
  for (const tried of tries) await expect(tried).rejects.toMatchObject({ name: 'NotFound' })
})

test('one that cannot be sent does not keep the others back', async () => {
  const { db, west, east } = await stage()
  await sendDue(db, opens)
  await db.update(reminders).set({ graceHours: 72 })
  const [colleague] = await colleaguesOf(db, 'Odense Bibliotekerne', 1)
  if (!colleague) throw new Error('one came')
  await registerSelf(db, colleague, form(east), before)
  await db.delete(mailOutbox)
  await db.execute(`create function refuse() returns trigger language plpgsql as $$ begin
    if new."to" = 'anna@aarhus.example' then raise exception 'no room'; end if; return new; end $$`)
  await db.execute('create trigger refusing before insert on mail_outbox for each row execute function refuse()')
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const both = at('2026-11-19T08:30:00Z')
  await sendDue(db, both)
  expect(logged).toHaveBeenCalled()
  logged.mockRestore()
  vi.spyOn(console, 'error')
  expect(await mailsOf(db)).toEqual([[colleague.email, 'Netværksmøde om en uge']])
  // Nothing of it stands: once it can be sent, it is.
  await db.execute('drop trigger refusing on mail_outbox')
  expect(
    await db
      .select()
      .from(reminderSends)
      .where(and(eq(reminderSends.meetingId, west), eq(reminderSends.channel, 'mail'))),
  ).toEqual([])
  await sendDue(db, new Date(both.getTime() + 30_000))
  expect(await mailsOf(db)).toContainEqual(['anna@aarhus.example', 'Netværksmøde om 5 dage'])
})
