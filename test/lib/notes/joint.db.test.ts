import { expect, test } from 'vitest'
import { promises } from '@/drizzle/schema'
import { draftOf } from '@/lib/articles/read'
import { makeArticle } from '@/lib/articles/write'
import { NotFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { jointNotesOf, shareJoint } from '@/lib/notes/joint'
import { plainLine } from '@/lib/notes/line'
import { elementOf, linesIn } from '@/lib/notes/lines'
import { readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { restore } from '@/lib/notes/versions'
import { freshDatabase } from '@/test/support/database'
import { morning } from '../check-in/a-door'
import { aNote, textsOf, writer } from './a-note'

async function stage() {
  const { db } = await freshDatabase()
  const note = await aNote(db)
  return { db, ...note, joint: roomKey({ kind: 'joint', itemId: note.itemId }) }
}

test('two facilitators write one joint note of an item together; nobody else writes in it, or knows of it before it is shared', async () => {
  const { db, cast, itemId, joint } = await stage()
  const [mette, jonas] = [writer(db, cast.mette, joint), writer(db, cast.jonas, joint)]
  mette.type('Øst og vest er enige')
  jonas.type('Vest vil prøve i foråret')
  await mette.sendAll()
  await jonas.sendAll()
  await mette.pull()
  expect(await textsOf(db, cast.jonas, joint)).toEqual(mette.texts())
  for (const actor of [cast.anna, cast.per, cast.ras]) {
    await expect(readNote(db, actor, joint)).rejects.toThrow(NotFound)
    await expect(shareJoint(db, actor, { itemId, share: true }, morning)).rejects.toThrow(NotFound)
  }
  expect(await jointNotesOf(db, cast.anna, [itemId])).toEqual(new Map())
  await expect(jointNotesOf(db, cast.per, [itemId])).rejects.toThrow(NotFound)

  await shareJoint(db, cast.mette, { itemId, share: true }, morning)
  expect(await readNote(db, cast.anna, joint)).toMatchObject({ write: false, sharedAt: morning })
  expect((await jointNotesOf(db, cast.anna, [itemId])).get(itemId)?.lines).toHaveLength(2)
  const anna = writer(db, cast.anna, joint)
  anna.type('Indbrud')
  await expect(anna.sendAll()).rejects.toMatchObject({ reason: 'noteNotYours' })
  await expect(restore(db, cast.anna, { room: joint, seq: 1 }, morning)).rejects.toMatchObject({ reason: 'noteNotYours' })
  await expect(readNote(db, cast.per, joint)).rejects.toThrow(NotFound)

  await shareJoint(db, cast.jonas, { itemId, share: false }, morning)
  await expect(readNote(db, cast.anna, joint)).rejects.toThrow(NotFound)
})

test('there is one of each item that is on a published agenda, and of nothing else', async () => {
  const { db, cast } = await stage()
  const itemId = newId()
  await expect(readNote(db, cast.mette, roomKey({ kind: 'joint', itemId }))).rejects.toThrow(NotFound)
  await expect(shareJoint(db, cast.mette, { itemId, share: true }, morning)).rejects.toThrow(NotFound)
})

test('what is marked in it is a promise of the season, of neither meeting; and the article begins with what it says', async () => {
  const { db, cast, joint, seasonId } = await stage()
  const { doc, sendAll } = writer(db, cast.mette, joint)
  const mark = { mark: 'decision' as const, id: newId() }
  linesIn(doc).push([elementOf(plainLine('Sådan gør vi', 'h2')), elementOf({ ...plainLine('To gange om året', 'bullet'), ...mark })])
  await sendAll()
  expect(await db.select().from(promises)).toMatchObject([{ seasonId, meetingId: null, text: 'To gange om året', kind: 'decision' }])
  await makeArticle(db, cast.mette, { seasonId }, morning)
  const body = (await draftOf(db, cast.mette, seasonId))?.draft.body ?? ''
  expect(body).toContain('### Sådan gør vi\n\n- To gange om året\n\n## ')
  expect(body).toContain('## Det har vi aftalt\n\n- To gange om året')
})
