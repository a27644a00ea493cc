import '@/test/support/settings'
import { type ChildProcess, fork } from 'node:child_process'
import { createECDH, type ECDH, randomBytes } from 'node:crypto'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import ece from 'http_ece'
import { people, pushOutbox, pushSubscriptions } from '@/drizzle/schema'
import { type Db, open } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { pushKeys } from '@/lib/push/keys'
import { push as tell } from '@/lib/push/outbox'
import { startPostgres } from '@/test/support/databases.setup'
import { onExit } from './cleanup'
import { atLeast, atMost, noted } from './figures'
import { message } from './push-message'
import type { Figure } from './run'

const crowd = 10_000
/** As many devices as a person may have. */
const devicesEach = 10
const kills = 10

type Device = { key: ECDH; auth: string }
type Timed = { sent: number; ms: number; cpuMs: number; before: number; after: number }
type Report = { told: number; list: [path: string, times: number, topics: number, body: string][] }

/** Ten thousand devices told by one server process, beside plain web-push; then by one that is killed again and again. */
export async function* push(): AsyncGenerator<Figure> {
  const postgres = await startPostgres()
  onExit.do(postgres.stop)
  const databaseUrl = `${postgres.url}/template_netvaerk`
  const { db, close } = await open(databaseUrl, '')
  onExit.do(close)
  const devices = await subscribeAll(db)
  const sink = await started('push-sink.mjs', [])
  const port = String((await said<{ port: number }>(sink)).port)
  const server = (ahead = 0) => started('push-sender.ts', [databaseUrl, port, String(ahead)])

  const first = await server()
  await said(first)
  let best = { rate: 0, atOnce: 0 }
  for (const atOnce of [50, 100, 200, 400]) {
    const one = await ask<Timed>(first, { plain: 1500, atOnce })
    if (rate(one) > best.rate) best = { rate: rate(one), atOnce }
  }
  await ask(sink, 'forget')
  const plain = await ask<Timed>(first, { plain: crowd, atOnce: best.atOnce })
  yield noted('plain web-push at its best, 10,000 messages', rate(plain), `messages/s, ${best.atOnce} at once`)
  first.kill()

  const second = await server()
  await said(second)
  // Warm, as plain web-push was: a server has been up for a while.
  await fill(db)
  await ask<Timed>(second, { ours: true })
  await fill(db)
  await ask(sink, 'forget')
  const ours = await ask<Timed>(second, { ours: true })
  const counted = await ask<Report>(sink, 'report')
  yield noted('one server process, 10,000 messages from the outbox', rate(ours), 'messages/s')
  yield noted('its own time for each', ours.cpuMs / ours.sent, 'ms CPU')
  yield noted('plain web-push’s own time for each', plain.cpuMs / plain.sent, 'ms CPU')
  yield atLeast('of plain web-push', rate(ours) / rate(plain), 'times', 2.5)
  yield* complete('', counted, devices)
  yield atMost('told twice', counted.list.filter(([, times]) => times > 1).length, 'devices', 0)
  yield atMost('heap after ten thousand, of that before (garbage collected)', ours.after / ours.before, 'times', 1.2)
  second.kill()

  await fill(db)
  await ask(sink, 'forget')
  for (let i = 0; i <= kills; i++) {
    // What a dead server had in hand is due a minute later: each one’s clock is that much ahead.
    const one = await server(i * 2)
    await said(one)
    const done = ask<Timed>(one, { ours: true })
    if (i === kills) await done
    else await until(sink, ((i + 1) * crowd) / (kills + 1))
    done.catch(() => {})
    one.kill('SIGKILL')
  }
  const killed = await ask<Report>(sink, 'report')
  yield* complete(`, the server killed ${kills} times`, killed, devices)
  yield noted(
    'told again by the next server',
    killed.list.reduce((sum, [, times]) => sum + times - 1, 0),
    'messages',
  )
  yield atMost('of these under another tag', killed.list.filter(([, , topics]) => topics > 1).length, 'devices', 0)
}

/** That nobody is missing, and that each can read what it was sent. */
function* complete(when: string, { list }: Report, devices: Map<string, Device>): Generator<Figure> {
  yield atMost(`not told${when}`, devices.size - list.length, 'devices', 0)
  const unread = list.filter(([at, , , body]) => {
    const device = devices.get(at)
    if (!device) return true
    const read = ece.decrypt(Buffer.from(body, 'base64'), { version: 'aes128gcm', privateKey: device.key, authSecret: device.auth })
    return !isDeepStrictEqual(JSON.parse(read.toString()), message)
  })
  yield atMost(`told what they cannot read${when}`, unread.length, 'devices', 0)
}

const rate = ({ sent, ms }: Timed): number => (sent / ms) * 1000

/** Devices, each with keys of its own, at one push service. */
async function subscribeAll(db: Db): Promise<Map<string, Device>> {
  const [{ publicKey: vapidKey }] = await pushKeys(db)
  const devices = new Map<string, Device>()
  for (let i = 0; i < crowd; i += 1000) {
    const persons = Array.from({ length: 1000 / devicesEach }, (_, p) => ({ id: newId(), email: `p${i + p}@x.example` }))
    await db.insert(people).values(persons)
    const rows = Array.from({ length: 1000 }, (_, k) => {
      const key = createECDH('prime256v1')
      const [p256dh, auth] = [key.generateKeys('base64url'), randomBytes(16).toString('base64url')]
      devices.set(`/send/${i + k}`, { key, auth })
      const personId = persons[Math.floor(k / devicesEach)]?.id ?? ''
      return { personId, endpoint: `https://push.example/send/${i + k}`, p256dh, auth, vapidKey }
    })
    await db.insert(pushSubscriptions).values(rows)
  }
  return devices
}

/** Tells everybody, as the app does. */
async function fill(db: Db): Promise<void> {
  await db.delete(pushOutbox)
  const [now, expiresAt] = [new Date(), new Date(Date.now() + 86_400_000)]
  for (const { id } of await db.select({ id: people.id }).from(people))
    await tell(db, { personId: id, kind: 'bench', message, expiresAt }, now)
}

async function started(file: string, args: string[]): Promise<ChildProcess> {
  const execArgv = ['--expose-gc', '--conditions=react-server', '--import', 'tsx']
  const child = fork(path.join(import.meta.dirname, file), args, { execArgv: file.endsWith('.mjs') ? [] : execArgv })
  onExit.do(() => child.kill('SIGKILL'))
  return child
}

const said = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error('it has ended'))
    child.once('exit', ended)
    child.once('message', (what) => {
      child.off('exit', ended)
      resolve(what as T)
    })
  })

function ask<T>(child: ChildProcess, what: object | string): Promise<T> {
  const answer = said<T>(child)
  child.send(what)
  return answer
}

/** Waits until so many have been told. */
async function until(sink: ChildProcess, told: number): Promise<void> {
  while ((await ask<Report>(sink, 'count')).told < told) await new Promise((resolve) => setTimeout(resolve, 20))
}
