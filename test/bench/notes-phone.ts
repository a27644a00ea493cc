import * as Y from 'yjs'
import { plainLine } from '@/lib/notes/line'
import { elementOf, linesIn } from '@/lib/notes/lines'
import { noteUpdateName, type Said } from '@/lib/notes/room'
import type { Writer } from './notes-stage'

/** A phone at a note, without its screen: what it sends and hears is what a real one does. */
export type NotePhone = {
  doc: Y.Doc
  /** Its own line. */
  text: Y.XmlText
  /** Called when somebody else's writing has come. */
  heard: (then: () => void) => void
  /** Resolves when all that was written here is acknowledged. */
  sent: () => Promise<void>
  hangUp: () => void
}

const fromServer = Symbol('from the server')

/**
 * Opens a note as a phone does: what the server has of it, its live line, and one request at a time with all that was written
 * meanwhile, as the outbox sends. `together`: so many changes, each an entry of its own, go in one request.
 */
export async function openOnPhone(address: string, { id, cookie }: Writer, room: string, together = 0): Promise<NotePhone> {
  const headers = { cookie, origin: address, 'content-type': 'application/json' }
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
  }
  const doc = new Y.Doc()
  const listeners: (() => void)[] = []
  const hangingUp = new AbortController()
  const live = await fetch(`${address}/api/live?topics=${encodeURIComponent(`note:${room}`)}`, { headers, signal: hangingUp.signal })
  const take = (update: string) => Y.applyUpdate(doc, new Uint8Array(Buffer.from(update, 'base64')), fromServer)
  void listen(live, (said) => {
    if (!('update' in said) || !said.update) return
    take(said.update)
    for (const then of listeners) then()
  }).catch((error) => {
    if (!hangingUp.signal.aborted) throw error
  })
  take((await post('/api/notes', { room, vector: '' })).update)

  const waiting: Uint8Array[] = []
  let sending: Promise<void> | undefined
  const send = async () => {
    while (waiting.length > 0) {
      const all = waiting.splice(0)
      const updates = together > 0 ? all : [Y.mergeUpdates(all)]
      const entries = updates.map((update) => ({
        id: crypto.randomUUID(),
        name: noteUpdateName,
        args: { room, update: Buffer.from(update).toString('base64') },
      }))
      const { answers } = await post('/api/sync', { person: id, entries })
      for (const { outcome } of answers) if (outcome !== 'done') throw new Error(`an update was ${outcome}`)
    }
    sending = undefined
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === fromServer) return
    waiting.push(update)
    if (waiting.length >= together) sending ??= send()
  })
  const line = elementOf(plainLine(''))
  linesIn(doc).push([line])
  const text = line.get(0) as Y.XmlText
  return {
    doc,
    text,
    heard: (then) => void listeners.push(then),
    sent: async () => {
      if (waiting.length > 0) sending ??= send()
      while (sending) await sending
    },
    hangUp: () => hangingUp.abort(),
  }
}

/** Reads a live line until it is hung up. */
async function listen(line: Response, hear: (said: Said) => void): Promise<void> {
  const reader = line.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!line.ok || !reader) throw new Error(`a phone was not let in: ${line.status}`)
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const messages = (rest + part.value).split('\n\n')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const said = /^event: said\ndata: \S+ (.*)$/m.exec(message)?.[1]
      if (said) hear(JSON.parse(said))
    }
  }
}
