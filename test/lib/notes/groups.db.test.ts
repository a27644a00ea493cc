import '@/test/support/settings'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, registrations, seatingRevisions, seatings } from '@/drizzle/schema'
import { draftOf } from '@/lib/articles/read'
import { makeArticle } from '@/lib/articles/write'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { originAsked } from '@/lib/discussions/origins'
import { startThread } from '@/lib/discussions/start'
import { sharedThread } from '@/lib/discussions/thread'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { publishedContent } from '@/lib/meetings/read'
import { openMirror } from '@/lib/mirror/open'
import { mirrorAt } from '@/lib/mirror/read'
import { groupNotesOf, sharedGroupNotesOf } from '@/lib/notes/group-notes'
import { plainLine } from '@/lib/notes/line'
import { elementOf, linesIn } from '@/lib/notes/lines'
import { passPen } from '@/lib/notes/pen'
import { readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { shareNote } from '@/lib/notes/share'
import { versionsOf } from '@/lib/notes/versions'
import { promisesOf } from '@/lib/promises/read'
import type { GroupRound } from '@/lib/seatings/groups'
import { freshDatabase } from '@/test/support/database'
import { seat } from '@/test/support/seats'
import { minutes, morning } from '../check-in/a-door'
import { aNote, textsOf, writer } from './a-note'

/** Anna and the pending Per in group 1 of a round of the item, Bo in group 2; and one who sits in the east. */
async function someGroups(db: Db) {
  const noted = await aNote(db)
  const { cast, seasonId, west, itemId } = noted
  const sits = (who: typeof cast.anna, library: string) => seat(db, seasonId, { name: who.name, library, personId: who.id })
  const [anna, bo, per] = [
    await sits(cast.anna, 'Aarhus Kommunes Biblioteker'),
    await sits(cast.bo, 'Københavns Biblioteker'),
    await sits(cast.per, 'Esbjerg Kommunes Biblioteker'),
  ]
  const eva = { id: newId(), name: 'Eva Øst', email: 'eva@oest.example', role: 'participant' as const, standing: 'member' as const }
  await db.insert(people).values(eva)
  await seat(db, seasonId, { name: eva.name, library: 'Roskilde Bibliotekerne', personId: eva.id, side: 'east' })
  const roundId = newId()
  const table = (id: string, people: string[]) => ({ id, people, chair: null, pen: null, room: 'Sal B', seats: 6 })
  const publish = async (revision: number, tables: GroupRound['tables']) => {
    const content: GroupRound[] = [{ id: roundId, itemId, title: 'Låneveje', task: 'Find tre ting', minutes: null, tables }]
    await db.insert(seatingRevisions).values({ id: newId(), meetingId: west.id, revision, content, publishedAt: morning })
    const set = { publishedRevision: revision, lastRevision: revision }
    await db
      .insert(seatings)
      .values({ meetingId: west.id, ...set })
      .onConflictDoUpdate({ target: seatings.meetingId, set })
  }
  await publish(1, [table('1', [anna, per]), table('2', [bo])])
  const room = (group: string) => roomKey({ kind: 'group', meetingId: west.id, roundId, group })
  return { ...noted, eva, seats: { anna, bo, per }, publish, table, roundId, room }
}

test('a group’s note is its own and the facilitators’, until it is shared: then members read it', async () => {
  const { db } = await freshDatabase()
  const { cast, eva, west, room, roundId } = await someGroups(db)
  const ours = room('1')
  const listed = async (actor: Actor) =>
    (await groupNotesOf(db, actor, west.id)).map(({ group, mine, shared, begun }) => [group, mine, shared, begun?.begins ?? null])
  const anna = writer(db, cast.anna, ours)
  anna.type('Vi vil dele lister')
  await anna.sendAll()
  const mette = writer(db, cast.mette, ours)
  await mette.pull()
  mette.type('God idé')
  await mette.sendAll()
  expect(await textsOf(db, cast.anna, ours)).toEqual(['Vi vil dele lister', 'God idé'])
  expect(await listed(cast.anna)).toEqual([['1', true, false, 'Vi vil dele lister · God idé']])

  const outside = [cast.bo, cast.per, cast.ras, eva]
  for (const actor of outside) {
    const stranger = writer(db, actor, ours)
    stranger.type('Indbrud')
    await expect(stranger.sendAll(), actor.id).rejects.toThrow(NotFound)
    await expect(readNote(db, actor, ours)).rejects.toThrow(NotFound)
    await expect(versionsOf(db, actor, ours)).rejects.toThrow(NotFound)
    await expect(shareNote(db, actor, { room: ours, shared: true }, morning)).rejects.toThrow(NotFound)
  }
  await expect(groupNotesOf(db, cast.per, west.id)).rejects.toThrow(NotFound)
  expect(await listed(cast.bo)).toEqual([['2', true, false, null]])

  await shareNote(db, cast.anna, { room: ours, shared: true }, minutes(5))
  expect(await textsOf(db, cast.bo, ours)).toEqual(['Vi vil dele lister', 'God idé'])
  expect(await listed(cast.bo)).toEqual([
    ['1', false, true, 'Vi vil dele lister · God idé'],
    ['2', true, false, null],
  ])
  const bo = writer(db, cast.bo, ours)
  await bo.pull()
  bo.type('Det skriver jeg lige i')
  await expect(bo.sendAll()).rejects.toEqual(new Refused('noteNotYours'))
  await expect(shareNote(db, cast.bo, { room: ours, shared: false }, minutes(6))).rejects.toEqual(new Refused('noteNotYours'))
  await expect(passPen(db, cast.anna, { room: ours, to: cast.bo.id }, minutes(6))).rejects.toEqual(new Refused('noteNotYours'))
  // Pending and removed people still see nothing, nor does the meeting that comes second before it may.
  for (const actor of [cast.per, cast.ras, eva]) await expect(readNote(db, actor, ours)).rejects.toThrow(NotFound)
  expect(await listed(eva)).toEqual([])

  await shareNote(db, cast.mette, { room: ours, shared: false }, minutes(7))
  await expect(readNote(db, cast.bo, ours)).rejects.toThrow(NotFound)
  for (const gone of [room('3'), roomKey({ kind: 'group', meetingId: west.id, roundId: newId(), group: '1' })])
    await expect(readNote(db, cast.mette, gone), roundId).rejects.toThrow(NotFound)
})

test('whoever changes groups writes in the other one; who has given up their seat in none, and what is written stays', async () => {
  const { db } = await freshDatabase()
  const { cast, seats, publish, table, room } = await someGroups(db)
  const bo = writer(db, cast.bo, room('2'))
  bo.type('Fra gruppe 2')
  await bo.sendAll()
  await publish(2, [table('1', [seats.anna, seats.bo])])
  await expect(readNote(db, cast.bo, room('2'))).rejects.toThrow(NotFound)
  expect(await textsOf(db, cast.mette, room('2'))).toEqual(['Fra gruppe 2'])
  expect((await readNote(db, cast.bo, room('1'))).write).toBe(true)
  await db.update(registrations).set({ status: 'cancelled' }).where(eq(registrations.id, seats.bo))
  await expect(readNote(db, cast.bo, room('1'))).rejects.toThrow(NotFound)
})

test('what a group marks gathers with the item it works at', async () => {
  const { db } = await freshDatabase()
  const { cast, eva, seasonId, room } = await someGroups(db)
  const anna = writer(db, cast.anna, room('1'))
  linesIn(anna.doc).push([elementOf({ ...plainLine('Skriv til Bornholm'), mark: 'task', id: newId(), owner: cast.bo.id, due: null })])
  await anna.sendAll()
  expect(await promisesOf(db, cast.bo, seasonId)).toMatchObject([
    { text: 'Skriv til Bornholm', item: 'FBS 2.0 og fjernlån', side: 'west', owner: { name: 'Bo Holm' } },
  ])
  // The meeting that comes second does not see yet what the first agreed.
  expect(await promisesOf(db, eva, seasonId)).toEqual([])
  expect((await readNote(db, cast.mette, room('1'))).promised).toMatchObject([{ owner: { name: 'Bo Holm' } }])
})

test('a thread can grow out of a note that the group has shared, and out of no other', async () => {
  const { db } = await freshDatabase()
  const { cast, eva, roundId, room } = await someGroups(db)
  const anna = writer(db, cast.anna, room('1'))
  anna.type('Skal transportsedlerne være ens?')
  await anna.sendAll()
  const { id } = await readNote(db, cast.anna, room('1'))
  const origin = { kind: 'note' as const, id: id ?? '' }
  const thread = {
    id: newId(),
    topic: 'network',
    title: 'Ens sedler',
    body: 'Hvad mener I?',
    isProposal: false,
    at: minutes(9),
    attachments: [],
    origin,
  }
  for (const actor of [cast.anna, cast.bo]) await expect(startThread(db, actor, thread, minutes(9))).rejects.toThrow(NotFound)
  await shareNote(db, cast.anna, { room: room('1'), shared: true }, minutes(5))
  // The meeting that comes second has not been let see it.
  expect(await originAsked(db, eva, 'note', origin.id)).toBeNull()
  await startThread(db, cast.bo, thread, minutes(9))
  expect((await sharedThread(db, thread.id))?.origin).toEqual({
    ...origin,
    title: 'Gruppe 1: Låneveje',
    path: `/meetings/2026-11-24-vest/notes/group/${roundId}/1`,
  })
})

test('what groups share goes to the other meeting when that may see it, and into the draft of the minutes; what they keep goes nowhere', async () => {
  const { db } = await freshDatabase()
  const { cast, eva, west, seasonId, itemId, room } = await someGroups(db)
  const [anna, bo] = [writer(db, cast.anna, room('1')), writer(db, cast.bo, room('2'))]
  anna.type('Vi vil dele lister')
  bo.type('Kun til os selv')
  await anna.sendAll()
  await bo.sendAll()
  await shareNote(db, cast.anna, { room: room('1'), shared: true }, morning)
  await expect(sharedGroupNotesOf(db, eva, west.id)).rejects.toThrow(NotFound)
  await expect(sharedGroupNotesOf(db, cast.per, west.id)).rejects.toThrow(NotFound)
  await openMirror(db, cast.mette, { seasonId }, minutes(300))
  const season = await publishedContent(db, seasonId)
  const east = season?.meetings.find(({ side }) => side === 'east')
  const mirror = season && east && (await mirrorAt(db, eva, season, east.id))
  expect(mirror).toMatchObject({
    items: [{ id: itemId, lines: [], groups: [{ group: '1', lines: [{ runs: [{ text: 'Vi vil dele lister' }] }] }] }],
  })
  await makeArticle(db, cast.mette, { seasonId }, minutes(300))
  const body = (await draftOf(db, cast.mette, seasonId))?.draft.body ?? ''
  expect(body).toContain('**Gruppe 1, vest**\n\nVi vil dele lister\n\n## ')
  expect(body).not.toContain('Kun til os selv')
})
