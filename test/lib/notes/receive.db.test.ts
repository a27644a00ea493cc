import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { noteSnapshots, noteUpdates } from '@/drizzle/schema'
import { NotFound, Refused } from '@/lib/errors'
import { plainLine } from '@/lib/notes/line'
import { elementOf, linesIn } from '@/lib/notes/lines'
import { beyond, notesOfMeeting, readNote } from '@/lib/notes/read'
import { receive } from '@/lib/notes/receive'
import { mostUpdateBytes } from '@/lib/notes/room'
import { putAway } from '@/lib/notes/shelf'
import { freshDatabase } from '@/test/support/database'
import { aNote, textsOf, writer } from './a-note'

test('what two write merges; sent twice, or late, it is the same', async () => {
  const { db } = await freshDatabase()
  const { cast, item } = await aNote(db)
  const [anna, bo] = [writer(db, cast.anna, item), writer(db, cast.bo, item)]
  anna.type('Låneveje gennemgås hvert kvartal')
  bo.type('Hvem siger det til filialerne?')
  const sent = [...anna.take(), ...bo.take()]
  await anna.send(sent[0] as Uint8Array)
  await bo.send(sent[1] as Uint8Array)
  await anna.send(sent[0] as Uint8Array)
  expect(await db.select().from(noteUpdates)).toHaveLength(2)
  for (const one of [anna, bo]) await one.pull()
  expect(anna.texts()).toEqual(bo.texts())
  expect(await textsOf(db, cast.mette, item)).toEqual(anna.texts())
  expect([...anna.texts()].sort()).toEqual(['Hvem siger det til filialerne?', 'Låneveje gennemgås hvert kvartal'])
})

test('who is not let in sees nothing, and a private note is its owner’s alone', async () => {
  const { db } = await freshDatabase()
  const { cast, item, own, west } = await aNote(db)
  const [shared, secret] = [writer(db, cast.anna, item), writer(db, cast.anna, own(cast.anna))]
  shared.type('Til alle')
  secret.type('Kun til mig')
  await shared.sendAll()
  await secret.sendAll()
  const stroke = new Y.Doc()
  linesIn(stroke).push([elementOf(plainLine('Indbrud'))])
  const update = Buffer.from(Y.encodeStateAsUpdate(stroke)).toString('base64')
  const tries: [typeof cast.anna, string][] = [
    [cast.per, item],
    [cast.ras, item],
    [cast.bo, own(cast.anna)],
    [cast.mette, own(cast.anna)],
    [cast.per, own(cast.per)],
    [cast.bo, item.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ]
  for (const [actor, room] of tries) {
    await expect(receive(db, actor, { room, update }, new Date())).rejects.toThrow(NotFound)
    await expect(readNote(db, actor, room)).rejects.toThrow(NotFound)
    await expect(beyond(db, actor, room, '')).rejects.toThrow(NotFound)
  }
  await expect(notesOfMeeting(db, cast.per, west.id)).rejects.toThrow(NotFound)
  expect([...(await notesOfMeeting(db, cast.bo, west.id)).keys()]).toEqual([item])
  expect([...(await notesOfMeeting(db, cast.anna, west.id)).keys()].sort()).toEqual([item, own(cast.anna)].sort())
  expect(await textsOf(db, cast.anna, own(cast.anna))).toEqual(['Kun til mig'])
})

test('what is no note is refused, and the note goes on as it was', async () => {
  const { db } = await freshDatabase()
  const { cast, item } = await aNote(db)
  const anna = writer(db, cast.anna, item)
  anna.type('Det her står fast')
  await anna.sendAll()

  const bad = (change: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    change(doc)
    return Y.encodeStateAsUpdate(doc)
  }
  const line = (name: string, attributes: Record<string, unknown>) => (doc: Y.Doc) => {
    const element = new Y.XmlElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string)
    linesIn(doc).push([element])
  }
  const first = bad((doc) => linesIn(doc).push([elementOf(plainLine('a'))]))
  const broken: [string, Uint8Array][] = [
    ['noise', Uint8Array.from([1, 2, 3, 250, 250, 250, 250])],
    ['cut off', first.slice(0, -4)],
    ['another kind of line', bad(line('script', {}))],
    ['an unknown attribute', bad(line('line', { onclick: 'x' }))],
    ['a kind there is not', bad(line('line', { kind: 'h9' }))],
    ['another document beside it', bad((doc) => doc.getMap('more').set('a', 1))],
    [
      'an object in the text',
      bad((doc) => {
        const [element, text] = [new Y.XmlElement('line'), new Y.XmlText()]
        text.insertEmbed(0, { image: 'x' })
        element.insert(0, [text])
        linesIn(doc).push([element])
      }),
    ],
  ]
  const mallory = writer(db, cast.bo, item)
  for (const [what, update] of broken) await expect(mallory.send(update), what).rejects.toEqual(new Refused('noteMalformed'))

  mallory.type('første')
  mallory.type('anden')
  const [missing, second] = mallory.take()
  await expect(mallory.send(second as Uint8Array)).rejects.toEqual(new Refused('noteBehind'))
  await mallory.send(missing as Uint8Array)
  await mallory.send(second as Uint8Array)

  const large = writer(db, cast.bo, item)
  large.type('x'.repeat(mostUpdateBytes))
  await expect(large.send(large.take()[0] as Uint8Array)).rejects.toEqual(new Refused('noteTooLarge'))
  anna.type('og mere til')
  await anna.sendAll()
  expect((await textsOf(db, cast.anna, item)).sort()).toEqual(['Det her står fast', 'anden', 'første', 'og mere til'].sort())
})

test('nobody writes under somebody else’s number', async () => {
  const { db } = await freshDatabase()
  const { cast, item } = await aNote(db)
  const [anna, bo] = [writer(db, cast.anna, item), writer(db, cast.bo, item)]
  anna.type('Annas')
  await anna.sendAll()
  await bo.pull()
  bo.doc.clientID = anna.doc.clientID
  bo.type('Også Annas')
  await expect(bo.sendAll()).rejects.toEqual(new Refused('noteMalformed'))
  anna.type('Annas igen')
  await anna.sendAll()
  expect(await textsOf(db, cast.bo, item)).toEqual(['Annas', 'Annas igen'])
})

test('what was typed into a line that another took away is put last, whichever comes first', async () => {
  const { db } = await freshDatabase()
  const { cast, item } = await aNote(db)
  const [anna, bo] = [writer(db, cast.anna, item), writer(db, cast.bo, item)]
  anna.type('Fælles')
  anna.type('Bliver')
  await anna.sendAll()
  await bo.pull()
  const into = (one: typeof anna, text: string) => ((linesIn(one.doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(6, text)
  linesIn(anna.doc).delete(0, 1)
  into(bo, ' med Bos ord')
  await anna.sendAll()
  await bo.sendAll()
  expect(await textsOf(db, cast.anna, item)).toEqual(['Bliver', ' med Bos ord'])

  for (const one of [anna, bo]) await one.pull()
  into(bo, ' for alle')
  await bo.sendAll()
  linesIn(anna.doc).delete(0, 1)
  await anna.sendAll()
  for (const one of [anna, bo]) await one.pull()
  expect(anna.texts()).toEqual([' med Bos ord', ' for alle'])
  expect(bo.texts()).toEqual(anna.texts())
})

test('a long note is read from a snapshot and the few updates after it', async () => {
  const { db } = await freshDatabase()
  const { cast, item } = await aNote(db)
  const anna = writer(db, cast.anna, item)
  anna.type('')
  const text = (linesIn(anna.doc).get(0) as Y.XmlElement).get(0) as Y.XmlText
  for (let n = 0; n < 230; n++) text.insert(text.length, String(n % 10))
  await anna.sendAll()
  const snapshots = await db.select().from(noteSnapshots)
  expect(snapshots.map(({ seq }) => seq)).toEqual([100, 200])
  const before = await textsOf(db, cast.bo, item)
  putAway(snapshots[0]?.noteId ?? '')
  expect(await textsOf(db, cast.bo, item)).toEqual(before)
  expect(before[0]).toHaveLength(230)
})
