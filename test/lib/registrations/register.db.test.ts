import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  auditEntries,
  libraries,
  mailOutbox,
  pushOutbox,
  pushSubscriptions,
  registrations,
  swapRequests,
  threadFollows,
} from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { followThread } from '@/lib/discussions/follow'
import { levels } from '@/lib/discussions/levels'
import { startThread } from '@/lib/discussions/start'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { settleDue } from '@/lib/registrations/due'
import { forgetNeeds } from '@/lib/registrations/forget'
import { acceptOffer, cancelPlace, editDetails, movePlace, passOffer, substituteIn, waiveFee } from '@/lib/registrations/places'
import { registerColleagues, registerFor, registerSelf, registerWalkIn } from '@/lib/registrations/register'
import { answerSwap, askToSwap } from '@/lib/registrations/swaps'
import { saveTerms, setSeats } from '@/lib/registrations/terms'
import { colleaguesOf, form, registrant, seedComing } from '@/test/support/coming'
import { freshDatabase, secondHandle } from '@/test/support/database'
import { threadOf } from '../discussions/some'

const now = new Date('2026-10-01T08:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const refused = (reason: string) => expect.objectContaining({ name: 'Refused', reason })

/** What the letter of the waiting list says to somebody. */
const letterTo = async (db: Db, to: string): Promise<string> =>
  (await db.select().from(mailOutbox).where(eq(mailOutbox.to, to))).find(({ kind }) => kind === 'seat-waiting')?.text ?? ''

async function stage(capacity = 70) {
  const handle = await freshDatabase()
  const { db } = handle
  const all = await seedComing(db, capacity)
  const anna = await registrant(db, all.cast.anna)
  const bo = await registrant(db, all.cast.bo)
  const rows = () => db.select().from(registrations).orderBy(registrations.line)
  const row = async (id: string) => (await rows()).find((one) => one.id === id)
  const mails = async (to: string) =>
    (await db.select().from(mailOutbox).where(eq(mailOutbox.to, to)).orderBy(mailOutbox.id)).map((m) => m.kind)
  return { ...all, ...handle, anna, bo, rows, row, mails }
}

test('one registers, is written to with the meeting for the calendar, and sending it again is harmless', async () => {
  const { db, anna, west, rows, seasonId } = await stage()
  const sent = form(west, 0)
  expect(await registerSelf(db, anna, sent, now)).toEqual({ id: sent.id, status: 'seated', feeOre: 0 })
  expect(await registerSelf(db, anna, sent, now)).toEqual({ id: sent.id, status: 'seated', feeOre: 0 })
  expect(await rows()).toMatchObject([{ status: 'seated', free: true, line: 1, registeredById: anna.id }])
  const mails = await db.select().from(mailOutbox).where(eq(mailOutbox.to, anna.email)).orderBy(mailOutbox.id)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.attachments[0]?.content).toContain('BEGIN:VEVENT')
  expect(mails[0]?.text).toContain('jeres frie plads')
  const trail = await db.select().from(auditEntries).where(eq(auditEntries.seasonId, seasonId)).orderBy(auditEntries.id)
  expect(trail.filter((entry) => entry.action === 'seat.seated')).toMatchObject([{ actorId: anna.id, subject: 'Anna Skov' }])
})

test('a hundred of one service at once: one of them is free, and no chair too many', async () => {
  const { db, west, rows } = await stage(60)
  const crowd = await colleaguesOf(db, 'Odense Bibliotekerne', 100)
  const placed = await Promise.all(crowd.map((person) => registerSelf(db, person, form(west), now)))
  expect(placed.filter((one) => one.status === 'seated')).toHaveLength(60)
  expect(placed.filter((one) => one.status === 'waiting')).toHaveLength(40)
  const all = await rows()
  expect(all.filter((one) => one.free)).toHaveLength(1)
  expect(all.map((one) => one.line)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
})

test('two servers at once do no worse', async () => {
  const { db, url, west, rows } = await stage(20)
  if (!url) return
  const other = await secondHandle(url)
  const crowd = await colleaguesOf(db, 'Odense Bibliotekerne', 40)
  await Promise.all(crowd.map((person, i) => registerSelf(i % 2 ? db : other.db, person, form(west), now)))
  const all = await rows()
  expect(all.filter((one) => one.status === 'seated')).toHaveLength(20)
  expect(all.filter((one) => one.free)).toHaveLength(1)
})

test('what is refused leaves nothing behind, and does not touch those who register with it', async () => {
  const { db, anna, bo, west, east, rows, cast } = await stage()
  await registerSelf(db, anna, form(west), now)
  const per = await registrant(db, cast.per)
  const answers = await Promise.allSettled([
    registerSelf(db, anna, form(east), now),
    registerSelf(db, bo, form(east), now),
    registerSelf(db, per, form(newId()), now),
  ])
  expect(answers[0]).toMatchObject({ status: 'rejected', reason: refused('alreadyRegistered') })
  expect(answers[1]?.status).toBe('fulfilled')
  expect(answers[2]).toMatchObject({ status: 'rejected', reason: expect.any(NotFound) })
  expect(await rows()).toHaveLength(2)
})

test('nobody pays more than they were shown', async () => {
  const { db, west, rows } = await stage()
  const [first, second] = await colleaguesOf(db, 'Odense Bibliotekerne', 2)
  if (!first || !second) throw new Error('two came')
  await registerSelf(db, first, form(west, 0), now)
  await expect(registerSelf(db, second, form(west, 0), now)).rejects.toThrow(refused('priceChanged'))
  expect(await registerSelf(db, second, form(west, 50_000), now)).toMatchObject({ feeOre: 50_000 })
  expect(await rows()).toHaveLength(2)
})

test('a season that is not published cannot be registered for, nor without saying who one is', async () => {
  const { db, cast } = await stage()
  const { createSeason } = await import('@/lib/meetings/create')
  const dates = { westDate: '2027-03-09', eastDate: '2027-03-11' }
  const draft = await createSeason(db, cast.mette, { theme: 'Forår', take: 'standing', ...dates }, now)
  const { meetingsOfSeason } = await import('@/lib/meetings/seats')
  const [hidden] = await meetingsOfSeason(db, draft.id)
  const anna = await registrant(db, cast.anna)
  await expect(registerSelf(db, anna, form(hidden?.id ?? ''), now)).rejects.toThrow(NotFound)
  await expect(registerSelf(db, { ...anna, library: null }, form(hidden?.id ?? ''), now)).rejects.toThrow(refused('introduceFirst'))
})

test('the free holder cancels: the next becomes free, is told, and can be told so only once', async () => {
  const { db, west, row, mails } = await stage()
  const [first, second] = await colleaguesOf(db, 'Odense Bibliotekerne', 2)
  if (!first || !second) throw new Error('two came')
  const one = await registerSelf(db, first, form(west), now)
  const two = await registerSelf(db, second, form(west), now)
  await cancelPlace(db, first, one.id, later(1))
  await cancelPlace(db, first, one.id, later(2))
  expect(await row(two.id)).toMatchObject({ free: true })
  expect(await mails(second.email)).toEqual(['seat-seated', 'seat-price'])
  expect(await mails(first.email)).toEqual(['seat-seated', 'seat-cancelled'])
})

test('an offer is made, runs out on time whoever is awake, goes on, and is taken by the next', async () => {
  const { db, url, anna, bo, west, row, mails, cast } = await stage(1)
  const per = await registrant(db, cast.per)
  const [a, b, c] = [form(west), form(west), form(west)]
  for (const [person, sent] of [
    [anna, a],
    [bo, b],
    [per, c],
  ] as const)
    await registerSelf(db, person, sent, now)
  const endpoint = 'https://push.example/bo'
  await db.insert(pushSubscriptions).values({ personId: bo.id, endpoint, p256dh: 'k', auth: 'a', vapidKey: 'v' })
  await cancelPlace(db, anna, a.id, now)
  expect(await row(b.id)).toMatchObject({ status: 'offered', offerUntil: later(24) })
  const message = { title: 'Der er en plads til dig', body: expect.stringContaining('2. oktober kl. 10.00'), path: '/registration' }
  expect(await db.select().from(pushOutbox)).toMatchObject([{ kind: 'offer', expiresAt: later(24), message }])
  expect(await settleDue(db, new Date(later(24).getTime() - 1000))).toBe(0)
  const both = [db, url ? (await secondHandle(url)).db : db]
  await Promise.all(both.map((one) => settleDue(one, later(24))))
  expect([(await row(b.id))?.status, (await row(c.id))?.status]).toEqual(['passed', 'offered'])
  await expect(acceptOffer(db, bo, b.id, later(25))).rejects.toThrow(refused('offerOver'))
  await acceptOffer(db, per, c.id, later(25))
  expect(await row(c.id)).toMatchObject({ status: 'seated', free: true })
  expect(await mails(per.email)).toEqual(['seat-waiting', 'seat-offer', 'seat-seated'])
  const offers = await db.select().from(auditEntries).where(eq(auditEntries.action, 'seat.offered')).orderBy(auditEntries.id)
  expect(offers.map((entry) => entry.actorId)).toEqual([null, null])
  expect(await mails(bo.email)).toEqual(['seat-waiting', 'seat-offer', 'seat-expired'])
})

test('an offer that is let go on reaches the next at once', async () => {
  const { db, anna, bo, west, row, cast } = await stage(1)
  const per = await registrant(db, cast.per)
  const [a, b, c] = [form(west), form(west), form(west)]
  for (const [person, sent] of [
    [anna, a],
    [bo, b],
    [per, c],
  ] as const)
    await registerSelf(db, person, sent, now)
  await cancelPlace(db, anna, a.id, now)
  await expect(passOffer(db, per, b.id, now)).rejects.toThrow(NotFound)
  await passOffer(db, bo, b.id, now)
  expect((await row(c.id))?.status).toBe('offered')
})

test('other sectors wait until the date that is set, and are then offered what is left without anybody doing anything', async () => {
  const { db, cast, seasonId, west, row } = await stage()
  const terms = { seasonId, fee: 50_000, otherFee: 60_000, opensAt: null, moveUntil: null, offerHours: 48 }
  await saveTerms(db, cast.mette, { ...terms, publicFirstUntil: '2026-10-05' }, now)
  const [aub] = await colleaguesOf(db, 'Aalborg Universitetsbibliotek', 1)
  if (!aub) throw new Error('one came')
  const placed = await registerSelf(db, aub, form(west, 60_000), now)
  expect(placed.status).toBe('waiting')
  expect(await letterTo(db, aub.email)).toContain('Folkebibliotekerne har pladserne først.')
  expect(await settleDue(db, new Date('2026-10-04T21:59:00Z'))).toBe(0)
  expect(await settleDue(db, new Date('2026-10-04T22:00:00Z'))).toBe(1)
  expect((await row(placed.id))?.status).toBe('offered')
})

test('a letter to who waits says that the public libraries come first only while they do', async () => {
  const { db, cast, seasonId, west } = await stage(1)
  const terms = { seasonId, fee: 50_000, otherFee: 60_000, opensAt: null, moveUntil: null, offerHours: 48 }
  const [first, second, third] = await colleaguesOf(db, 'Aalborg Universitetsbibliotek', 3)
  if (!first || !second || !third) throw new Error('three came')
  await saveTerms(db, cast.mette, { ...terms, publicFirstUntil: null }, now)
  await registerSelf(db, first, form(west, 60_000), now)
  await registerSelf(db, second, form(west, 60_000), now)
  await saveTerms(db, cast.mette, { ...terms, publicFirstUntil: '2026-10-05' }, now)
  await registerSelf(db, third, form(west, 60_000), new Date('2026-10-04T22:00:00Z'))
  for (const { email } of [second, third]) {
    expect(await letterTo(db, email)).toContain('Mødet er fuldt lige nu.')
    expect(await letterTo(db, email)).not.toContain('Folkebibliotekerne')
  }
})

test('one changes side, sends somebody else, mends the bill; others of their sort may not', async () => {
  const { db, anna, bo, west, east, row, mails } = await stage()
  const sent = form(west)
  await registerSelf(db, anna, sent, now)
  await expect(movePlace(db, bo, { id: sent.id, meetingId: east, whenFull: 'refuse' }, now)).rejects.toThrow(NotFound)
  await movePlace(db, anna, { id: sent.id, meetingId: east, whenFull: 'refuse' }, now)
  await editDetails(
    db,
    anna,
    { id: sent.id, ean: '5798000420526', reference: 'Anna', requisition: null, diet: 'Vegetar', access: null },
    now,
  )
  expect(await row(sent.id)).toMatchObject({ meetingId: east, ean: '5798000420526', diet: 'Vegetar', free: true })
  await expect(substituteIn(db, anna, { id: sent.id, name: 'Bo Holm', email: bo.email }, now)).rejects.toThrow(refused('otherLibrary'))
  const followed = ['1', '2', '3'].map((title) => threadOf(title))
  for (const [i, thread] of followed.entries()) {
    await startThread(db, bo, thread, now)
    await followThread(db, anna, { threadId: thread.id, level: levels[i] ?? null })
  }
  await substituteIn(db, anna, { id: sent.id, name: 'Ida Bro', email: 'ida@aarhus.example' }, now)
  const ida = (await row(sent.id))?.personId ?? ''
  const hers = await db.select().from(threadFollows).where(eq(threadFollows.personId, ida))
  // What Anna has muted she does not hand on.
  expect(hers.map(({ level }) => level).sort()).toEqual(['all', 'mentions'])
  expect(await row(sent.id)).toMatchObject({ name: 'Ida Bro', free: true, line: 1, diet: null, ean: '5798000420526' })
  expect(await mails('ida@aarhus.example')).toEqual(['seat-seated'])
  expect(await mails(anna.email)).toContain('seat-replaced')
  await expect(cancelPlace(db, anna, sent.id, now)).rejects.toThrow(NotFound)
})

test('colleagues are registered together or not at all, and a pending person cannot register others', async () => {
  const { db, anna, bo, west, cast, rows } = await stage()
  const who = (name: string, email: string) => ({ id: newId(), name, email, diet: null, access: null })
  const bill = { meetingId: west, ean: null, reference: null, requisition: null }
  const two = [who('Ida Bro', 'ida@aarhus.example'), who('Kim Vad', 'kim@aarhus.example')]
  await expect(registerColleagues(db, anna, { ...bill, shownOre: 0, colleagues: two }, now)).rejects.toThrow(refused('priceChanged'))
  const withBo = [...two, who('Bo Holm', bo.email)]
  await expect(registerColleagues(db, anna, { ...bill, shownOre: 200_000, colleagues: withBo }, now)).rejects.toThrow(
    refused('otherLibrary'),
  )
  expect(await rows()).toHaveLength(0)
  const placed = await registerColleagues(db, anna, { ...bill, shownOre: 50_000, colleagues: two }, now)
  expect(placed.map((one) => one.feeOre)).toEqual([0, 50_000])
  const per = await registrant(db, cast.per)
  await expect(registerColleagues(db, per, { ...bill, shownOre: 0, colleagues: two }, now)).rejects.toThrow(refused('admittedFirst'))
})

test('the holder of the free seat is asked to swap, says yes, and the price follows', async () => {
  const { db, west, row, mails } = await stage()
  const [holder, asker, stranger] = await colleaguesOf(db, 'Odense Bibliotekerne', 3)
  if (!holder || !asker || !stranger) throw new Error('three came')
  const [a, b] = [form(west), form(west)]
  await registerSelf(db, holder, a, now)
  await registerSelf(db, asker, b, now)
  await askToSwap(db, asker, b.id, now)
  await expect(askToSwap(db, asker, b.id, now)).rejects.toThrow(refused('alreadyAsked'))
  const asks = (await db.select().from(mailOutbox).where(eq(mailOutbox.to, holder.email))).find(({ kind }) => kind === 'seat-swap')
  expect(asks?.text).toContain(`Vil du bytte plads, ${holder.name?.split(' ')[0]}?`)
  const [request] = await db.select().from(swapRequests)
  const answer = { requestId: request?.id ?? '', accepted: true }
  await expect(answerSwap(db, asker, answer, now)).rejects.toThrow(NotFound)
  await expect(answerSwap(db, stranger, answer, now)).rejects.toThrow(NotFound)
  await answerSwap(db, holder, answer, now)
  expect([(await row(a.id))?.free, (await row(b.id))?.free]).toEqual([false, true])
  expect(await mails(holder.email)).toEqual(['seat-seated', 'seat-swap', 'seat-price'])
  await expect(answerSwap(db, holder, answer, now)).rejects.toThrow(refused('swapFellAway'))
})

test('a question falls away with the seat it was about', async () => {
  const { db, west } = await stage()
  const [holder, asker] = await colleaguesOf(db, 'Odense Bibliotekerne', 2)
  if (!holder || !asker) throw new Error('two came')
  const [a, b] = [form(west), form(west)]
  await registerSelf(db, holder, a, now)
  await registerSelf(db, asker, b, now)
  await askToSwap(db, asker, b.id, now)
  await cancelPlace(db, holder, a.id, now)
  expect(await db.select().from(swapRequests)).toMatchObject([{ answeredAt: now, accepted: null }])
})

test('a facilitator registers, waives, seats walk-ins and sets the chairs; a participant does none of it', async () => {
  const { db, cast, anna, west, row } = await stage(1)
  const [aarhus] = await db.select().from(libraries).where(eq(libraries.name, 'Aarhus Kommunes Biblioteker'))
  const { shownOre: _, ...rest } = form(west)
  const sent = { ...rest, name: 'Ida Bro', email: 'ida@gmail.com', libraryId: aarhus?.id ?? '', walkIn: false }
  await expect(registerFor(db, anna, sent, now)).rejects.toThrow(NotFound)
  expect(await registerFor(db, cast.mette, sent, now)).toMatchObject({ status: 'seated' })
  await expect(waiveFee(db, anna, { id: sent.id, waived: true }, now)).rejects.toThrow(NotFound)
  await waiveFee(db, cast.mette, { id: sent.id, waived: true }, now)
  expect(await row(sent.id)).toMatchObject({ waived: true })
  const walker = { id: newId(), meetingId: west, name: 'Kim Vad', email: null, libraryId: aarhus?.id ?? '', at: now }
  await expect(registerWalkIn(db, anna, walker, now)).rejects.toThrow(NotFound)
  await expect(registerWalkIn(db, cast.mette, walker, now)).rejects.toThrow(refused('meetingFull'))
  await expect(setSeats(db, anna, { meetingId: west, capacity: 5 }, now)).rejects.toThrow(NotFound)
  await setSeats(db, cast.mette, { meetingId: west, capacity: 2 }, now)
  expect(await registerWalkIn(db, cast.mette, walker, now)).toMatchObject({ status: 'seated', feeOre: 50_000 })
  await expect(setSeats(db, cast.mette, { meetingId: west, capacity: 1 }, now)).rejects.toThrow(Refused)
})

test('what somebody eats is forgotten a month after the meeting, and not before', async () => {
  const { db, anna, west, row } = await stage()
  const sent = { ...form(west), diet: 'Vegetar', access: 'Teleslynge', ean: '5798000420526' }
  await registerSelf(db, anna, sent, now)
  await forgetNeeds(db, new Date('2026-12-20T12:00:00Z'))
  expect(await row(sent.id)).toMatchObject({ diet: 'Vegetar' })
  await forgetNeeds(db, new Date('2026-12-25T12:00:00Z'))
  expect(await row(sent.id)).toMatchObject({ diet: null, access: null, ean: '5798000420526' })
})
