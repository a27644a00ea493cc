import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { checkIns, meetings, people, registrations, seatingRevisions } from '@/drizzle/schema'
import { checkIn } from '@/lib/check-in/check-in'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { publishedSeasonOf } from '@/lib/meetings/read'
import { substituteIn } from '@/lib/registrations/places'
import { takeOutAbsent } from '@/lib/seatings/absent'
import { changeGroups, savePlan, undoGroups } from '@/lib/seatings/edit'
import { everybodyIn, type GroupRound, tableOf } from '@/lib/seatings/groups'
import { seatLateComer } from '@/lib/seatings/late'
import { groupsFor } from '@/lib/seatings/mine'
import type { MyGroups } from '@/lib/seatings/my-groups'
import { publishGroups, withdrawGroups } from '@/lib/seatings/publish'
import { chooseRoles } from '@/lib/seatings/roles'
import { inSlices } from '@/lib/seatings/run'
import { runSolving, startSolving, stopSolving } from '@/lib/seatings/solve'
import { freshDatabase } from '../../support/database'
import { seat } from '../../support/seats'
import { planOf } from './plan-of'
import { cameIn, look, made, october, phoneFor, published, rung, seedGroups, someone } from './some-groups'

const west = (slug: string) => `${slug}-vest`

async function mine(db: Db, person: { id: string }, slug: string) {
  const season = await publishedSeasonOf(db, west(slug))
  const meeting = season?.meetings.find((one) => one.slug === west(slug))
  if (!season || !meeting) throw new Error('the season is published')
  return groupsFor(db, person, meeting, season.id)
}

const draftOf = async (...of: Parameters<typeof look>): Promise<GroupRound[]> => (await look(...of)).draft ?? []

test('groups are made, handed out and seen by each; whoever does not lead makes none', async () => {
  const { db } = await freshDatabase()
  const { cast, seats, slug, west: meetingId } = await seedGroups(db)
  await phoneFor(db, cast.anna.id)
  expect(await made(db, cast.mette, meetingId, west(slug), planOf(2))).toEqual([])
  const draft = await draftOf(db, cast.mette, west(slug))
  expect(draft.map((round) => round.tables.map((table) => table.people.length))).toEqual([
    [4, 4, 4],
    [4, 4, 4],
  ])
  for (const round of draft) for (const table of round.tables) expect(new Set([table.chair, table.pen]).size).toBe(2)
  expect((await mine(db, cast.anna, slug)).groups).toBeNull()

  expect(await published(db, cast.mette, meetingId, west(slug))).toEqual({ told: 12, gone: 0 })
  const { groups } = await mine(db, cast.anna, slug)
  expect(groups?.rounds).toHaveLength(2)
  expect(groups?.rounds[0]?.group).toBe(tableOf(draft[0], seats[0] ?? '')?.id)
  expect(groups?.rounds[0]?.people.find((one) => one.me)).toMatchObject({ name: 'Anna Skov', library: 'Aarhus Kommunes Biblioteker' })
  // The push alone is enough to stand on.
  const [message] = await rung(db, cast.anna.id)
  expect(message).toMatchObject({
    title: `Gruppe ${groups?.rounds[0]?.group} · Bord ${groups?.rounds[0]?.group}`,
    path: `/meetings/${west(slug)}/groups`,
  })
  expect(message?.keep).toEqual({ person: cast.anna.id, name: `groups:${west(slug)}`, value: groups })
  expect((await mine(db, cast.bo, slug)).groups?.rounds).toEqual([])

  for (const who of [cast.anna, cast.per, cast.ras]) {
    await expect(startSolving(db, who, { meetingId, version: 0, plan: planOf(1), ms: 50 }, october)).rejects.toThrow('')
    await expect(publishGroups(db, who, { meetingId, version: 3 }, october)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(look(db, who, west(slug))).rejects.toMatchObject({ name: 'NotFound' })
  }
})

test('handed out twice, nothing is new and no phone rings; after a change only theirs do whose group it is', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, seats, west: meetingId } = await seedGroups(db)
  await phoneFor(db, cast.anna.id)
  await made(db, cast.mette, meetingId, west(slug), planOf(1))
  await published(db, cast.mette, meetingId, west(slug))
  expect(await published(db, cast.mette, meetingId, west(slug))).toEqual({ told: 0, gone: 0 })
  expect(await db.$count(seatingRevisions)).toBe(1)
  expect(await rung(db, cast.anna.id)).toHaveLength(1)

  const [round] = await draftOf(db, cast.mette, west(slug))
  const [a, b] = (round?.tables ?? []).filter((table) => !table.people.includes(seats[0] ?? ''))
  const change = { kind: 'swap' as const, person: a?.people[0] ?? '', from: a?.id ?? '', with: b?.people[0] ?? '', to: b?.id ?? '' }
  await changeGroups(db, cast.mette, { meetingId, roundId: round?.id ?? '', change }, october)
  expect(await published(db, cast.mette, meetingId, west(slug))).toEqual({ told: 8, gone: 0 })
  expect(await rung(db, cast.anna.id)).toHaveLength(1)
})

test('a substitute has the group of whoever sends them, who has none any more', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, seats, west: meetingId } = await seedGroups(db)
  await made(db, cast.mette, meetingId, west(slug), planOf(1))
  await published(db, cast.mette, meetingId, west(slug))
  const before = (await mine(db, cast.anna, slug)).groups?.rounds[0]?.group
  expect(before).toBeTruthy()
  await substituteIn(db, cast.anna, { id: seats[0] ?? '', name: 'Vera Vikar', email: 'vera@aarhus.example' }, october)
  const [vera] = await db.select().from(people).where(eq(people.email, 'vera@aarhus.example'))
  const { groups } = await mine(db, vera ?? { id: '' }, slug)
  expect(groups?.rounds[0]?.group).toBe(before)
  expect(groups?.rounds[0]?.people.find((one) => one.me)?.name).toBe('Vera Vikar')
  expect((await mine(db, cast.anna, slug)).seat).toBeNull()
})

test('two who change at once: both changes stand, but for the same person the second hears of it; one publishes only what was seen', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, west: meetingId } = await seedGroups(db)
  await made(db, cast.mette, meetingId, west(slug), planOf(1))
  const seen = await look(db, cast.jonas, west(slug))
  const [round] = seen.draft ?? []
  const [one, two, three] = round?.tables ?? []
  const roundId = round?.id ?? ''
  const [p, q] = [one?.people[0] ?? '', two?.people[0] ?? '']
  await changeGroups(db, cast.mette, { meetingId, roundId, change: { kind: 'move', person: p, from: '1', to: '3' } }, october)
  await changeGroups(db, cast.jonas, { meetingId, roundId, change: { kind: 'move', person: q, from: '2', to: '1' } }, october)
  const late = changeGroups(db, cast.jonas, { meetingId, roundId, change: { kind: 'move', person: p, from: '1', to: '2' } }, october)
  await expect(late).rejects.toMatchObject({ name: 'Conflict' })
  const [after] = await draftOf(db, cast.mette, west(slug))
  expect([tableOf(after, p)?.id, tableOf(after, q)?.id]).toEqual(['3', '1'])
  expect(three?.people).toHaveLength(4)
  expect(after?.tables.map((table) => table.people.length)).toEqual([4, 3, 5])
  // Roles that were left open have been given on.
  for (const table of after?.tables ?? []) expect([table.chair, table.pen].every((id) => id && table.people.includes(id))).toBe(true)

  await expect(publishGroups(db, cast.jonas, { meetingId, version: seen.version }, october)).rejects.toMatchObject({ name: 'Conflict' })
  await undoGroups(db, cast.jonas, meetingId)
  await undoGroups(db, cast.jonas, meetingId)
  expect(await draftOf(db, cast.mette, west(slug))).toEqual(seen.draft)
})

test('rooms and tables get their names after the groups are made, with nobody moved; the phones hear of it, and it can be undone', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, west: meetingId } = await seedGroups(db)
  await phoneFor(db, cast.anna.id)
  const plan = planOf(1)
  await made(db, cast.mette, meetingId, west(slug), plan)
  await published(db, cast.mette, meetingId, west(slug))
  const before = await look(db, cast.mette, west(slug))
  const rooms = [{ name: 'Lokale 2', tables: 3, names: ['Ask', 'Birk', 'Eg'] }]
  const named = { ...plan, rounds: plan.rounds.map((round) => ({ ...round, title: 'Tjekliste', rooms })) }
  await savePlan(db, cast.mette, { meetingId, version: before.version, plan: named }, october)
  const after = await look(db, cast.mette, west(slug))
  expect(after.draft?.map((round) => round.title)).toEqual(['Tjekliste'])
  expect(after.draft?.[0]?.tables.map(({ room, name }) => [room, name])).toEqual(rooms[0]?.names.map((name) => ['Lokale 2', name]))
  const people = (groups: typeof after) => groups.draft?.map((round) => round.tables.map((table) => table.people))
  expect(people(after)).toEqual(people(before))
  expect(await published(db, cast.mette, meetingId, west(slug))).toEqual({ told: 12, gone: 0 })
  const round = (await mine(db, cast.anna, slug)).groups?.rounds[0]
  expect((await rung(db, cast.anna.id)).at(-1)?.title).toBe(`Gruppe ${round?.group} · Bord ${round?.table} · Lokale 2`)
  // The same plan once more is no step.
  await savePlan(db, cast.mette, { meetingId, version: (await look(db, cast.mette, west(slug))).version, plan: named }, october)
  await undoGroups(db, cast.mette, meetingId)
  expect((await look(db, cast.mette, west(slug))).draft).toEqual(before.draft)
  const seen = await look(db, cast.mette, west(slug))
  await expect(savePlan(db, cast.anna, { meetingId, version: seen.version, plan }, october)).rejects.toMatchObject({ name: 'NotFound' })
  await expect(savePlan(db, cast.mette, { meetingId, version: before.version, plan }, october)).rejects.toMatchObject({ name: 'Conflict' })
})

test('a search gives way to whoever changes something meanwhile, and ends when it is asked to', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, west: meetingId } = await seedGroups(db)
  await made(db, cast.mette, meetingId, west(slug), planOf(1))
  const before = await look(db, cast.mette, west(slug))
  const { job } = await startSolving(db, cast.mette, { meetingId, version: before.version, plan: planOf(3), ms: 100 }, october)
  if (!job) throw new Error('it can be done')
  const [round] = before.draft ?? []
  const person = round?.tables[0]?.people[0] ?? ''
  await changeGroups(db, cast.jonas, { meetingId, roundId: round?.id ?? '', change: { kind: 'move', person, from: '1', to: '2' } }, october)
  await runSolving(db, job, inSlices, () => october)
  const after = await look(db, cast.mette, west(slug))
  expect(tableOf(after.draft?.[0], person)?.id).toBe('2')
  expect(after.solving?.ended).toBe('over')

  const again = await startSolving(db, cast.mette, { meetingId, version: after.version, plan: planOf(3), ms: 20_000 }, october)
  await stopSolving(db, cast.mette, meetingId)
  if (!again.job) throw new Error('it can be done')
  await runSolving(db, again.job, inSlices, () => october)
  expect((await look(db, cast.mette, west(slug))).draft).toHaveLength(3)
})

test('what cannot be is said with the reason, and the draft stands', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, seats, west: meetingId } = await seedGroups(db)
  await made(db, cast.mette, meetingId, west(slug), planOf(1))
  const draft = await draftOf(db, cast.mette, west(slug))
  const [a = '', b = ''] = seats
  const groups = (by: 'size' | 'count', n: number) => ({
    rounds: [{ ...(planOf(1).rounds[0] as ReturnType<typeof planOf>['rounds'][number]), groups: { by, n } }],
  })
  const codes = async (change: Parameters<typeof planOf>[1]) =>
    (await made(db, cast.mette, meetingId, west(slug), planOf(1, change))).map((one) => one.code)
  expect(await codes(groups('size', 40))).toEqual(['groupLargerThanPeople'])
  expect(await codes(groups('count', 40))).toEqual(['moreTablesThanPeople'])
  expect(await codes(groups('count', 0))).toEqual(['noTables'])
  expect(await codes({ rounds: [] })).toEqual(['noRounds'])
  expect(
    await codes({
      specials: [
        { kind: 'together', people: [a, b] },
        { kind: 'apart', people: [a, b] },
      ],
    }),
  ).toEqual(['togetherAndApart'])
  expect(await codes({ specials: [{ kind: 'pin', person: a, table: '9' }] })).toEqual(['unknownTable'])
  const pins = seats.slice(0, 5).map((person) => ({ kind: 'pin' as const, person, table: '1' }))
  expect(await codes({ specials: pins })).toEqual(['pinsOverSeats'])
  expect(await draftOf(db, cast.mette, west(slug))).toEqual(draft)
})

test('who comes late has a table at once, nobody else moves, and asking twice changes nothing; others may not ask for them', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, seasonId, west: meetingId } = await seedGroups(db)
  const early = await someone(db, seasonId, 20)
  await db.update(registrations).set({ personId: cast.bo.id }).where(eq(registrations.id, early))
  await made(db, cast.mette, meetingId, west(slug), { ...planOf(2), specials: [{ kind: 'only', person: early, rounds: [] }] })
  await expect(seatLateComer(db, cast.bo, { meetingId, registrationId: early }, october)).rejects.toMatchObject({
    reason: 'groupsNotReady',
  })
  await published(db, cast.mette, meetingId, west(slug))
  await expect(seatLateComer(db, cast.bo, { meetingId, registrationId: early }, october)).rejects.toMatchObject({ reason: 'notSeatedHere' })

  const late = await someone(db, seasonId, 21)
  await db.update(registrations).set({ personId: cast.per.id }).where(eq(registrations.id, late))
  await phoneFor(db, cast.per.id)
  await phoneFor(db, cast.anna.id)
  await expect(seatLateComer(db, cast.anna, { meetingId, registrationId: late }, october)).rejects.toMatchObject({ name: 'NotFound' })
  const before = await draftOf(db, cast.mette, west(slug))
  const placed = await seatLateComer(db, cast.per, { meetingId, registrationId: late }, october)
  expect(placed.map((one) => one.already)).toEqual([false, false])
  const after = await draftOf(db, cast.mette, west(slug))
  for (const [r, round] of before.entries())
    for (const [t, table] of round.tables.entries()) expect(after[r]?.tables[t]?.people.slice(0, table.people.length)).toEqual(table.people)
  expect((await seatLateComer(db, cast.per, { meetingId, registrationId: late }, october)).map((one) => one.already)).toEqual([true, true])
  expect((await rung(db, cast.per.id)).map((one) => (one.keep?.value as MyGroups | undefined)?.rounds.length)).toEqual([2])
  expect(await rung(db, cast.anna.id)).toEqual([])
})

test('whoever is checked in at the door has a group by that; who sits already stays', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, seats, seasonId, west: meetingId } = await seedGroups(db)
  await made(db, cast.mette, meetingId, west(slug), planOf(1))
  await published(db, cast.mette, meetingId, west(slug))
  const late = await someone(db, seasonId, 30)
  const at = new Date('2026-11-24T09:30:00Z')
  const come = (registrationId: string) => checkIn(db, cast.jonas, { id: newId(), registrationId, meetingId, present: true, at }, at)
  const before = await draftOf(db, cast.mette, west(slug))
  await come(seats[3] ?? '')
  expect(await draftOf(db, cast.mette, west(slug))).toEqual(before)
  await come(late)
  expect(everybodyIn(await draftOf(db, cast.mette, west(slug)))).toContain(late)
  expect(await db.$count(checkIns)).toBe(2)
})

test('who is to be on the other side has no place here until they are let in', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, seasonId, west: meetingId } = await seedGroups(db)
  const crossing = await seat(db, seasonId, { name: 'Bo Holm', library: 'Københavns Biblioteker', side: 'east', personId: cast.bo.id })
  expect((await mine(db, cast.bo, slug)).seat).toBeNull()
  await expect(seatLateComer(db, cast.bo, { meetingId, registrationId: crossing }, october)).rejects.toMatchObject({ name: 'NotFound' })
  await cameIn(db, meetingId, [crossing], new Date('2026-11-24T09:00:00Z'))
  expect((await mine(db, cast.bo, slug)).seat).toBe(crossing)
})

test('those who did not come are taken out with few moves, and the moves are known before', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, seats, west: meetingId } = await seedGroups(db)
  await made(db, cast.mette, meetingId, west(slug), planOf(1))
  await published(db, cast.mette, meetingId, west(slug))
  const [round] = await draftOf(db, cast.mette, west(slug))
  const roundId = round?.id ?? ''
  const absent = round?.tables[0]?.people.slice(0, 3) ?? []
  await cameIn(
    db,
    meetingId,
    seats.filter((id) => !absent.includes(id)),
    new Date('2026-11-24T09:00:00Z'),
  )
  const seen = await takeOutAbsent(db, cast.mette, { meetingId, rounds: [roundId], absent, preview: true }, october)
  expect(await draftOf(db, cast.mette, west(slug))).toEqual([round])
  const moves = await takeOutAbsent(db, cast.mette, { meetingId, rounds: [roundId], absent, preview: false }, october)
  expect(moves).toEqual(seen)
  expect(moves.length).toBeLessThanOrEqual(1)
  const [after] = await draftOf(db, cast.mette, west(slug))
  expect(everybodyIn([after as GroupRound]).sort()).toEqual(seats.filter((id) => !absent.includes(id)).sort())
  expect((await look(db, cast.mette, west(slug))).published?.rounds).toEqual([after])
  await expect(takeOutAbsent(db, cast.anna, { meetingId, rounds: [roundId], absent, preview: false }, october)).rejects.toMatchObject({
    name: 'NotFound',
  })
})

test('who is missing in one round only is in the other; where they are at the meeting, that holds when groups are made again', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, seats, west: meetingId } = await seedGroups(db)
  const plan = planOf(2)
  await made(db, cast.mette, meetingId, west(slug), plan)
  await published(db, cast.mette, meetingId, west(slug))
  const [here = '', away = '', ...others] = seats
  await cameIn(db, meetingId, [here, ...others], new Date('2026-11-24T09:00:00Z'))
  const second = plan.rounds[1]?.id ?? ''
  await takeOutAbsent(db, cast.mette, { meetingId, rounds: [second], absent: [here, away], preview: false }, october)
  const missing = (rounds: GroupRound[]) => rounds.map((round) => [here, away].map((id) => !tableOf(round, id)))
  expect(missing(await draftOf(db, cast.mette, west(slug)))).toEqual([
    [false, false],
    [true, true],
  ])
  const after = await look(db, cast.mette, west(slug))
  expect(after.plan.specials).toEqual([{ kind: 'only', person: here, rounds: [plan.rounds[0]?.id] }])
  await seatLateComer(db, cast.mette, { meetingId, registrationId: away }, october)
  await made(db, cast.mette, meetingId, west(slug), after.plan)
  expect(missing(await draftOf(db, cast.mette, west(slug)))).toEqual([
    [false, false],
    [true, false],
  ])
})

test('who gives the seat up is in nobody’s group, and out of the groups when they are handed out again', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, west: meetingId } = await seedGroups(db)
  await made(db, cast.mette, meetingId, west(slug), planOf(1))
  await published(db, cast.mette, meetingId, west(slug))
  const [round] = await draftOf(db, cast.mette, west(slug))
  const table = round?.tables.find((one) => one.people.includes(everybodyIn([round])[0] ?? ''))
  const gone = table?.chair ?? ''
  await db.update(registrations).set({ status: 'cancelled' }).where(eq(registrations.id, gone))
  const told = await published(db, cast.mette, meetingId, west(slug))
  expect(told).toEqual({ told: 3, gone: 1 })
  const [after] = await draftOf(db, cast.mette, west(slug))
  const left = after?.tables.find((one) => one.id === table?.id)
  expect(left?.people).toEqual(table?.people.filter((id) => id !== gone))
  expect(left?.people).toContain(left?.chair)
  await withdrawGroups(db, cast.mette, meetingId)
  expect((await mine(db, cast.anna, slug)).groups).toBeNull()
})

test('who sat together in the west this season or in any before does not in the east, and the willing get the roles', async () => {
  const { db } = await freshDatabase()
  const { cast, slug, seats, west: meetingId } = await seedGroups(db, 15)
  await chooseRoles(db, cast.anna, { chair: 'gladly', pen: 'never' })
  await made(db, cast.mette, meetingId, west(slug), planOf(1))
  const [first] = await draftOf(db, cast.mette, west(slug))
  expect(tableOf(first, seats[0] ?? '')?.chair).toBe(seats[0])
  await published(db, cast.mette, meetingId, west(slug))
  // The same people, at the meeting in the east two days later.
  const held = await db.select().from(registrations).where(eq(registrations.meetingId, meetingId))
  const east = await eastOf(db, meetingId)
  await db.update(registrations).set({ status: 'cancelled' }).where(eq(registrations.meetingId, meetingId))
  const again = held.map((row) => ({ ...row, id: newId(), meetingId: east.id, line: row.line + 100, code: `E${row.line}`, pass: newId() }))
  await db.insert(registrations).values(again)
  await made(db, cast.mette, east.id, east.slug, planOf(1))
  const { worth, draft } = await look(db, cast.mette, east.slug)
  expect(worth?.repeats).toMatchObject({ before: 0, today: 0 })
  expect(worth?.unkept).toEqual([])
  const anna = again.find((row) => row.personId === cast.anna.id)?.id ?? ''
  // She had the chair last time.
  expect(tableOf(draft?.[0], anna)?.chair).not.toBe(anna)
})

async function eastOf(db: Db, meetingId: string) {
  const all = await db.select().from(meetings)
  const east = all.find((one) => one.side === 'east')
  if (!east || east.id === meetingId) throw new Error('a season has two meetings')
  return east
}
