import '@/test/support/settings'
import { expect, test } from 'vitest'
import { registrations } from '@/drizzle/schema'
import { newId } from '@/lib/ids'
import { publishedContent } from '@/lib/meetings/read'
import { closeMirror, heldBackFrom, openDueMirrors, openingOf, openMirror, planMirror } from '@/lib/mirror/open'
import { mirrorAt } from '@/lib/mirror/read'
import { clearRun, endItem, runsOf, startItem } from '@/lib/mirror/run'
import { shareJoint } from '@/lib/notes/joint'
import { roomKey } from '@/lib/notes/room'
import { seedComing } from '@/test/support/coming'
import { freshDatabase } from '@/test/support/database'
import { writer } from '../notes/a-note'

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`)

async function stage() {
  const { db } = await freshDatabase()
  const { cast, seasonId, west, east } = await seedComing(db)
  const season = await publishedContent(db, seasonId)
  const meeting = season?.meetings.find(({ id }) => id === west)
  const [first, second] = meeting?.items ?? []
  if (!season || !meeting || !first || !second || !cast.bo.libraryId) throw new Error('the season is not what it was')
  const place = { seasonId, libraryId: cast.bo.libraryId, status: 'seated' as const }
  const seat = (who: keyof typeof cast, meetingId: string, line: number) =>
    db
      .insert(registrations)
      .values({ ...place, meetingId, personId: cast[who].id, name: who, line, code: `c${line}`, pass: `p${line}`, id: newId() })
  await seat('anna', west, 1)
  await seat('bo', east, 2)
  return { db, cast, seasonId, season, west, east, meeting, first, second }
}

test('who comes second sees what the first meeting says when the facilitator allows it, and not before', async () => {
  const { db, cast, seasonId, west, east } = await stage()
  const held = async (who: keyof typeof cast) => [...(await heldBackFrom(db, cast[who], [west, east]))]
  expect(await held('bo')).toEqual([west])
  expect(await held('anna')).toEqual([])
  expect(await held('mette')).toEqual([])
  await openMirror(db, cast.mette, { seasonId }, at('11:00'))
  expect(await held('bo')).toEqual([])
  await closeMirror(db, cast.jonas, { seasonId })
  expect(await held('bo')).toEqual([west])
})

test('the second meeting reads item by item what the first one wrote, and the joint note once that is shared', async () => {
  const { db, cast, seasonId, season, west, east, first } = await stage()
  const [anna, mette] = [
    writer(db, cast.anna, roomKey({ kind: 'item', meetingId: west, itemId: first.id })),
    writer(db, cast.mette, roomKey({ kind: 'joint', itemId: first.id })),
  ]
  anna.type('Det sagde vi i vest')
  await anna.sendAll()
  mette.type('Det siger begge')
  await mette.sendAll()
  await planMirror(db, cast.mette, { seasonId, date: '2026-11-26', time: '12:00' }, at('11:00'))
  const seen = (who: keyof typeof cast) => mirrorAt(db, cast[who], season, east)
  expect(await seen('bo')).toMatchObject({ heldBack: true, opensAt: new Date('2026-11-26T11:00:00Z') })
  await openMirror(db, cast.mette, { seasonId }, at('11:00'))
  const said = [{ id: first.id, title: first.title, lines: [{ runs: [{ text: 'Det sagde vi i vest' }] }] }]
  expect(await seen('bo')).toMatchObject({ other: { id: west }, heldBack: false, items: [{ ...said[0], joint: null }] })
  await shareJoint(db, cast.mette, { itemId: first.id, share: true }, at('12:00'))
  const joint = { lines: [{ runs: [{ text: 'Det siger begge' }] }] }
  expect(await seen('bo')).toMatchObject({ items: [{ ...said[0], joint }] })
  // The first meeting reads the second: nothing is written there, but what both said is.
  expect(await mirrorAt(db, cast.anna, season, west)).toMatchObject({ other: { id: east }, items: [{ lines: [], joint }] })
  await expect(seen('per')).rejects.toMatchObject({ name: 'NotFound' })
})

test('it opens at the moment that was planned, and by itself when both meetings are over; once', async () => {
  const { db, cast, seasonId, west } = await stage()
  await planMirror(db, cast.mette, { seasonId, date: '2026-11-26', time: '12:00' }, at('16:00'))
  expect(await openingOf(db, seasonId)).toEqual({ openedAt: null, opensAt: new Date('2026-11-26T11:00:00Z') })
  expect(await openDueMirrors(db, new Date('2026-11-26T10:59:00Z'))).toBe(0)
  expect(await heldBackFrom(db, cast.bo, [west])).toEqual(new Set([west]))
  expect(await openDueMirrors(db, new Date('2026-11-26T11:00:00Z'))).toBe(1)
  expect(await openDueMirrors(db, new Date('2026-11-26T11:01:00Z'))).toBe(0)
  expect(await heldBackFrom(db, cast.bo, [west])).toEqual(new Set())
  await closeMirror(db, cast.mette, { seasonId })
  expect(await openDueMirrors(db, new Date('2026-11-27T08:00:00Z'))).toBe(1)
  await planMirror(db, cast.mette, { seasonId, date: '2026-11-20', time: '12:00' }, at('16:00'))
  expect(await openingOf(db, seasonId)).toEqual({ openedAt: at('16:00'), opensAt: null })
})

test('one item runs at a time at a meeting, and it is known how far it ran over', async () => {
  const { db, cast, west, meeting, first, second } = await stage()
  const one = { meetingId: west, itemId: first.id }
  const two = { meetingId: west, itemId: second.id }
  await startItem(db, cast.mette, one, at('09:00'))
  await startItem(db, cast.jonas, one, at('09:05'))
  await startItem(db, cast.mette, two, new Date(at('09:00').getTime() + (first.durationMin + 7) * 60_000))
  let runs = await runsOf(db, cast.mette, meeting)
  expect(runs.get(first.id)).toMatchObject({ startedAt: at('09:00').toISOString(), overMin: 7 })
  expect(runs.get(second.id)).toMatchObject({ endedAt: null, overMin: null })
  await endItem(db, cast.mette, two, at('10:00'))
  await endItem(db, cast.mette, two, at('11:00'))
  runs = await runsOf(db, cast.mette, meeting)
  expect(runs.get(second.id)?.endedAt).toBe(at('10:00').toISOString())
  await clearRun(db, cast.mette, two)
  expect((await runsOf(db, cast.mette, meeting)).has(second.id)).toBe(false)
})

test('a participant neither opens it nor starts an item, nor sees how long items took', async () => {
  const { db, cast, seasonId, west, meeting, first } = await stage()
  const run = { meetingId: west, itemId: first.id }
  const tries = [
    openMirror(db, cast.anna, { seasonId }, at('11:00')),
    planMirror(db, cast.anna, { seasonId, date: '2026-11-26', time: '12:00' }, at('11:00')),
    closeMirror(db, cast.per, { seasonId }),
    startItem(db, cast.anna, run, at('09:00')),
    endItem(db, cast.bo, run, at('09:00')),
    clearRun(db, cast.ras, run),
    runsOf(db, cast.anna, meeting),
    startItem(db, cast.mette, { meetingId: west, itemId: newId() }, at('09:00')),
    openMirror(db, cast.mette, { seasonId: newId() }, at('11:00')),
  ]
  for (const tried of tries) await expect(tried).rejects.toMatchObject({ name: 'NotFound' })
})
