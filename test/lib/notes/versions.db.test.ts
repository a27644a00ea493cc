import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { NotFound, Refused } from '@/lib/errors'
import { authorsOf } from '@/lib/notes/authors'
import { textOf } from '@/lib/notes/line'
import { linesIn } from '@/lib/notes/lines'
import { passPen } from '@/lib/notes/pen'
import { readNote } from '@/lib/notes/read'
import { noteAt, restore, versionsOf } from '@/lib/notes/versions'
import { freshDatabase } from '@/test/support/database'
import { minutes } from '../check-in/a-door'
import { aNote, textsOf, writer } from './a-note'

test('who wrote what is kept, an earlier version comes back, and so does what came after it', async () => {
  const { db } = await freshDatabase()
  const { cast, item } = await aNote(db)
  const [anna, bo] = [writer(db, cast.anna, item), writer(db, cast.bo, item)]
  anna.type('Annas linje')
  anna.type('Taget ud igen')
  await anna.sendAll(minutes(1))
  await bo.pull()
  linesIn(bo.doc).delete(1, 1)
  bo.type('Bos linje')
  await bo.sendAll(minutes(30))

  const versions = await versionsOf(db, cast.mette, item)
  expect(versions.map(({ by, to }) => ({ by, to }))).toEqual([
    { by: ['Bo Holm'], to: minutes(30) },
    { by: ['Anna Skov'], to: minutes(1) },
  ])
  expect((await authorsOf(db, cast.mette, item)).map(({ line, by, at }) => [textOf(line), by, at])).toEqual([
    ['Annas linje', ['Anna Skov'], minutes(1)],
    ['Bos linje', ['Bo Holm'], minutes(30)],
  ])
  const [late, early] = versions.map(({ seq }) => seq)
  expect((await noteAt(db, cast.bo, item, early ?? 0)).lines.map(textOf)).toEqual(['Annas linje', 'Taget ud igen'])

  // Bo is writing in the line that stands in both, and has not sent it.
  await bo.pull()
  const stays = (linesIn(bo.doc).get(0) as Y.XmlElement).get(0) as Y.XmlText
  stays.insert(stays.length, ' og mere')
  await restore(db, cast.anna, { room: item, seq: early ?? 0 }, minutes(60))
  await bo.sendAll(minutes(61))
  expect(await textsOf(db, cast.anna, item)).toEqual(['Annas linje og mere', 'Taget ud igen'])
  await restore(db, cast.anna, { room: item, seq: late ?? 0 }, minutes(70))
  expect(await textsOf(db, cast.anna, item)).toEqual(['Annas linje', 'Bos linje'])

  // Both times what stood before stays on the list, though it was written the minute before.
  expect((await versionsOf(db, cast.mette, item)).map(({ restored, to }) => ({ restored, to }))).toEqual([
    { restored: true, to: minutes(70) },
    { restored: false, to: minutes(61) },
    { restored: true, to: minutes(60) },
    { restored: false, to: minutes(30) },
    { restored: false, to: minutes(1) },
  ])

  await expect(noteAt(db, cast.anna, item, 999)).rejects.toThrow(NotFound)
  for (const actor of [cast.per, cast.ras]) {
    await expect(versionsOf(db, actor, item)).rejects.toThrow(NotFound)
    await expect(authorsOf(db, actor, item)).rejects.toThrow(NotFound)
    await expect(restore(db, actor, { room: item, seq: 1 }, minutes(80))).rejects.toThrow(NotFound)
  }
})

test('the pen goes from hand to hand among those who may write, and stops nobody', async () => {
  const { db } = await freshDatabase()
  const { cast, item, own } = await aNote(db)
  const holder = async () => (await readNote(db, cast.mette, item)).pen?.name ?? null
  await passPen(db, cast.anna, { room: item, to: cast.anna.id }, minutes(1))
  expect(await holder()).toBe('Anna Skov')
  await passPen(db, cast.anna, { room: item, to: cast.bo.id }, minutes(2))
  expect(await holder()).toBe('Bo Holm')
  const anna = writer(db, cast.anna, item)
  anna.type('Skrevet uden pen')
  await anna.sendAll()
  expect(await textsOf(db, cast.bo, item)).toEqual(['Skrevet uden pen'])

  await expect(passPen(db, cast.per, { room: item, to: cast.per.id }, minutes(3))).rejects.toThrow(NotFound)
  await expect(passPen(db, cast.bo, { room: item, to: cast.per.id }, minutes(3))).rejects.toThrow(NotFound)
  await expect(passPen(db, cast.anna, { room: own(cast.anna), to: cast.bo.id }, minutes(3))).rejects.toThrow(NotFound)
  await expect(passPen(db, cast.bo, { room: item, to: '01a00000-0000-7000-8000-000000000000' }, minutes(3))).rejects.toEqual(
    new Refused('noteNotYours'),
  )
  await passPen(db, cast.mette, { room: item, to: null }, minutes(4))
  expect(await holder()).toBeNull()
})
