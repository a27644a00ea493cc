import { AsyncLocalStorage } from 'node:async_hooks'
import 'fake-indexeddb/auto'
import { PGlite } from '@electric-sql/pglite'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { type IDBPDatabase, openDB } from 'idb'
import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { notes } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import { type Db, embedded } from '@/lib/db/client'
import { plainLine, textOf } from '@/lib/notes/line'
import { elementOf, linesIn, linesOf } from '@/lib/notes/lines'
import { beyond } from '@/lib/notes/read'
import { drain } from '@/lib/offline/drain'
import { openNote } from '@/lib/offline/note'
import { entriesOf } from '@/lib/offline/outbox'
import { runAll } from '@/lib/sync/operation'
import { operations } from '@/lib/sync/operations'
import { morning } from '../check-in/a-door'
import { aNote } from './a-note'

// Several phones in one process: each with a database of its own, real in all but the disk. The code under test asks for
// "the" database, and gets that of the phone it runs on.
type Phone = { db: Promise<IDBPDatabase>; person: string; wire: Wire }
type Wire = (body: string) => Promise<unknown[]>
const on = new AsyncLocalStorage<Phone>()
vi.hoisted(() => {
  // The phones share this process, but are not tabs of one browser; each sends for itself, one thing at a time.
  vi.stubGlobal('BroadcastChannel', undefined)
  vi.stubGlobal('navigator', {})
})
vi.mock('@/lib/offline/store', async (original) => ({ ...(await original<object>()), store: () => on.getStore()?.db }))
// Sending is done by the test, when the script says so.
vi.mock('@/lib/offline/sending', () => ({ sendSoon: () => {} }))
vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) =>
  Response.json({ answers: await on.getStore()?.wire(body) }, { headers: { 'X-Build': 'test' } }),
)

/** Two thousand take minutes; `NOTE_RUNS=2000` does them. */
const runs = Number(process.env.NOTE_RUNS ?? 200)

/** What happens to one of the phones; places count from the start, again and again. */
type Step = { phone: number; line: number; at: number; lost: 'request' | 'answer' | null; do: (typeof doings)[number] }
const doings = [
  'type',
  'type',
  'type',
  'delete',
  'new line',
  'take line away',
  'kill',
  'pull',
  'send',
  'send',
  'send again',
  'send late',
] as const

const step: fc.Arbitrary<Step> = fc.record({
  phone: fc.nat(2),
  line: fc.nat(3),
  at: fc.nat(20),
  lost: fc.constantFrom('request', 'answer', null),
  do: fc.constantFrom(...doings),
})

test(`nothing typed is lost, whatever phones, network and server do: ${runs} runs`, async () => {
  const { db, close } = await embedded(await PGlite.create())
  onTestFinished(close)
  const { cast, item } = await aNote(db)
  const once = async (steps: Step[]) => {
    await db.delete(notes)
    const ledger = { typed: 0, meant: new Set<string>() }
    const phones = []
    for (const actor of [cast.anna, cast.bo, cast.mette]) phones.push(await aPhone(db, actor, item, ledger))
    // They begin with a note that all have read.
    for (const line of [0, 1]) await phones[0]?.take({ phone: 0, line, at: line, lost: null, do: 'new line' })
    for (const phone of phones) await phone.settle()
    for (const one of steps) await phones[one.phone]?.take(one)
    // The network is back; twice, as the first may not have heard yet what the last has sent.
    for (const _ of [1, 2]) for (const phone of phones) await phone.settle()
    const server = linesOf(await wholeOf(db, cast.jonas, item)).map(textOf)
    for (const phone of phones) {
      expect(phone.texts()).toEqual(server)
      expect(await phone.unsent()).toBe(0)
      phone.close()
    }
    const missing = allTyped(ledger.typed).filter((letter) => !ledger.meant.has(letter) && !server.join('').includes(letter))
    expect(missing).toEqual([])
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), once), { numRuns: runs })
}, 600_000)

/** Every letter is typed once in a run, so that each can be looked for. */
const letter = (n: number) => String.fromCharCode(0x4e00 + n)
const allTyped = (n: number) => [...Array(n).keys()].map(letter)

/** What has been typed on all phones, and what somebody took away who had seen it. */
type Ledger = { typed: number; meant: Set<string> }

async function aPhone(db: Db, actor: Actor, room: string, ledger: Ledger) {
  const sent: string[] = []
  let losing: Step['lost'] = null
  const answer = (body: string) => runAll(operations, db, actor, JSON.parse(body).entries, morning)
  globalThis.indexedDB = new IDBFactory()
  const disk = openDB('netvaerk', 1, {
    upgrade(made) {
      made.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('person', 'person')
      made.createObjectStore('notes', { autoIncrement: true }).createIndex('room', ['person', 'room'])
    },
  })
  await disk
  const wire: Wire = async (body) => {
    if (losing === 'request') throw new Error('the network is gone')
    sent.push(body)
    const answers = await answer(body)
    if (losing === 'answer') throw new Error('the server fell over after the commit')
    return answers
  }
  const phone: Phone = { db: disk, person: actor.id, wire }
  const here = <T>(run: () => Promise<T>): Promise<T> => on.run(phone, run)
  const ask = (vector: string) => beyond(db, actor, room, vector)
  const open = () => openNote({ person: actor.id, room, label: String, ask, cannotKeep: (whether) => expect(whether).toBe(false) })
  let note = await here(open)

  const send = async (lost: Step['lost']) => {
    losing = lost
    await here(() => drain(actor.id))
    losing = null
  }
  const lineAt = (n: number): Y.XmlElement | undefined => {
    const lines = linesIn(note.doc)
    return lines.length > 0 ? (lines.get(n % lines.length) as Y.XmlElement) : undefined
  }
  const edit = (one: Step) => {
    const lines = linesIn(note.doc)
    const line = lineAt(one.line)
    const text = line?.get(0) as Y.XmlText | undefined
    if (one.do === 'new line' || (one.do === 'type' && !text))
      lines.insert(one.at % (lines.length + 1), [elementOf(plainLine(letter(ledger.typed++)))])
    else if (one.do === 'type') text?.insert(one.at % (text.length + 1), letter(ledger.typed++))
    else if (one.do === 'delete' && text && text.length > 0) {
      ledger.meant.add(text.toString()[one.at % text.length] ?? '')
      text.delete(one.at % text.length, 1)
    } else if (one.do === 'take line away' && text) {
      for (const gone of text.toString()) ledger.meant.add(gone)
      lines.delete(one.line % lines.length, 1)
    }
  }
  return {
    take: async (one: Step) => {
      if (one.do === 'send') await send(one.lost)
      else if (one.do === 'pull') await here(note.pull)
      else if (one.do === 'send again') await answer(sent.at(-1) ?? '{"entries":[]}')
      else if (one.do === 'send late') await answer(sent[0] ?? '{"entries":[]}')
      else if (one.do === 'kill') note = await here(open)
      else
        await here(async () => {
          edit(one)
          // A stroke is safe when the disk has it, a moment after it is seen; a kill comes after that moment.
          await entriesOf(actor.id)
        })
    },
    settle: async () => {
      await send(null)
      await here(note.pull)
    },
    texts: () => linesOf(note.doc).map(textOf),
    unsent: () => here(async () => (await entriesOf(actor.id)).length),
    close: () => note.close(),
  }
}

async function wholeOf(db: Db, actor: Actor, room: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await beyond(db, actor, room, '')).update)
  return doc
}
