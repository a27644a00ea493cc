// A server process as far as push goes: its real delivery over the real outbox; or, beside it, plain web-push.
import '@/test/support/settings'
import { type Agent, Agent as HttpsAgent } from 'node:https'
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls'
// biome-ignore lint/style/noRestrictedImports: it is what we are measured beside
import webpush from 'web-push'
import { pushSubscriptions } from '@/drizzle/schema'
import { open } from '@/lib/db/client'
import { deliverDue } from '@/lib/push/deliver'
import { pushKeys } from '@/lib/push/keys'
import { makeSender } from '@/lib/push/sender'
import type { Dial } from '@/lib/push/wire'
import { message, subject } from './push-message'

const [databaseUrl = '', port = '', aheadMinutes = '0'] = process.argv.slice(2)
const { db } = await open(databaseUrl, '')
const toSink: ConnectionOptions = {
  host: '127.0.0.1',
  port: Number(port),
  ciphers: 'PSK-AES128-GCM-SHA256',
  maxVersion: 'TLSv1.2',
  pskCallback: () => ({ psk: Buffer.alloc(16), identity: 'bench' }),
  checkServerIdentity: () => undefined,
}

/** Does the work with a stopwatch on it; memory is the heap after the garbage was collected. */
async function timed(work: () => Promise<number>) {
  const before = heap()
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const sent = await work()
  const { user, system } = process.cpuUsage(cpu)
  const ms = performance.now() - began
  return { sent, ms, cpuMs: (user + system) / 1000, before, after: heap() }
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

const dial: Dial = (_host, offerHttp2) =>
  new Promise((resolve, reject) => {
    const socket: TLSSocket = connect({ ...toSink, ALPNProtocols: offerHttp2 ? ['h2', 'http/1.1'] : ['http/1.1'] })
    socket.once('error', reject)
    socket.once('secureConnect', () => resolve({ socket, http2: socket.alpnProtocol === 'h2' }))
  })
const sender = makeSender(subject, dial)

/** Sweeps until nothing is due. */
async function ours(): Promise<number> {
  const now = new Date(Date.now() + Number(aheadMinutes) * 60_000)
  let all = 0
  for (let sent = -1; sent !== 0; all += sent) sent = await deliverDue(db, sender, now)
  return all
}

/** The agent that web-push would use by itself keeps connections too; this one leads to the sink besides. */
class ToSink extends HttpsAgent {
  override createConnection() {
    return connect({ ...toSink, ALPNProtocols: ['http/1.1'] })
  }
}

async function plain(most: number, atOnce: number): Promise<number> {
  const subscriptions = await db.select().from(pushSubscriptions).limit(most)
  const [{ publicKey, privateKey }] = await pushKeys(db)
  const agent: Agent = new ToSink({ keepAlive: true })
  let next = 0
  const work = async () => {
    for (let one = subscriptions[next++]; one; one = subscriptions[next++])
      await webpush.sendNotification({ endpoint: one.endpoint, keys: one }, JSON.stringify(message), {
        vapidDetails: { subject, publicKey, privateKey },
        TTL: 3600,
        urgency: 'high',
        agent,
      })
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  agent.destroy()
  return subscriptions.length
}

process.on('message', async (asked: { ours: true } | { plain: number; atOnce: number }) => {
  process.send?.(await timed(() => ('ours' in asked ? ours() : plain(asked.plain, asked.atOnce))))
})
process.send?.('ready')
process.on('disconnect', () => process.exit())
