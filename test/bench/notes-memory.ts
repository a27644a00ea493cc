import { once } from 'node:events'
import WebSocket from 'ws'
import { freePort } from '@/test/support/free-port'
import { startServer } from '@/test/support/server'
import { onExit } from './cleanup'
import { atMost, noted } from './figures'
import { openOnPhone } from './notes-phone'
import type { NotePage, Writer } from './notes-stage'

const minutes = 60
/** So many changes a minute each writer makes, some words each; every third takes something away. */
const changes = 6
/** When memory is first looked at: by then everything has been loaded that there is. */
const warm = 15

/** What a server holds while sixty notes are written in for an hour, each minute of it as fast as the server can take it. */
export async function* memory({ databaseUrl, page, writers }: { databaseUrl: string; page: NotePage; writers: Writer[] }) {
  const inspector = await freePort()
  const server = await startServer({ env: { DATABASE_URL: databaseUrl, NODE_OPTIONS: `--inspect=127.0.0.1:${inspector}` } })
  onExit.do(server.close)
  const at = page.room.slice('item:'.length)
  const phones = await Promise.all(writers.map((writer) => openOnPhone(server.address, writer, `private:${at}:${writer.id}`, changes)))
  onExit.do(() => {
    for (const phone of phones) phone.hangUp()
  })
  const held: number[] = []
  for (let minute = 1; minute <= minutes; minute++) {
    for (const { text } of phones)
      for (let change = 0; change < changes; change++) {
        if (change % 3 === 2) text.delete(Math.max(0, text.length - 40), Math.min(40, text.length))
        else text.insert(text.length, 'og så sagde vi, at kasserne skal mærkes ')
      }
    await Promise.all(phones.map((phone) => phone.sent()))
    if (minute >= warm && minute % 5 === 0) held.push(await heapOf(inspector))
  }
  yield noted('changes taken in, 60 open notes, an hour of writing', minutes * changes * phones.length, 'changes')
  yield noted('server memory after a quarter of an hour (garbage collected)', held[0] ?? Number.NaN, 'MB')
  yield noted('server memory after the hour (garbage collected)', held.at(-1) ?? Number.NaN, 'MB')
  yield atMost('server memory after the hour, of that after a quarter of it', (held.at(-1) ?? Number.NaN) / (held[0] ?? 1), 'times', 1.1)
}

/** What a process holds when it has collected its garbage, in MB: its heap, and the bytes that lie outside it. */
async function heapOf(port: number): Promise<number> {
  const [target] = await (await fetch(`http://127.0.0.1:${port}/json`)).json()
  const inspector = new WebSocket(target.webSocketDebuggerUrl)
  await once(inspector, 'open')
  const ask = async (id: number, method: string, params = {}) => {
    inspector.send(JSON.stringify({ id, method, params }))
    for (;;) {
      const [message] = await once(inspector, 'message')
      const answer = JSON.parse(String(message))
      if (answer.id === id) return answer.result
    }
  }
  await ask(1, 'HeapProfiler.collectGarbage')
  const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())'
  const { result } = await ask(2, 'Runtime.evaluate', { expression })
  inspector.close()
  return result.value / 1_000_000
}
